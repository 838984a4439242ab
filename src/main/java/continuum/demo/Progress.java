package continuum.demo;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the loading is: read by the waiting page and the health check while one thread loads. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private volatile int percent;
    private volatile String doing = "Starting";
    private volatile boolean ready;
    private volatile @Nullable String failed;
    private int told = -10;

    /** Says what is being done, and how much of all is done. Each tenth is written to the log. */
    void at(double percent, String doing) {
        this.percent = (int) percent;
        this.doing = doing;
        if (this.percent >= told + 10) {
            told = this.percent / 10 * 10;
            LOG.info("Loading the demonstration area: {} %, {}", this.percent,
                    doing.toLowerCase(java.util.Locale.ROOT));
        }
    }

    void ready() {
        percent = 100;
        ready = true;
    }

    void failed(String why) {
        failed = why;
    }

    int percent() {
        return percent;
    }

    String doing() {
        return doing;
    }

    boolean isReady() {
        return ready;
    }

    @Nullable
    String failure() {
        return failed;
    }
}

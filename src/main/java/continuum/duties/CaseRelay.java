package continuum.duties;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads cases in one thread while they are answered in another, a few hundred on the way between them at most. */
final class CaseRelay implements AutoCloseable {
    private static final int AT_ONCE = 64;
    private static final int ON_THE_WAY = 8;
    private static final List<ClockCase> END = new ArrayList<>();

    private final BlockingQueue<List<ClockCase>> cases = new ArrayBlockingQueue<>(ON_THE_WAY);
    private final Thread reading;
    private List<ClockCase> gathered = new ArrayList<>(AT_ONCE);
    private volatile Throwable problem;

    CaseRelay(ClockReader reader, InputStream in) {
        reading = Thread.ofPlatform().daemon().name("reading cases").start(() -> read(reader, in));
    }

    /** Hands every case to the one who answers, in the order of the file. */
    void forEach(ClockReader.Taker taker) throws IOException, Malformed {
        try {
            for (List<ClockCase> some = cases.take(); some != END; some = cases.take()) {
                for (ClockCase one : some) {
                    taker.take(one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The clock was stopped", e);
        }
        switch (problem) {
            case null -> {
            }
            case IOException e -> throw e;
            case Malformed e -> throw e;
            default -> throw new IllegalStateException(problem);
        }
    }

    private void read(ClockReader reader, InputStream in) {
        try {
            reader.read(in, this::gather);
        } catch (Throwable e) {
            problem = e;
        }
        try {
            hand(gathered);
            hand(END);
        } catch (IOException nobodyTakesThem) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(ClockCase one) throws IOException {
        gathered.add(one);
        if (gathered.size() == AT_ONCE) {
            hand(gathered);
            gathered = new ArrayList<>(AT_ONCE);
        }
    }

    private void hand(List<ClockCase> some) throws IOException {
        try {
            cases.put(some);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Nobody takes the cases any more", e);
        }
    }

    @Override
    public void close() {
        reading.interrupt();
    }
}

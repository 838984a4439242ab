package continuum.papers;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about a file ({@code INSTREAM} of its protocol), where the setting {@code continuum.papers.clamd}
 * names one as {@code host:port}. Without one, pages for staff say that files are not checked for viruses.
 */
@Component
class VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;

    private final String clamd;

    VirusCheck(@Value("${continuum.papers.clamd:}") String clamd) {
        this.clamd = clamd.strip();
    }

    boolean isSet() {
        return !clamd.isEmpty();
    }

    /**
     * Whether the file was checked.
     *
     * @throws UploadRefused when something harmful was found, or the daemon that is set does not answer
     */
    boolean check(Path file) {
        if (!isSet()) {
            return false;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException e) {
            LOG.error("The virus check at {} does not answer", clamd, e);
            throw new UploadRefused(
                    "The file can't be checked for viruses at the moment, so it was not kept. Try again in a few minutes");
        }
        if (answer.equals("stream: OK")) {
            return true;
        }
        LOG.warn("The virus check refused a file: {}", answer);
        throw new UploadRefused(answer.endsWith("FOUND")
                ? "The virus check found something harmful in the selected file. It was not kept. Check your computer"
                : "The file can't be checked for viruses at the moment, so it was not kept. Try again in a few minutes");
    }

    private String ask(Path file) throws IOException {
        var colon = clamd.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1))),
                    CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (var in = Files.newInputStream(file)) {
                var some = new byte[65536];
                for (int read = in.read(some); read > 0; read = in.read(some)) {
                    out.writeInt(read);
                    out.write(some, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8).replace("\0", "")
                    .strip();
        }
    }
}

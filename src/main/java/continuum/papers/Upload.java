package continuum.papers;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it arrived, unchecked.
 *
 * @param fileName as the sender's computer calls it
 * @param content read once
 */
public record Upload(String fileName, Source content) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}

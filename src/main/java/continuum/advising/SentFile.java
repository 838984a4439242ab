package continuum.advising;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is part of a draft, or on its way there.
 *
 * @param received how many bytes have come
 * @param mediaType what it was found to be, once it has come and was checked
 */
public record SentFile(UUID id, String name, long size, long received, @Nullable String mediaType) {

    /** Whether it has come, and was found to be a document. */
    public boolean isWhole() {
        return mediaType != null;
    }
}

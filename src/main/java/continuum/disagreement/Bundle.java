package continuum.disagreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle for the tribunal: one PDF with an index and a number on every page, made in the background.
 *
 * @param items what goes in, in order: {@code letter|…}, {@code plan|…}, {@code working|…}, {@code paper|…}
 * @param done how many of them are in so far
 * @param pages null while it is being made
 * @param leftOut what could not go in, and why
 * @param trouble why it could not be made at all
 */
public record Bundle(UUID id, DisputeId dispute, List<String> items, String by, Instant askedAt, int done,
        @Nullable Integer pages, @Nullable Long bytes, List<String> leftOut, @Nullable String trouble) {

    public Bundle {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }

    /** Something that can go in. */
    public record Item(String key, String title, String about) {}

    public boolean isReady() {
        return pages != null;
    }
}

package continuum.papers;

import continuum.area.ChildId;
import continuum.history.Audience;
import java.time.LocalDate;

/**
 * A file about a child, as it is listed.
 *
 * @param size in bytes
 * @param virusChecked whether a virus check passed it
 * @param audience who may open it
 */
public record Paper(PaperId id, ChildId child, String title, String fileName, String mediaType, long size,
        boolean virusChecked, Audience audience, String keptBy, String keptByRole, LocalDate keptOn) {

    /** "2.4 MB", "310 KB" */
    public String sizeWords() {
        return size >= 1_000_000
                ? "%.1f MB".formatted(size / 1_000_000.0)
                : "%d KB".formatted(Math.max(1, Math.round(size / 1000.0)));
    }

    /** "PDF", "Word document" */
    public String kindWords() {
        for (var kind : FileKind.values()) {
            if (kind.mediaType().equals(mediaType)) {
                return kind.words();
            }
        }
        return "file";
    }
}

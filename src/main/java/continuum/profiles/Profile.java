package continuum.profiles;

import continuum.area.ChildId;
import continuum.papers.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it was made on a day.
 *
 * @param number from 1; each save is the next
 * @param admire what people like and admire about the child
 * @param matters what matters to the child
 * @param support how best to support the child
 * @param picture a photo or a drawing; null when there is none
 * @param voice the child's voice, recorded; null when it is not
 * @param madeWith who helped, in words; empty when nobody did
 */
public record Profile(UUID id, ChildId child, int number, String admire, String matters, String support,
        @Nullable PaperId picture, @Nullable PaperId voice, String madeWith, String by, String byRole, LocalDate madeOn,
        Instant at) {

    /** What fits on a page, in characters a part. */
    public static final int PART = 900;

    /** A part as it is printed: many short lines run on, so that everything fits on one page. */
    public static String printed(String part) {
        var lines = part.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return String.join(lines.size() <= 5 ? "\n" : " ", lines);
    }

    /** Whether it says nothing at all. */
    static boolean isEmpty(String admire, String matters, String support, @Nullable PaperId picture,
            @Nullable PaperId voice) {
        return admire.isBlank() && matters.isBlank() && support.isBlank() && picture == null && voice == null;
    }
}

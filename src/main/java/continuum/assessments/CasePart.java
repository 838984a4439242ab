package continuum.assessments;

import continuum.access.Viewer;
import continuum.web.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case that another room looks after, as the pages about the case show it: how it stands, and the way there.
 * Each room that has such a part implements it.
 */
public interface CasePart {

    /** How the part stands; nothing while it has not begun, or when it is not for this viewer. */
    Optional<Shown> of(Viewer viewer, Assessment state);

    /**
     * What a page shows.
     *
     * @param title what the part is called: "Advice"
     * @param standing where it stands, in a sentence
     * @param href where it is looked after
     * @param link what stands on the link to there
     */
    record Shown(String title, String standing, List<Line> lines, String href, String link) {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /** One line of it, with a tag when there is something to say about how it stands. */
    record Line(String words, @Nullable String tag, Tone tone) {}
}

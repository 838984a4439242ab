package continuum.papers;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be written.
 *
 * @param kind a short code of the room that writes it: {@code assessments.acknowledged}
 * @param title its heading, which is also its name in the list of papers
 * @param template the JTE template of its body: {@code assessments/letters/acknowledged}; it gets the {@code model}, and
 *        {@code heading} ({@link Heading}), {@code title} and {@code rights}
 * @param decidedOn when what it tells was decided, for a notice of a decision
 * @param rights how to disagree, for a notice that can be appealed
 * @param attachments papers of the same child that go with it
 */
public record Letter(ChildId child, String kind, Recipient to, String title, String template, Map<String, Object> model,
        @Nullable UUID subject, @Nullable LocalDate decidedOn, @Nullable Rights rights, List<PaperId> attachments) {

    public Letter {
        model = Map.copyOf(model);
        attachments = List.copyOf(attachments);
    }

    /** A letter that tells of no decision. */
    public Letter(ChildId child, String kind, Recipient to, String title, String template, Map<String, Object> model,
            @Nullable UUID subject) {
        this(child, kind, to, title, template, model, subject, null, null, List.of());
    }

    /** The same letter as the notice of a decision. */
    public Letter telling(LocalDate decidedOn, @Nullable Rights rights) {
        return new Letter(child, kind, to, title, template, model, subject, decidedOn, rights, attachments);
    }

    /** The same letter with papers attached. */
    public Letter attaching(List<PaperId> papers) {
        return new Letter(child, kind, to, title, template, model, subject, decidedOn, rights, papers);
    }
}

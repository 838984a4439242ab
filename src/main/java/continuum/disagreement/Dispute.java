package continuum.disagreement;

import continuum.area.ChildId;
import continuum.duties.ProcessId;
import continuum.plans.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement about one decision. Where it stands follows from its steps.
 *
 * @param decision what was decided, as the family was told
 * @param noticeOn the day its notice was sent: from it the last days are counted
 * @param version the version of the plan that it is about; null when there is none
 * @param steps those that stand, in the order in which they were recorded
 */
public record Dispute(DisputeId id, ChildId child, String name, AppealKind kind, String decision, LocalDate noticeOn,
        UUID subject, @Nullable VersionId version, Clocks clocks, List<Step> steps, @Nullable Lesson lesson) {

    /** The cases whose duties it has. */
    public record Clocks(ProcessId appeal, ProcessId mediation, ProcessId own, ProcessId order) {}

    public Dispute {
        steps = List.copyOf(steps);
    }

    public boolean has(String kind) {
        return find(kind).isPresent();
    }

    /** The last step of a kind that stands. */
    public Optional<Step> find(String kind) {
        return steps.reversed().stream().filter(step -> step.kind().code().equals(kind)).findFirst();
    }

    /** What was answered to a question of the last step of a kind; empty when it did not happen. */
    public String said(String kind, String name) {
        return find(kind).map(step -> step.said(name)).orElse("");
    }

    public boolean isClosed() {
        return lesson != null;
    }

    public boolean hasCertificate() {
        return has("certificate");
    }

    public boolean hasAppeal() {
        return has("appeal-registered");
    }

    /** The tribunal has it, and has not ended it. */
    public boolean isBeforeTribunal() {
        return hasAppeal() && !has("order-made") && !has("conceded") && !has("withdrawn");
    }

    /** Something was ordered, agreed or conceded, so that something is to be done. */
    public boolean hasOrder() {
        return has("order-made") || has("conceded")
                || has("mediation-held") && !said("mediation-held", "order").isEmpty();
    }

    /** An appeal about the setting alone needs no certificate; every other does. */
    public boolean needsCertificate(String parts) {
        return !(kind == AppealKind.CONTENTS && parts.equals("I"));
    }

    /** Where it stands, as one reads it in a list. */
    public String standing() {
        if (lesson != null) {
            return "Closed: " + continuum.web.Say.lowerFirst(lesson.ended().words());
        }
        if (has("withdrawn")) {
            return "Withdrawn";
        }
        if (has("order-made")) {
            return "Ordered";
        }
        if (has("conceded")) {
            return "Conceded";
        }
        if (hasAppeal()) {
            return has("hearing-listed") ? "Hearing listed" : has("response-sent") ? "Evidence" : "Appeal to answer";
        }
        if (has("mediation-held")) {
            return said("mediation-held", "outcome").equals("agreed") ? "Agreed in mediation" : "Mediation held";
        }
        if (has("mediation-wanted")) {
            return "Mediation to arrange";
        }
        return hasCertificate() ? "Certificate issued" : "The family may challenge";
    }
}

package continuum.demo;

import continuum.area.ChildId;
import continuum.history.Audience;
import continuum.history.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the timeline of a child says of each step. */
final class Told {

    private Told() {}

    static Optional<Entry> of(Journey journey, ChildId child, Step step) {
        return words(step)
                .map(what -> new Entry(child, journey.process() + "." + step.type(), step.on(), what, Audience.FAMILY,
                        journey.subject()));
    }

    private static Optional<String> words(Step step) {
        return Optional.ofNullable(switch (step.type()) {
            case "request-received" -> "A request for an education, health and care needs assessment was received.";
            case "decided-to-assess" -> "The family was told that the needs will be assessed.";
            case "decided-not-to-assess" -> "The family was told that the needs will not be assessed.";
            case "advice-provided" -> "Advice was given by " + adviser(step.ref()) + ".";
            case "draft-plan-served" -> "The draft plan was sent.";
            case "representations-received" -> "The family’s comments came.";
            case "decided-not-to-issue" -> "The family was told that no plan will be issued.";
            case "final-plan-sent" -> "The final plan was sent.";
            case "withdrawn" -> "The request was withdrawn.";
            case "moved-away" -> "The family moved out of the area.";
            case "review-meeting-held" -> "The review meeting was held.";
            case "review-decision-notified" -> "The family was told what follows from the review.";
            case "final-amended-plan-sent" -> "The final amended plan was sent.";
            case "mediation-held" -> "A mediation was held.";
            case "appeal-registered" -> "An appeal to the tribunal was registered.";
            case "plan-transferred" -> "The plan came from another authority.";
            default -> null;
        });
    }

    private static String adviser(@Nullable String ref) {
        return switch (String.valueOf(ref)) {
            case "setting" -> "the school or setting";
            case "educational-psychologist" -> "an educational psychologist";
            case "health" -> "health services";
            case "social-care" -> "social care";
            default -> "the family";
        };
    }
}

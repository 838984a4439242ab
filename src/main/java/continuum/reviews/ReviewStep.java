package continuum.reviews;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing that happened to a review on a day. The state of a review follows from its steps. */
public sealed interface ReviewStep {

    /** The day it happened, which may be before the day it is recorded. */
    LocalDate on();

    /** Everybody was invited to a meeting. When it is moved, they are invited again. */
    record Called(LocalDate on, LocalDate meetingOn) implements ReviewStep {}

    /** The advice was sent round to all who are invited. */
    record PapersSent(LocalDate on) implements ReviewStep {}

    record Held(LocalDate on) implements ReviewStep {}

    /** The setting sent its report, or the authority wrote one. */
    record Reported(LocalDate on, Recommendation recommends) implements ReviewStep {}

    /** The question what follows was put to an officer. */
    record Put(LocalDate on, UUID matter) implements ReviewStep {}

    /** The family was told what the authority decided: the review is complete. */
    record Decided(LocalDate on, Recommendation outcome) implements ReviewStep {}

    /** The proposed changes were sent to the family. */
    record AmendmentSent(LocalDate on) implements ReviewStep {}

    /** The family commented on the proposed changes. */
    record Commented(LocalDate on) implements ReviewStep {}

    record FinalSent(LocalDate on) implements ReviewStep {}

    /** The family was told that the plan stays as it is after all. */
    record NotAmended(LocalDate on, String reasons) implements ReviewStep {}

    /** The review goes no further. */
    record Stopped(LocalDate on, How how) implements ReviewStep {}

    /** Why a review goes no further. */
    enum How {
        MOVED_AWAY("The child or young person moved to another area"),
        DIED("The child or young person died"),
        WITHDRAWN("The plan ended");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored, and as the clock knows it. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static How of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(WITHDRAWN);
        }
    }

    /** As it is stored. */
    default String kind() {
        return switch (this) {
            case Called _ -> "called";
            case PapersSent _ -> "papers-sent";
            case Held _ -> "held";
            case Reported _ -> "reported";
            case Put _ -> "put";
            case Decided _ -> "decided";
            case AmendmentSent _ -> "amendment-sent";
            case Commented _ -> "commented";
            case FinalSent _ -> "final-sent";
            case NotAmended _ -> "not-amended";
            case Stopped _ -> "stopped";
        };
    }

    /** The word stored with it, if it has one. */
    default @Nullable String word() {
        return switch (this) {
            case Called(_, var meetingOn) -> meetingOn.toString();
            case Reported(_, var recommends) -> recommends.code();
            case Put(_, var matter) -> matter.toString();
            case Decided(_, var outcome) -> outcome.code();
            case NotAmended(_, var reasons) -> reasons;
            case Stopped(_, var how) -> how.code();
            default -> null;
        };
    }

    /** A step as it was stored. */
    static ReviewStep of(String kind, LocalDate on, @Nullable String stored) {
        var word = stored == null ? "" : stored;
        return switch (kind) {
            case "called" -> new Called(on, LocalDate.parse(word));
            case "papers-sent" -> new PapersSent(on);
            case "held" -> new Held(on);
            case "reported" -> new Reported(on, Recommendation.of(word));
            case "put" -> new Put(on, UUID.fromString(word));
            case "decided" -> new Decided(on, Recommendation.of(word));
            case "amendment-sent" -> new AmendmentSent(on);
            case "commented" -> new Commented(on);
            case "final-sent" -> new FinalSent(on);
            case "not-amended" -> new NotAmended(on, word);
            case "stopped" -> new Stopped(on, How.of(word));
            default -> throw new IllegalStateException("No such step: " + kind);
        };
    }
}

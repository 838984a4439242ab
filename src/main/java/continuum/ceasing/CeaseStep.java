package continuum.ceasing;

import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing that happened on the way to the end of a plan. */
public sealed interface CeaseStep {

    LocalDate on();

    /** What somebody who must be consulted said to the proposal. */
    record Consulted(LocalDate on, Who who, String said) implements CeaseStep {}

    /** The question was put to an officer. */
    record Put(LocalDate on, UUID matter) implements CeaseStep {}

    /** It was decided to end the plan, and the family was told. {@code appealBy} is counted from that day. */
    record Noticed(LocalDate on, LocalDate appealBy) implements CeaseStep {}

    /** It was decided, or the tribunal ordered, that the plan stays; or the proposal was dropped. */
    record Kept(LocalDate on, String why) implements CeaseStep {}

    /** The family has longer to appeal: by a mediation certificate, or because its letter left later. */
    record Longer(LocalDate on, LocalDate appealBy) implements CeaseStep {}

    /**
     * An appeal was registered: the plan is maintained until it is decided.
     *
     * @param dispute the record that follows the appeal, if one does
     */
    record Appealed(LocalDate on, @Nullable UUID dispute) implements CeaseStep {}

    /** It turned out that there is no appeal. */
    record NotAppealed(LocalDate on) implements CeaseStep {}

    /** The appeal ended and the decision stands. */
    record Dismissed(LocalDate on) implements CeaseStep {}

    /** It turned out that the appeal has not ended. */
    record AppealGoesOn(LocalDate on) implements CeaseStep {}

    /** The plan ended. */
    record Ended(LocalDate on) implements CeaseStep {}

    /** Who must be consulted (SEND Regulations 2014, regulation 31(1)). */
    enum Who {
        FAMILY("The family or the young person"),
        HEAD("The head teacher or principal");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** As it is stored. */
    default String kind() {
        return switch (this) {
            case Consulted(_, var who, _) -> who == Who.FAMILY ? "family-consulted" : "head-consulted";
            case Put _ -> "put";
            case Noticed _ -> "noticed";
            case Kept _ -> "kept";
            case Longer _ -> "longer";
            case Appealed _ -> "appealed";
            case NotAppealed _ -> "not-appealed";
            case Dismissed _ -> "dismissed";
            case AppealGoesOn _ -> "appeal-goes-on";
            case Ended _ -> "ended";
        };
    }

    /** What was said with it, if anything. */
    default @Nullable String words() {
        return switch (this) {
            case Consulted(_, _, var said) -> said;
            case Kept(_, var why) -> why;
            case Longer(_, var appealBy) -> DateWords.inWords(appealBy);
            default -> null;
        };
    }
}

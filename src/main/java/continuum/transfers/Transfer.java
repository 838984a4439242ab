package continuum.transfers;

import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.plans.PlanId;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The move of one child to the next phase: what happened, with its days. Where it stands is worked out.
 *
 * @param year the calendar year of the move
 * @param askedOn the family was asked which setting it would like
 * @param wish what the family would like
 * @param matter the question whether that setting is named, if it was put
 * @param named what the authority decided to name
 * @param finalOn the final plan that names it was sent
 * @param ended why there is no move after all
 */
public record Transfer(TransferId id, ChildId child, PlanId plan, PhaseMove move, int year,
        @Nullable LocalDate askedOn, @Nullable Wish wish, @Nullable UUID matter, @Nullable Named named,
        @Nullable LocalDate finalOn, @Nullable Ended ended) {

    /** @param setting on the register; nothing when it stands in words only, or the family leaves it open */
    public record Wish(LocalDate on, @Nullable UUID setting, String words) {}

    /** @param setting on the register; nothing when only a type of setting is named */
    public record Named(LocalDate on, @Nullable UUID setting, String words, String reasons) {}

    public record Ended(LocalDate on, String why) {}

    /** Where it stands. */
    public enum Standing {
        WATCHED("Family not asked yet"),
        ASKED("Family asked"),
        WISHED("Wish known"),
        DECIDING("Being decided"),
        NAMED("Setting named, plan not sent"),
        DONE("Final plan sent"),
        ENDED("No move");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Standing standing() {
        if (ended != null) {
            return Standing.ENDED;
        }
        if (finalOn != null) {
            return Standing.DONE;
        }
        if (named != null) {
            return Standing.NAMED;
        }
        if (matter != null) {
            return Standing.DECIDING;
        }
        if (wish != null) {
            return Standing.WISHED;
        }
        return askedOn != null ? Standing.ASKED : Standing.WATCHED;
    }

    public boolean isOpen() {
        return ended == null && finalOn == null;
    }

    /** The last day for the final plan. */
    public LocalDate dueOn() {
        return move.lastDay(year);
    }

    Transfer asked(LocalDate on) {
        open();
        return new Transfer(id, child, plan, move, year, on, wish, matter, named, finalOn, ended);
    }

    Transfer wished(Wish wish) {
        open();
        if (matter != null) {
            throw new PlanRefused(null, "The question which setting is named is with an officer. Decide it first");
        }
        notBefore(askedOn, wish.on(), "wish", "the family was asked");
        return new Transfer(id, child, plan, move, year, askedOn, wish, matter, null, finalOn, ended);
    }

    Transfer put(UUID question) {
        open();
        if (wish == null || wish.setting() == null && wish.words().isBlank()) {
            throw new PlanRefused(null,
                    "The family has asked for no particular setting, so there is nothing to test against the law. Name one");
        }
        return new Transfer(id, child, plan, move, year, askedOn, wish, question, named, finalOn, ended);
    }

    Transfer named(Named named) {
        open();
        if (wish != null) {
            notBefore(wish.on(), named.on(), "on", "the family said what it would like");
        }
        return new Transfer(id, child, plan, move, year, askedOn, wish, null, named, finalOn, ended);
    }

    /** Decided against the setting that the family asked for: another has to be named. */
    Transfer undecided() {
        return new Transfer(id, child, plan, move, year, askedOn, wish, null, named, finalOn, ended);
    }

    Transfer sent(LocalDate on) {
        open();
        return new Transfer(id, child, plan, move, year, askedOn, wish, matter, named, on, ended);
    }

    Transfer end(LocalDate on, String why) {
        open();
        return new Transfer(id, child, plan, move, year, askedOn, wish, null, named, finalOn, new Ended(on, why));
    }

    private void open() {
        if (ended != null) {
            throw new PlanRefused(null, "There is no move any more, since " + DateWords.inWords(ended.on()));
        }
        if (finalOn != null) {
            throw new PlanRefused(null, "The final plan was sent on " + DateWords.inWords(finalOn)
                    + ". To change the setting, amend the plan");
        }
    }

    private static void notBefore(@Nullable LocalDate first, LocalDate then, String field, String what) {
        if (first != null && then.isBefore(first)) {
            throw new PlanRefused(field, "The date must be the same as or after " + DateWords.inWords(first) + ", when "
                    + what);
        }
    }
}

package continuum.plans;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a plan. What kinds there are, and what each must say, follows from its section. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@Type(value = Line.View.class, name = "view"), @Type(value = Line.Need.class, name = "need"),
        @Type(value = Line.Outcome.class, name = "outcome"), @Type(value = Line.Provision.class, name = "provision"),
        @Type(value = Line.Place.class, name = "place"), @Type(value = Line.Budget.class, name = "budget"),
        @Type(value = Line.Appendix.class, name = "appendix")})
public sealed interface Line {

    LineId id();

    Section section();

    /** The words of the line, as they are printed. */
    String words();

    /** What is meant by the words, for a list and for somebody who looks for the line. */
    default String about() {
        return words().length() <= 80 ? words() : words().substring(0, 79) + "…";
    }

    /** Section A: what the child or the family says, in their own words. */
    record View(LineId id, Voice voice, String words) implements Line {
        @Override
        public Section section() {
            return Section.A;
        }
    }

    /** Whose words stand in section A. */
    enum Voice {
        CHILD("The child’s or young person’s words"),
        FAMILY("The family’s words"),
        HISTORY("The story so far"),
        HOPES("Hopes for the future");

        private final String words;

        Voice(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Sections B, C and D: a need, and the advice that it was found in. */
    record Need(LineId id, Section section, @Nullable NeedArea area, String words, List<Source> sources)
            implements
                Line {
        public Need {
            of(section, Section.NEEDS);
            sources = List.copyOf(sources);
        }
    }

    /**
     * Section E: what should come of it.
     *
     * @param by the day by which it is reached; null when not said
     * @param measured how one will see that it is reached
     * @param needs the needs that it answers
     * @param adulthood what of preparing for adulthood it is for
     * @param framework the statements of the area's outcomes framework that it serves, by their codes
     */
    record Outcome(LineId id, String words, @Nullable LocalDate by, String measured, List<LineId> needs,
            List<Adulthood> adulthood, List<String> framework) implements Line {
        public Outcome {
            needs = List.copyOf(needs);
            adulthood = List.copyOf(adulthood);
            framework = List.copyOf(framework);
        }

        @Override
        public Section section() {
            return Section.E;
        }
    }

    /** Sections F, G, H1 and H2: who does what, how much and for how long, and for which outcomes. */
    record Provision(LineId id, Section section, String words, Delivery delivery, List<LineId> outcomes)
            implements
                Line {
        public Provision {
            of(section, Section.PROVISION);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Section I: the setting that is named, or the type of it. A draft must not have one.
     *
     * @param setting the setting on the register; null when only a type is named
     */
    record Place(LineId id, String words, @Nullable UUID setting) implements Line {
        @Override
        public Section section() {
            return Section.I;
        }
    }

    /** Section J: what a personal budget pays for. */
    record Budget(LineId id, String words, BigDecimal yearly, boolean directPayment, List<LineId> provision)
            implements
                Line {
        public Budget {
            provision = List.copyOf(provision);
        }

        @Override
        public Section section() {
            return Section.J;
        }
    }

    /** Section K: a piece of advice that was gathered. */
    record Appendix(LineId id, String words, UUID advice, @Nullable LocalDate dated) implements Line {
        @Override
        public Section section() {
            return Section.K;
        }
    }

    private static void of(Section section, List<Section> allowed) {
        if (!allowed.contains(section)) {
            throw new IllegalArgumentException("A line of this kind does not belong in section " + section);
        }
    }
}

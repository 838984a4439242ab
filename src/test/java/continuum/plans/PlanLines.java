package continuum.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A small plan whose thread holds, to break in tests. */
public final class PlanLines {

    static final Source ADVICE = new Source(UUID.fromString("019aaaaa-0000-7000-8000-000000000001"), 3,
            "finds it hard to follow two instructions");
    static final Line.View VIEW = new Line.View(LineId.create(), Line.Voice.CHILD, "I like trains.");
    static final Line.Need NEED = new Line.Need(LineId.create(), Section.B, NeedArea.COMMUNICATION,
            "Follows one instruction at a time.", List.of(ADVICE));
    static final Line.Outcome OUTCOME = new Line.Outcome(LineId.create(),
            "Follows three instructions in class, 4 times of 5.", LocalDate.of(2027, 7, 20),
            "Teacher’s tally each term",
            List.of(NEED.id()), List.of(), List.of());
    static final Delivery SPEECH = new Delivery("a speech and language therapist", "HCPC registered", 2, Per.WEEK, 30,
            3,
            null, null, "each term by the SENCO and the therapist", new BigDecimal("62.50"));
    static final Line.Provision PROVISION = new Line.Provision(LineId.create(), Section.F,
            "Speech and language therapy in a group.", SPEECH, List.of(OUTCOME.id()));

    private PlanLines() {}

    public static Contents whole() {
        return new Contents(List.of(VIEW, NEED, OUTCOME, PROVISION));
    }
}

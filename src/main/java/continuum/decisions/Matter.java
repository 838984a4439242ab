package continuum.decisions;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a question stands. Each state offers only the moves that are lawful from it. */
public sealed interface Matter {

    Question question();

    default MatterId id() {
        return question().id();
    }

    default ChildId child() {
        return question().child();
    }

    default UUID subject() {
        return question().subject();
    }

    /** Not decided and not withdrawn. */
    sealed interface Open extends Matter {

        default Withdrawn withdraw(LocalDate on, String why) {
            return new Withdrawn(question(), on, why);
        }

        default Listed listFor(MeetingId meeting) {
            return new Listed(question(), meeting);
        }

        /** An officer may take any open matter, at any time: the law's decision is theirs. */
        default WithOfficer sendToOfficer() {
            return new WithOfficer(question(), null);
        }
    }

    /** Put, and not yet sent to anybody. */
    record Waiting(Question question) implements Open {}

    /** On the agenda of a meeting that has not heard it yet. */
    record Listed(Question question, MeetingId meeting) implements Open {

        public Waiting takeOff() {
            return new Waiting(question);
        }

        public WithOfficer recommend(Recommendation recommendation) {
            Deciding.check(question, recommendation);
            return new WithOfficer(question, recommendation);
        }
    }

    /** Waiting for an officer's decision, with a panel's advice or without. */
    record WithOfficer(Question question, @Nullable Recommendation recommendation) implements Open {

        public Decided decide(Decision decision) {
            Deciding.check(question, recommendation, decision);
            return new Decided(question, recommendation, decision);
        }
    }

    /** Decided. It is never decided again: to look at it again, a new matter is put that refers to it. */
    record Decided(Question question, @Nullable Recommendation recommendation, Decision decision) implements Matter {

        public Outcome outcome() {
            return question.outcome(decision.outcome()).orElseThrow();
        }
    }

    /** No decision is needed any more. */
    record Withdrawn(Question question, LocalDate on, String why) implements Matter {}
}

package continuum.assessments;

import continuum.area.AccountId;
import continuum.duties.Duty;
import continuum.duties.ProcessId;
import continuum.people.Child;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as somebody opened it.
 *
 * @param version what it must still be when they act on it
 * @param owner the caseworker; none while it is not allocated
 * @param requests the earliest first
 * @param steps in the order they were recorded, with those taken back
 * @param exceptions with those taken back
 * @param notes the newest first; for those who run the case alone, as are notices and letters
 * @param letters the newest first
 * @param others the child's other assessments, the newest first
 * @param duties as they stand today, by due date
 */
public record Opened(Assessment state, long version, @Nullable Owner owner, ProcessId process, Child child,
        List<Received> requests, List<Recorded> steps, List<Gathered> gathered, List<Excused> exceptions,
        List<Note> notes, List<Notice> notices, List<CaseLetter> letters, List<Assessment> others,
        List<Duty> duties) {

    /** The caseworker who answers for a case. */
    public record Owner(AccountId account, String name) {}

    /** A request with who typed it in. */
    public record Received(Request request, String typedInBy, Instant recordedAt) {}

    /** A step with who recorded it, and who took it back if it does not stand. */
    public record Recorded(UUID id, Step step, String by, Instant recordedAt, boolean stands) {}

    /**
     * A reason in law for lateness, as recorded.
     *
     * @param takenBackWhy why it does not stand any more; nothing while it stands
     */
    public record Excused(UUID id, String ground, LocalDate on, String why, String approvedBy, Instant recordedAt,
            @Nullable String takenBackWhy, @Nullable String takenBackBy) {

        public boolean stands() {
            return takenBackWhy == null;
        }
    }

    /** A line that staff wrote for each other. */
    public record Note(String words, String by, Instant at) {}

    /** The request that started the clock. */
    public Request first() {
        return requests.getFirst().request();
    }

    /** The last step that stands, which is the one that can be taken back. */
    public @Nullable Recorded last() {
        return steps.reversed().stream().filter(Recorded::stands).findFirst().orElse(null);
    }

    /** Whether the last step can be taken back: a decision, and that it was told, can't. */
    public boolean canTakeBack() {
        var last = last();
        return last != null && !(last.step() instanceof Step.Decided || last.step() instanceof Step.Told
                || last.step() instanceof Step.Finished);
    }

    List<Step> standing() {
        return steps.stream().filter(Recorded::stands).map(Recorded::step).toList();
    }

    /** The last thing that somebody recorded, for whoever wants to know what changed. */
    public Optional<Recorded> newest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** The letter that gives a notice, when there is one that counts. */
    public Optional<CaseLetter> letter(Notice notice) {
        return letters.stream()
                .filter(letter -> letter.counts() && letter.kind().equals(notice.letterKind()))
                .findFirst();
    }

    /** Notices that no letter gives and that nobody has recorded as given. */
    public List<Notice> noticesToGive() {
        return notices.stream()
                .filter(notice -> notice.given() == null && letter(notice).isEmpty())
                .toList();
    }

    /** Letters that were written and have not left. */
    public List<CaseLetter> lettersToSend() {
        return letters.stream().filter(CaseLetter::waits).toList();
    }

    private boolean hasLetter(String kind) {
        return letters.stream().anyMatch(letter -> letter.counts() && letter.kind().equals(kind));
    }

    /** What the family has to be told by a letter that nobody has written: it may be told of the request, or of the decision. */
    public Optional<Untold> untold() {
        return switch (state) {
            case Assessment.Requested(_, var acknowledged) when acknowledged == null -> Optional.of(Untold.REQUEST);
            case Assessment.Answered answer when answer.toldOn() == null && answer.matter() != null
                    && !hasLetter(CaseLetter.DECIDED) ->
                Optional.of(Untold.DECISION);
            default -> Optional.empty();
        };
    }

    /** What nobody has been told. */
    public enum Untold {
        /** That the request has come. */
        REQUEST("that the request has come"),
        /** What was decided. */
        DECISION("what was decided");

        private final String words;

        Untold(String words) {
            this.words = words;
        }

        /** "what was decided" */
        public String words() {
            return words;
        }
    }
}

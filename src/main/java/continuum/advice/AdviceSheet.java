package continuum.advice;

import continuum.assessments.Assessment;
import continuum.people.Child;
import java.util.List;

/**
 * The advice of one case as a viewer opened it.
 *
 * @param pieces what was given, as far as this viewer may read it, without its paragraphs
 * @param missing what the law wants and nobody was asked for, and no report stands in for; only for who runs the case
 */
public record AdviceSheet(Assessment state, Child child, List<Asked> asked, List<Piece> pieces, List<Unasked> declined,
        List<Reminder> reminders, List<FamilyWords> familyWords, List<WhoToAsk.Named> missing) {

    /** Whether advice can be asked for now. */
    public boolean isUnderWay() {
        return state instanceof Assessment.Open && !(state instanceof Assessment.Undecided);
    }

    /** The reminders of one request, the oldest first. */
    public List<Reminder> remindersOf(Asked one) {
        return reminders.stream().filter(reminder -> reminder.asked().equals(one.id())).toList();
    }
}

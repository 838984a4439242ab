package continuum.papers;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.people.Child;
import continuum.people.DecisionMaker;
import continuum.people.People;
import continuum.people.Responsible;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Letters to whoever decides for the family on the day: the parents, the young person once compulsory school age has
 * ended, or who acts for them. So each letter finds its new reader on the day on which the rights pass. After a death
 * nothing is written.
 */
@Component
public class FamilyLetters {

    private final Letters letters;
    private final People people;
    private final Today today;

    FamilyLetters(Letters letters, People people, Today today) {
        this.letters = letters;
        this.people = people;
        this.today = today;
    }

    /** Writes a letter to each. Answers none when there is nobody on the register to write to. */
    public List<LetterId> write(Viewer by, Child child, String decision, Function<Recipient, Letter> letter) {
        return recipients(by, child, decision).stream().map(to -> letters.write(by, letter.apply(to))).toList();
    }

    /** To whom a letter about this kind of decision goes today. */
    public List<Recipient> recipients(Viewer by, Child child, String decision) {
        if (child.diedOn() != null) {
            return List.of();
        }
        return switch (people.decisionMaker(by, child.id(), decision, today.date())) {
            case DecisionMaker.Parents(var adults) -> adults(by, child.id(), adults);
            case DecisionMaker.ParentsForYoungPerson(var adults) -> adults(by, child.id(), adults);
            case DecisionMaker.YoungPerson _ ->
                child.isYoungPerson(today.date()) ? List.of(new Recipient.YoungPerson()) : List.of();
            case DecisionMaker.Alternative(var person, _) ->
                adults(by, child.id(), people.adults(by, child.id())
                        .stream()
                        .filter(one -> one.adult().id().equals(person))
                        .toList());
        };
    }

    /** Whether a notice that can be appealed could say who helps families and who mediates. */
    public boolean nameWhoHelps(Viewer by) {
        return letters.letterhead(by).namesWhoHelps();
    }

    /** Those who hold parental responsibility; where the register knows of none, who brings the child up. */
    private List<Recipient> adults(Viewer by, ChildId child, List<Responsible> holders) {
        var all = holders.isEmpty() ? people.adults(by, child) : holders;
        return all.stream()
                .filter(one -> one.mayBeWrittenTo(today.date()))
                .map(one -> (Recipient) new Recipient.Adult(one.adult().id()))
                .toList();
    }
}

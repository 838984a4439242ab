package continuum.people;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what the register should not say: nothing is lost, and the history tells both that it was said and that it was
 * taken back. */
@Component
public class Corrections {

    private final ChildStore store;
    private final Relations relations;
    private final History history;
    private final Today today;

    Corrections(ChildStore store, Relations relations, History history, Today today) {
        this.store = store;
        this.relations = relations;
        this.history = history;
        this.today = today;
    }

    /**
     * Saves one thing of a child's entry, unless somebody else saved something of it since this version was read.
     *
     * @throws ChangedMeanwhile then, and nothing is written
     */
    @Transactional
    public void once(Viewer by, ChildId child, long version, Runnable save) {
        if (!store.touch(by, child, version)) {
            throw new ChangedMeanwhile();
        }
        save.run();
    }

    /**
     * Takes back a line that was recorded by mistake. It is kept as it stood, with the reason.
     *
     * @param words what it said, as it stands in the history
     * @throws ChangedMeanwhile when it was taken back before
     */
    @Transactional
    public void takeBack(Viewer by, ChildId child, Fact fact, UUID line, String words, String why) {
        by.must(May.EDIT_CHILD);
        var who = store.find(by, child).orElseThrow(NotOnTheRegister::new);
        var rolls = fact == Fact.SETTING ? store.enrolments(by, child) : null;
        if (!store.takeBack(by, child, fact, line, why, today.now())) {
            throw new ChangedMeanwhile();
        }
        history.record(by, new Entry(child, "people.taken-back", today.date(), "Taken back: " + words + ".", why,
                fact == Fact.ADULT_ADDRESS ? Audience.PROFESSIONALS : Audience.FAMILY, null));
        if (rolls != null) {
            var left = store.enrolments(by, child);
            rolls.stream()
                    .filter(roll -> !left.contains(roll))
                    .forEach(roll -> closeTo(who, roll.setting(), left.stream()
                            .filter(other -> other.setting().equals(roll.setting()) && isOpen(other.to()))
                            .map(Enrolment::from)
                            .findFirst()
                            .orElse(null)));
        }
    }

    /** A setting on whose roll the child never was stops seeing the record at once. */
    private void closeTo(Child who, SettingId setting, @Nullable LocalDate stillFrom) {
        relations.stop(who.authority(), who.id(), setting.value(), Relations.Kind.ATTENDS, today.date().minusDays(1));
        if (stillFrom != null) {
            relations.begin(who.authority(), who.id(), setting.value(), Relations.Kind.ATTENDS, stillFrom);
        }
    }

    /** The child was recorded as dead by mistake. */
    @Transactional
    public void livesAfterAll(Viewer by, ChildId child, String why) {
        by.must(May.EDIT_CHILD);
        var who = store.find(by, child).orElseThrow(NotOnTheRegister::new);
        if (who.diedOn() == null) {
            throw new ChangedMeanwhile();
        }
        store.died(by, child, null);
        history.record(by, new Entry(child, "people.taken-back", today.date(),
                "Taken back: that the child died. It was recorded by mistake.", why, Audience.FAMILY, null));
    }

    private boolean isOpen(@Nullable LocalDate to) {
        return to == null || !to.isBefore(today.date());
    }
}

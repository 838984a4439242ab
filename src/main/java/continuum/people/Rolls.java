package continuum.people;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.SettingId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a child goes on roll while they are on another's: they leave it, or stay on both. */
@Component
public class Rolls {

    /** What becomes of the other roll. */
    public enum Other {
        /** The child leaves it the day before. */
        LEAVES,
        /** The child stays on both; the new one is the main one. */
        NEW_IS_MAIN,
        /** The child stays on both; the new one is the second. */
        NEW_IS_SECOND
    }

    private final People people;
    private final ChildStore store;

    Rolls(People people, ChildStore store) {
        this.people = people;
        this.store = store;
    }

    /** Puts the child on the roll of a setting, and says what becomes of the rolls they are on. */
    @Transactional
    public void enrol(Viewer by, ChildId child, SettingId setting, LocalDate from, Other other) {
        by.must(May.EDIT_CHILD);
        var open = people.enrolments(by, child)
                .stream()
                .filter(roll -> roll.to() == null && !roll.setting().equals(setting))
                .toList();
        for (var roll : open) {
            switch (other) {
                case LEAVES -> people.leave(by, child, roll.setting(), from.minusDays(1));
                case NEW_IS_MAIN -> store.rollStatus(by, child, roll.setting(), "S");
                case NEW_IS_SECOND -> store.rollStatus(by, child, roll.setting(), "M");
            }
        }
        var status = open.isEmpty() || other == Other.LEAVES ? "C" : other == Other.NEW_IS_MAIN ? "M" : "S";
        people.enrol(by, child, new Enrolment(setting, status, from, null));
    }
}

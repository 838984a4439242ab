package continuum.advice;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams that can be asked for advice, and how many requests each can take on in a month. */
@Component
public class Teams {

    private static final int MOST_A_MONTH = 1_000;

    private final TeamStore store;
    private final Today today;

    Teams(TeamStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Every team that gives advice, by name, with its people and what it has to do. */
    @Transactional(readOnly = true)
    public List<Team> list(Viewer viewer) {
        return store.teams(viewer, today.date());
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(Viewer viewer, UUID id) {
        return list(viewer).stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** Those who can answer for a team or a setting, by name. */
    @Transactional(readOnly = true)
    public List<Team.Member> people(Viewer viewer, UUID party) {
        return store.people(viewer, party, today.date());
    }

    /** Whether this viewer says how much a team can take on: its own lead, or a manager. */
    public static boolean mayPlan(Viewer viewer, UUID team) {
        return viewer.isSystem() || viewer.role() == Role.SEND_MANAGER
                || viewer.role() == Role.SERVICE_LEAD && team.equals(viewer.party());
    }

    /**
     * From this month on the team can take on so many requests a month.
     *
     * @throws AdviceRefused when the number can't be right
     * @throws NoSuchAdvice when it is not this viewer's to say
     */
    @Transactional
    public void setCapacity(Viewer by, UUID team, int aMonth) {
        if (!mayPlan(by, team) || find(by, team).isEmpty()) {
            throw new NoSuchAdvice();
        }
        if (aMonth < 0 || aMonth > MOST_A_MONTH) {
            throw new AdviceRefused("aMonth", "The number must be between 0 and 1,000");
        }
        store.setCapacity(by, team, today.date().withDayOfMonth(1), aMonth, today.now());
    }
}

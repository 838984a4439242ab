package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything about the settings of a plan at a glance, read together: it is opened all day. */
@Component
public class PlanSettings {

    private final ConsultationStore consultations;
    private final WishStore wishes;
    private final Plans plans;
    private final People people;
    private final History history;
    private final Today today;

    PlanSettings(ConsultationStore consultations, WishStore wishes, Plans plans, People people, History history,
            Today today) {
        this.consultations = consultations;
        this.wishes = wishes;
        this.plans = plans;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /**
     * The settings of a plan.
     *
     * @param rooms how much room each setting has; empty for a family, whose count would show only its own child
     * @param named what the plan is to name; nothing while nothing is
     */
    public record Opened(PlanVersion version, Child child, List<Consultation> asked, Map<SettingId, Room> rooms,
            List<Wish> wishes, @Nullable Named named) {}

    /** Opens the page. The look is recorded. */
    @Transactional
    public Opened open(Viewer viewer, VersionId id) {
        viewer.must(May.SEE_CHILD);
        var version = plans.version(viewer, id).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, version.child()).orElseThrow(NoSuchElementException::new);
        history.looked(viewer, version.child(), "Settings for the plan");
        var asked = consultations.of(viewer, version.plan(), viewer.may(May.RUN_CASE), today.date());
        var rooms = new HashMap<SettingId, Room>();
        asked.stream().filter(one -> one.room() != null).forEach(one -> rooms.put(one.one().setting(), one.room()));
        var family = wishes.withNamed(viewer, version.plan());
        return new Opened(version, child, asked.stream().map(ConsultationStore.Asked::one).toList(), rooms,
                family.wishes(), family.named());
    }
}

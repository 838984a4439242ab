package continuum.reviews;

import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Finding;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.PlanInForce;
import continuum.plans.PlannedChild;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * A school with children who have plans, and the people around them, for tests.
 */
@Component
public class ReviewedChild {

    private final TestArea area;
    private final People people;
    private final PlannedChild planned;
    private final Letters letters;
    private final Matters matters;
    private final Today today;

    ReviewedChild(TestArea area, People people, PlannedChild planned, Letters letters, Matters matters, Today today) {
        this.area = area;
        this.people = people;
        this.planned = planned;
        this.letters = letters;
        this.matters = matters;
        this.today = today;
    }

    /** An authority with a school, and who works there. */
    public record Place(Viewer system, Viewer caseworker, Viewer manager, Viewer senco, Viewer otherSenco,
            SettingId school) {}

    public Place place() {
        var system = area.create();
        var school = SettingId.create();
        as(system, () -> {
            letters.setLetterhead(system, new Letterhead("The SEND team", "1 High Street", "", "", "Helping Hands",
                    "01632 960 001", "Talk It Over", "01632 960 002", "Settle", "01632 960 003"));
            return null;
        });
        return new Place(system, area.somebody(system, Role.CASEWORKER, null, "Cora Case"),
                area.somebody(system, Role.SEND_MANAGER, null, "Mina Jay"),
                area.somebody(system, Role.SENCO, school.value(), "Sena Coe"),
                area.somebody(system, Role.SENCO, SettingId.create().value(), "Otto Her"), school);
    }

    /** A child on the school's roll, with a mother who may be told. */
    public ChildId child(Place place, String name, LocalDate born) {
        return as(place.system(), () -> people.add(place.system(), NewChild.of(Details.of(name, "Okafor", born))
                .withEnrolments(new Enrolment(place.school(), LocalDate.of(2020, 9, 1)))
                .withAdults(new NewAdult(Adult.named("Grace", "Okafor"), Tie.parent(Relationship.MOTHER, 1, born),
                        null))));
    }

    /** The same with a plan that was made today. */
    public PlanInForce planned(Place place, String name, LocalDate born) {
        return planned.plan(place.system(), place.caseworker(), child(place, name, born), place.school());
    }

    /** Her parent, signed in. */
    public Viewer parentOf(Place place, ChildId child) {
        var mother = as(place.system(), () -> people.adults(place.system(), child)).getFirst();
        return area.somebody(place.system(), Role.PARENT, mother.adult().id().value(), mother.name());
    }

    /** An officer decides a question today, finding each of its criteria met or not. */
    public void decide(Viewer officer, MatterId matter, String outcome, boolean... met) {
        as(officer, () -> {
            var opened = matters.open(officer, matter).orElseThrow();
            Map<String, Finding> findings = new LinkedHashMap<>();
            var criteria = opened.matter().question().criteria();
            for (int i = 0; i < criteria.size(); i++) {
                findings.put(criteria.get(i).code(), new Finding(met[Math.min(i, met.length - 1)], "Because."));
            }
            matters.decide(officer, matter, opened.version(), new Decision(outcome, today.date(), officer.name(),
                    findings, "In short, because.", null, List.of()));
            return null;
        });
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

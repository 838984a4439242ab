package continuum.consulting;

import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.AssessedChild;
import continuum.plans.PlanLines;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.Settings;
import org.springframework.stereotype.Component;

/** A draft that was sent to a family, with schools that can be asked. */
@Component
public class ConsultedPlan {

    /** Everybody whom a test needs. */
    public record Story(Viewer system, Viewer caseworker, Viewer manager, Viewer parent, ChildId child, VersionId draft,
            SettingId hill, Viewer hillSenco, Viewer hillHead, SettingId vale, Viewer valeHead) {}

    private final TestArea area;
    private final AssessedChild assessed;
    private final People people;
    private final Settings settings;
    private final Plans plans;
    private final Today today;

    ConsultedPlan(TestArea area, AssessedChild assessed, People people, Settings settings, Plans plans, Today today) {
        this.area = area;
        this.assessed = assessed;
        this.people = people;
        this.settings = settings;
        this.plans = plans;
        this.today = today;
    }

    /** The draft was sent today. */
    public Story draftServed() {
        var system = area.create();
        var caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        var hill = school(system, "Hill School", Kind.MAINSTREAM);
        var vale = school(system, "Vale School", Kind.SPECIAL);
        var grace = Adult.named("Grace", "Okafor");
        var mother = grace.id();
        ChildId child = Viewing.as(system, () -> people.add(system,
                NewChild.of(Details.of("Ada", "Okafor", today.date().minusYears(8)))
                        .withAdults(new NewAdult(grace,
                                Tie.parent(Relationship.MOTHER, 1, today.date().minusYears(8)), null))));
        return new Story(system, caseworker, area.somebody(system, Role.SEND_MANAGER, null, "Mo Manager"),
                area.somebody(system, Role.PARENT, mother.value(), "Grace Okafor"), child,
                draft(system, caseworker, child), hill,
                area.somebody(system, Role.SENCO, hill.value(), "Sena Senco"),
                area.somebody(system, Role.HEAD_TEACHER, hill.value(), "Hedda Head"), vale,
                area.somebody(system, Role.HEAD_TEACHER, vale.value(), "Val Vale"));
    }

    private VersionId draft(Viewer system, Viewer caseworker, ChildId child) {
        var assessment = assessed.drafting(system, child, today.date().minusWeeks(14));
        return Viewing.as(caseworker, () -> {
            var begun = plans.begin(caseworker, assessment);
            PlanLines.whole().lines().forEach(line -> plans.put(caseworker, begun, line, 0));
            plans.serve(caseworker, begun, 1, today.date(), "");
            return begun;
        });
    }

    /** Another school of the area. */
    public SettingId school(Viewer system, String name, Kind kind) {
        return Viewing.as(system, () -> settings.add(system,
                new NewSetting(name, kind, Phase.PRIMARY, 4, 11, Address.NOT_KNOWN)));
    }
}

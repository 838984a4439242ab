package continuum.advice;

import continuum.access.Viewer;
import continuum.advice.Asked.Whom;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.people.Child;
import continuum.people.DecisionMaker;
import continuum.people.People;
import continuum.people.Responsible;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who can be asked for each kind of advice about a child. Only what is offered here can be chosen. */
@Component
class Choices {

    private final People people;
    private final Today today;

    Choices(People people, Today today) {
        this.people = people;
        this.today = today;
    }

    /** For the family's views everybody whose they are; for other kinds the teams that give it, and their people by name. */
    List<Choice> of(Viewer viewer, Child child, Body body, List<Team> teams) {
        return switch (body) {
            case FAMILY -> family(viewer, child);
            case SETTING -> child.setting() == null || child.settingName() == null
                    ? List.of()
                    : setting(child.setting(), child.settingName());
            default -> teams(body, teams);
        };
    }

    /** A setting, by itself. */
    List<Choice> setting(SettingId id, String name) {
        return List.of(new Choice("setting:" + id, name, new Whom(Whom.Kind.SETTING, id.value(), name), null));
    }

    /** The teams that give this kind of advice; where none is known to, every team. */
    List<Choice> teams(Body body, List<Team> teams) {
        var fitting = teams.stream().filter(team -> team.gives(body)).toList();
        var choices = new ArrayList<Choice>();
        for (var team : fitting.isEmpty() ? teams : fitting) {
            var to = new Whom(Whom.Kind.TEAM, team.id(), team.name());
            choices.add(new Choice("team:" + team.id(), team.name() + ", nobody by name yet", to, null));
            team.people()
                    .forEach(person -> choices.add(new Choice("team:" + team.id() + ":" + person.account(),
                            team.name() + ": " + person.name() + " (" + person.open() + " open)", to,
                            new Asked.Owner(person.account(), person.name()))));
        }
        return choices;
    }

    /** Whether the young person, and no parent, is asked. */
    boolean isAskedThemselves(Viewer viewer, Child child) {
        return decides(viewer, child) instanceof DecisionMaker.YoungPerson;
    }

    private List<Choice> family(Viewer viewer, Child child) {
        return switch (decides(viewer, child)) {
            case DecisionMaker.YoungPerson _ -> List.of(new Choice("self", child.name(),
                    new Whom(Whom.Kind.YOUNG_PERSON, child.id().value(), child.name()), null));
            case DecisionMaker.Parents(var adults) -> adults(viewer, child, adults);
            case DecisionMaker.ParentsForYoungPerson(var adults) -> adults(viewer, child, adults);
            case DecisionMaker.Alternative(var person, _) -> adults(viewer, child,
                    people.adults(viewer, child.id())
                            .stream()
                            .filter(one -> one.adult().id().equals(person))
                            .toList());
        };
    }

    /** Those who hold parental responsibility; where the register knows of none, who brings the child up. */
    private List<Choice> adults(Viewer viewer, Child child, List<Responsible> holders) {
        var all = holders.isEmpty() ? people.adults(viewer, child.id()) : holders;
        return all.stream()
                .filter(one -> one.mayBeWrittenTo(today.date()))
                .map(one -> new Choice("adult:" + one.adult().id(), one.name(),
                        new Whom(Whom.Kind.ADULT, one.adult().id().value(), one.name()), null))
                .toList();
    }

    private DecisionMaker decides(Viewer viewer, Child child) {
        return people.decisionMaker(viewer, child.id(), "advice.views", today.date());
    }
}

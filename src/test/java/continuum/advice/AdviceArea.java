package continuum.advice;

import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.Asked.Whom;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.PastAssessment;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.Today;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A place for the tests of advice: a child with a mother and a school, whose needs are being assessed, and those to ask. */
@Component
public class AdviceArea {

    private final TestArea area;
    private final Accounts accounts;
    private final People people;
    private final Settings settings;
    private final Assessments assessments;
    private final Today today;

    AdviceArea(TestArea area, Accounts accounts, People people, Settings settings, Assessments assessments,
            Today today) {
        this.area = area;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.assessments = assessments;
        this.today = today;
    }

    /** Everybody and everything in one such place. */
    public record Place(Viewer system, Viewer caseworker, Viewer manager, Viewer psychologist, Viewer colleague,
            Viewer lead, Viewer otherTeam, Viewer senco, Viewer mother, UUID team, SettingId school, ChildId child,
            AssessmentId assessment) {

        public Whom psychology() {
            return new Whom(Whom.Kind.TEAM, team, "Psychology service");
        }
    }

    /** A new place, in which it was decided a while ago to assess. */
    public Place create() {
        var system = area.create();
        var team = UUID.randomUUID();
        var motherHerself = Adult.named("Ngozi", "Okafor");
        return Viewing.as(system, () -> {
            var school = settings.add(system, new NewSetting("Heron Lane School", Kind.MAINSTREAM,
                    Phase.PRIMARY, 4, 11, Address.NOT_KNOWN));
            var born = today.date().minusYears(8);
            var child = people.add(system, NewChild.of(Details.of("Ada", "Okafor", born))
                    .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))
                    .withAdults(new NewAdult(motherHerself, Tie.parent(Relationship.MOTHER, 1, born), null)));
            return new Place(system, area.somebody(system, Role.CASEWORKER, null, "Cora Case"),
                    area.somebody(system, Role.SEND_MANAGER, null, "Mina Jay"),
                    member(system, Role.PSYCHOLOGIST, team, "Psychology service", "Ann Lee"),
                    member(system, Role.PSYCHOLOGIST, team, "Psychology service", "Bo Chu"),
                    member(system, Role.SERVICE_LEAD, team, "Psychology service", "Lea Dell"),
                    member(system, Role.HEALTH_ADVISER, UUID.randomUUID(), "Health service", "Hal Eth"),
                    member(system, Role.SENCO, school.value(), "Heron Lane School", "Sena Coe"),
                    member(system, Role.PARENT, motherHerself.id().value(), "", "Ngozi Okafor"), team, school, child,
                    assessed(system, child, born));
        });
    }

    /** Another child of the same place and school, whose needs are being assessed too. */
    public Place another(Place place) {
        var born = today.date().minusYears(9);
        return Viewing.as(place.system(), () -> {
            var child = people.add(place.system(), NewChild.of(Details.of("Bea", "Example", born))
                    .withEnrolments(new Enrolment(place.school(), LocalDate.of(2020, 9, 1))));
            return new Place(place.system(), place.caseworker(), place.manager(), place.psychologist(),
                    place.colleague(), place.lead(), place.otherTeam(), place.senco(), place.mother(), place.team(),
                    place.school(), child, assessed(place.system(), child, born));
        });
    }

    /** A request received ten weeks ago, and decided eight weeks ago. */
    public AssessmentId assessed(Viewer system, ChildId child, LocalDate born) {
        var id = AssessmentId.create();
        var received = today.date().minusWeeks(10);
        assessments.addAll(system, Stream.of(new PastAssessment(id, ProcessId.create(), child, new Subject(born, null),
                new Request(Requester.PARENT, "Ngozi Okafor", "mother", null, received, Channel.LETTER,
                        UUID.randomUUID().toString(),
                        new Request.Account("Reading is hard.", "", "", "Her dance teacher"),
                        Request.Contact.NONE),
                null, null, List.of(new Happened(Event.of("request-received", received)),
                        new Happened(Event.of("decided-to-assess", today.date().minusWeeks(8)))))));
        return id;
    }

    private Viewer member(Viewer system, Role role, UUID party, String partyName, String name) {
        var account = accounts.add(system, UUID.randomUUID() + "@example.test", name, null);
        var membership = accounts.join(system, account, role, party, partyName, LocalDate.of(2015, 1, 1));
        return new Viewer(account, name, role, system.authority(), membership, party, partyName);
    }

    public static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

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
import continuum.duties.CaseDuties;
import continuum.duties.Duties;
import continuum.duties.Duty;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A place for the tests of advice: a child with a mother and a school, whose needs are being assessed, and those to ask. */
@Component
public class AdviceArea {

    private final TestArea area;
    private final Accounts accounts;
    private final People people;
    private final Settings settings;
    private final Assessments assessments;
    private final Asking asking;
    private final Advice advice;
    private final Duties duties;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Today today;

    AdviceArea(TestArea area, Accounts accounts, People people, Settings settings, Assessments assessments,
            Asking asking, Advice advice, Duties duties, JdbcClient db, TransactionTemplate transaction, Today today) {
        this.area = area;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.assessments = assessments;
        this.asking = asking;
        this.advice = advice;
        this.duties = duties;
        this.db = db;
        this.transaction = transaction;
        this.today = today;
    }

    /** Everybody and everything in one such place. */
    public record Place(Viewer system, Viewer caseworker, Viewer manager, Viewer psychologist, Viewer colleague,
            Viewer lead, Viewer otherTeam, Viewer senco, Viewer mother, UUID team, SettingId school, ChildId child,
            AssessmentId assessment) {

        /** The same people, about another child or another assessment. */
        public Place about(ChildId other, AssessmentId theirs) {
            return new Place(system, caseworker, manager, psychologist, colleague, lead, otherTeam, senco, mother, team,
                    school, other, theirs);
        }

        public Whom psychology() {
            return new Whom(Whom.Kind.TEAM, team, "Psychology service");
        }
    }

    /** A new place, in which it was decided a while ago to assess. */
    public Place create() {
        return create(List.of());
    }

    /** A new place, in which it was also decided that a plan is needed. */
    public Place drafting() {
        return create(List.of(new Happened(Event.of("decided-to-issue", today.date().minusDays(2)))));
    }

    private Place create(List<Happened> since) {
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
                    assessed(system, child, born, since));
        });
    }

    /** Another child of the same place and school, whose needs are being assessed too. */
    public Place another(Place place) {
        var born = today.date().minusYears(9);
        return Viewing.as(place.system(), () -> {
            var child = people.add(place.system(), NewChild.of(Details.of("Bea", "Example", born))
                    .withEnrolments(new Enrolment(place.school(), LocalDate.of(2020, 9, 1))));
            return place.about(child, assessed(place.system(), child, born, List.of()));
        });
    }

    /** A request received ten weeks ago, and decided eight weeks ago. */
    public AssessmentId assessed(Viewer system, ChildId child, LocalDate born) {
        return assessed(system, child, born, List.of());
    }

    private AssessmentId assessed(Viewer system, ChildId child, LocalDate born, List<Happened> since) {
        var id = AssessmentId.create();
        var received = today.date().minusWeeks(10);
        assessments.addAll(system, Stream.of(new PastAssessment(id, ProcessId.create(), child, new Subject(born, null),
                new Request(Requester.PARENT, "Ngozi Okafor", "mother", null, received, Channel.LETTER,
                        UUID.randomUUID().toString(),
                        new Request.Account("Reading is hard.", "", "", "Her dance teacher"),
                        Request.Contact.NONE),
                null, null, Stream.concat(
                        Stream.of(new Happened(Event.of("request-received", received)),
                                new Happened(Event.of("decided-to-assess", today.date().minusWeeks(8)))),
                        since.stream()).toList())));
        return id;
    }

    /** Asks one team, setting or person, and answers with the request. */
    public AskedId ask(Place place, Body body, Whom to, LocalDate on) {
        var by = place.caseworker();
        return as(by, () -> asking.ask(by, place.assessment(), advice.of(by, place.assessment()).size(),
                List.of(new NewRequest(body, to, null, "", "", on, List.of())))).getFirst();
    }

    /** The request as it stands. */
    public Asked find(Place place, AskedId id) {
        return as(place.caseworker(), () -> advice.find(place.caseworker(), id).orElseThrow());
    }

    /** What was given so far, as the authority reads it. */
    public List<Given> given(Place place) {
        return as(place.caseworker(), () -> advice.given(place.caseworker(), place.assessment()));
    }

    /** What is owed in the child's case. */
    public CaseDuties duties(Place place) {
        return as(place.caseworker(), () -> duties.ofChild(place.caseworker(), place.child())).getFirst();
    }

    /** What is owed for one request. */
    public Duty duty(Place place, String ref) {
        return duties(place).duties().stream().filter(duty -> ref.equals(duty.ref())).findFirst().orElseThrow();
    }

    /** The last day on which those asked see the child; nothing while they are asked. */
    public @Nullable LocalDate lastDay(Place place, UUID party) {
        return as(place.system(), () -> transaction.execute(t -> db.sql("""
            select to_on from access.relation where party_id = :party and child_id = :child and kind = 'advice'
            """)
                .param("party", party)
                .param("child", place.child().value())
                .query((row, n) -> Optional.ofNullable(row.getObject("to_on", LocalDate.class)))
                .single())).orElse(null);
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

package continuum.walls;

import static org.awaitility.Awaitility.await;

import continuum.access.May;
import continuum.access.Role.Party;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.area.TestPostgres;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.Term;
import continuum.calendar.Today;
import continuum.ceasing.CeaseReason;
import continuum.ceasing.Ceasing;
import continuum.decisions.Matters;
import continuum.decisions.Meeting;
import continuum.decisions.MeetingId;
import continuum.decisions.Panel;
import continuum.decisions.PanelId;
import continuum.decisions.Panels;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.moves.AreaMoves;
import continuum.papers.Letters;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.WrittenLetter;
import continuum.people.Adult;
import continuum.people.Consent;
import continuum.people.Consents;
import continuum.people.Enrolment;
import continuum.people.Joining;
import continuum.people.LawfulBasis;
import continuum.people.Matching;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.AssessedChild;
import continuum.plans.Comment;
import continuum.plans.Comments;
import continuum.plans.Delivery;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import continuum.plans.Section;
import continuum.reassessments.Asker;
import continuum.reassessments.Reassessments;
import continuum.requests.Drafts;
import continuum.requests.Part;
import continuum.reviews.Reviews;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.PlaceKind;
import continuum.settings.Settings;
import continuum.settings.Unit;
import continuum.signin.Passwords;
import continuum.termdates.TermDates;
import continuum.transfers.PastTransfer;
import continuum.transfers.PhaseMove;
import continuum.transfers.TransferId;
import continuum.transfers.Transfers;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes one record of every kind about a child, and says in {@link Things} where it stands. */
final class Records {

    private static final LocalDate BORN = LocalDate.of(2016, 3, 12);

    private final AssessedChild assessed;
    private final ConsultedRecords consulted;
    private final Plans plans;
    private final Comments comments;
    private final People people;
    private final Consents consents;
    private final Joining joining;
    private final Matching matching;
    private final Assessments assessments;
    private final Matters matters;
    private final Panels panels;
    private final Papers papers;
    private final Letters letters;
    private final Settings settings;
    private final Drafts drafts;
    private final Passwords passwords;
    private final TermDates termDates;
    private final Changes changes;
    private final Today today;
    private final Set<AuthorityId> authoritiesWithTerms = new HashSet<>();

    Records(ApplicationContext house, Plans plans, Comments comments, People people, Consents consents, Joining joining,
            Matching matching, Assessments assessments,
            Matters matters, Panels panels, Papers papers, Letters letters, Settings settings, Drafts drafts,
            Passwords passwords, TermDates termDates, Today today) {
        this.assessed = house.getAutowireCapableBeanFactory().createBean(AssessedChild.class);
        this.consulted = house.getAutowireCapableBeanFactory().createBean(ConsultedRecords.class);
        this.changes = new Changes(house.getBean(AreaMoves.class), house.getBean(Reviews.class),
                house.getBean(PlansInForce.class), house.getBean(Transfers.class), house.getBean(Reassessments.class),
                house.getBean(Ceasing.class));
        this.plans = plans;
        this.comments = comments;
        this.people = people;
        this.consents = consents;
        this.joining = joining;
        this.matching = matching;
        this.assessments = assessments;
        this.matters = matters;
        this.panels = panels;
        this.papers = papers;
        this.letters = letters;
        this.settings = settings;
        this.drafts = drafts;
        this.passwords = passwords;
        this.termDates = termDates;
        this.today = today;
    }

    /**
     * A child with a record of every kind, and a younger one of the same family who has a plan.
     *
     * @param parties the school, team, panel and parent to whom they belong
     */
    record Known(ChildId child, ChildId sister, Map<Party, UUID> parties, Things things) {

        List<ChildId> children() {
            return List.of(child, sister);
        }
    }

    /** Everything about one child of an authority. */
    Known make(Viewer system, Viewer caseworker, String name) {
        var things = new Things(today.date());
        var school = settingWithUnit(system, things, name);
        var mother = Adult.named("Ngozi", name);
        var child = as(system, () -> people.add(system, NewChild.named("Amara", name, BORN)
                .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN), null))));
        things.put("/children/{child}", child);
        things.put("/family/{child}", child);
        things.put("{child}", child);
        register(system, caseworker, things, child, name);
        things.put("/children/{child}/seal/openings/{opening}", Identifiers.next());
        things.put("/break-glass/reviews/{opening}", Identifiers.next());
        calendar(system, things);
        var panel = panel(system, things, name);
        assessment(system, caseworker, things, child, panel);
        papers(caseworker, things, child);
        asking(system, caseworker, things, child);
        var parties = new EnumMap<Party, UUID>(Party.class);
        parties.put(Party.SETTING, school.value());
        parties.put(Party.TEAM, UUID.randomUUID());
        parties.put(Party.PANEL, panel.value());
        parties.put(Party.PERSON, mother.id().value());
        return new Known(child, plan(system, caseworker, things, child, name), parties, things);
    }

    private SettingId settingWithUnit(Viewer system, Things things, String name) {
        return as(system, () -> {
            var id = settings.add(system, new NewSetting(name + " School", Kind.MAINSTREAM, Phase.PRIMARY, 4, 11,
                    Address.NOT_KNOWN));
            things.put("/settings/{id}", id);
            things.put("/settings/{id}/units/{unit}", settings.openUnit(system, id, new Unit.New(
                    PlaceKind.RESOURCED_PROVISION, "The Nest", "ASD", 4, 11, LocalDate.of(2020, 9, 1), 8)));
            return id;
        });
    }

    private void calendar(Viewer system, Things things) {
        var term = new Term(today.date().minusYears(1), today.date().minusYears(1).plusDays(20));
        var fair = term.from().plusDays(7);
        as(system, () -> {
            if (authoritiesWithTerms.add(system.authority())) {
                termDates.keepTerm(system, null, term, "It was agreed");
                termDates.sayBankHoliday(system, fair, "The fair", "It was proclaimed");
            }
            return null;
        });
        things.put("/calendar/terms/{from}", term.from());
        things.put("/calendar/bank-holidays/{on}", fair);
    }

    private void register(Viewer system, Viewer caseworker, Things things, ChildId child, String name) {
        var at = "/children/{child}/people/";
        things.put(at + "adults/{tie}",
                as(caseworker, () -> people.adults(caseworker, child).getFirst().id()));
        var owner = JdbcClient.create(new DriverManagerDataSource(TestPostgres.url(), "postgres", ""));
        things.put("{child-version}", who -> owner.sql("select version from people.child where child_id = ?")
                .param(child.value())
                .query(Long.class)
                .single());
        var onRoll = owner.sql("select id from people.enrolment where child_id = ?")
                .param(child.value())
                .query(UUID.class)
                .single();
        things.put(at + "settings/{line}", onRoll);
        things.put(at + "{fact}", "setting");
        things.put(at + "{fact}/{line}", onRoll);
        things.putEach(at + "consents/{id}", () -> as(system, () -> {
            var agreed = Consent.given("Advice", "The NHS", LawfulBasis.CONSENT, "Her mother", BORN, null);
            consents.record(system, child, agreed);
            return agreed.id();
        }));
        as(system, () -> {
            var other = people.add(system, NewChild.named("Amarachi", name, BORN.plusYears(1)));
            joining.join(system, child, other, "The school says so");
            things.put(at + "joined/{id}", joining.of(system, child).getFirst().id());
            people.add(system, NewChild.named("Amara", name, BORN));
            matching.look(system, child);
            things.put("/matching/{id}", matching.queue(system, null, 50)
                    .stream()
                    .filter(pair -> pair.one().child().equals(child) || pair.other().child().equals(child))
                    .findFirst()
                    .orElseThrow()
                    .id());
            return null;
        });
    }

    private PanelId panel(Viewer system, Things things, String name) {
        var panel = new Panel(PanelId.create(), name + " panel", "It advises.", 2, List.of(), today.date(), null);
        var meeting = new Meeting(MeetingId.create(), panel.id(), panel.name(), today.date().plusDays(7),
                LocalTime.of(9, 30), "Room 1", today.date(), 15, false);
        as(system, () -> {
            panels.add(system, panel);
            panels.arrange(system, meeting);
            return null;
        });
        things.put("/panels/{panel}", panel.id());
        things.put("/meetings/{meeting}", meeting.id());
        things.put("{meeting}", meeting.id());
        Supplier<Object> member = () -> as(system, () -> {
            var sitting = new Panel.Member(UUID.randomUUID(), "A member", "Health", false, today.date(), null);
            panels.addMember(system, panel.id(), sitting);
            return sitting.membership();
        });
        things.put("{member}", member.get());
        things.putEach("/panels/{panel}/members/{membership}", member);
        return panel.id();
    }

    private void assessment(Viewer system, Viewer caseworker, Things things, ChildId child, PanelId panel) {
        var id = as(caseworker, () -> assessments.receive(caseworker, child,
                new Request(Requester.PARENT, "Ngozi", "mother", null, today.date().minusDays(3), Channel.LETTER,
                        UUID.randomUUID().toString(), Request.Account.NONE, Request.Contact.NONE)));
        var matter = as(caseworker,
                () -> assessments.putToDecision(caseworker, id, version(caseworker, id), false));
        var meeting = as(system, () -> panels.meetings(system, panel).getFirst().id());
        as(system, () -> {
            matters.listFor(system, matter, matters.open(system, matter).orElseThrow().version(), meeting);
            return null;
        });
        things.put("/assessments/{id}", id);
        things.put("/assessments/{id}/notices/{notice}",
                as(caseworker, () -> assessments.open(caseworker, id).orElseThrow().notices().getFirst().id()));
        things.putEach("/assessments/{id}/exceptions/{exception}", () -> as(caseworker, () -> {
            assessments.recordException(caseworker, id, "exceptional-personal", today.date(), "A fire");
            return assessments.open(caseworker, id).orElseThrow().exceptions().getLast().id();
        }));
        things.put("{version}", as(caseworker, () -> version(caseworker, id)));
        things.put("{caseworker}", caseworker.account());
        things.put("/caseloads/{account}", caseworker.account());
        things.put("/matters/{matter}", matter);
        things.put("/children/{child}/matters/{matter}", matter);
        as(system, () -> {
            var member = panels.members(system, panel).getFirst().membership();
            panels.declareConflict(system, matter, member, "A cousin");
            things.put("/children/{child}/matters/{matter}/conflicts/{membership}", member);
            return null;
        });
        things.put("{matter-version}",
                as(caseworker, () -> matters.open(caseworker, matter).orElseThrow().version()));
    }

    private long version(Viewer caseworker, continuum.assessments.AssessmentId id) {
        return assessments.open(caseworker, id).orElseThrow().version();
    }

    private void papers(Viewer caseworker, Things things, ChildId child) {
        var paper = as(caseworker, () -> papers.keep(caseworker, child,
                new Upload("report.txt", () -> new ByteArrayInputStream("She reads well.".getBytes())), "A report"));
        things.put("/children/{child}/papers/{paper}", paper);
        var letter = as(caseworker, () -> letters.list(caseworker, child)
                .stream()
                .filter(each -> each.toName().contains("Ngozi"))
                .findFirst()
                .orElseThrow()
                .id());
        as(caseworker, () -> {
            letters.send(caseworker, letter, WrittenLetter.Way.COLLECTED, today.date());
            return null;
        });
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(caseworker, () -> letters.list(caseworker, child))
                        .stream()
                        .allMatch(WrittenLetter::hasPdf));
        things.put("/children/{child}/letters/{letter}", letter);
        things.put("{letter}", letter);
    }

    private void asking(Viewer system, Viewer caseworker, Things things, ChildId child) {
        things.put("/assessments/inbox/{id}", as(caseworker, () -> {
            var asked = drafts.begin(caseworker, null,
                    List.of(new Part.Arrival(today.date(), Channel.LETTER),
                            new Part.Asker(Requester.PARENT, "Ngozi", "mother"),
                            new Part.AboutChild("Amara", "", BORN, "", ""),
                            new Part.Contact("ngozi@example.test", "", "", List.of(), "", "")));
            return drafts.send(asked, Optional.of(caseworker)).id();
        }));
        things.put("/request/{link}", drafts.begin(system.authority()).secret());
        things.put("{area}", system.authority());
        things.put("/password-link/{token}",
                as(system, () -> passwords.link(system, caseworker.account())));
        things.put("/assessments/ask/{draft}", who -> {
            if (who.role() == null || !who.role().may(May.RECORD_REQUEST)) {
                return UUID.randomUUID();
            }
            var own = who.viewer();
            return as(own, () -> {
                if (drafts.begunBy(own).isEmpty()) {
                    drafts.begin(own, null, List.of());
                }
                return drafts.begunBy(own).getFirst().id();
            });
        });
    }

    /** A draft that was sent and commented on, and the final plan being written. */
    private ChildId plan(Viewer system, Viewer caseworker, Things things, ChildId child, String name) {
        var sister = as(system, () -> people.add(system, NewChild.named("Ifeoma", name, BORN.plusYears(2))));
        var assessment = assessed.drafting(system, sister, today.date().minusWeeks(14));
        as(caseworker, () -> {
            var draft = plans.begin(caseworker, assessment);
            plans.put(caseworker, draft, new Line.View(LineId.create(), Line.Voice.CHILD, "I like trains."), 0);
            var need = new Line.Need(LineId.create(), Section.B, null, "Tires easily.", List.of());
            var outcome = new Line.Outcome(LineId.create(), "Rests when tired.", null, "", List.of(need.id()),
                    List.of(),
                    List.of());
            for (var line : List.of(need, outcome, new Line.Provision(LineId.create(), Section.F, "A quiet corner.",
                    Delivery.UNSAID, List.of(outcome.id())))) {
                plans.put(caseworker, draft, line, 0);
            }
            plans.serve(caseworker, draft, plans.version(caseworker, draft).orElseThrow().revision(), today.date(),
                    "So");
            comments.say(caseworker, draft, null, "And buses.", "Ngozi", Comment.Channel.PAPER, today.date());
            var served = plans.version(caseworker, draft).orElseThrow();
            var next = plans.next(caseworker, served.plan(), PlanVersion.Kind.FINAL);
            things.put("/plans/{id}", draft);
            changes(system, caseworker, things, child, plans.file(caseworker, draft).orElseThrow());
            things.putBelow("/plans/{id}/lines", "/plans/{id}", next);
            things.putBelow("/plans/{id}/send", "/plans/{id}", next);
            consulted.make(caseworker, things, draft, name);
            things.put("/plans/{id}/lines/{line}", need.id());
            things.put("/plans/{id}/comments/{comment}",
                    comments.of(caseworker, served).comments().getFirst().id());
            return null;
        });
        return sister;
    }

    /** A plan that came from elsewhere, its review, its move to the next phase, and what else can become of it. */
    private void changes(Viewer system, Viewer caseworker, Things things, ChildId child, String file) {
        var came = today.date().minusMonths(2);
        things.put("/moves/areas/{id}", changes.moves.receive(caseworker, child,
                new AreaMoves.Coming("Northshire", file, came, null, came)));
        things.put("/moves/own-rights/{id}", child);
        things.put("/reviews/{id}", changes.reviews.of(caseworker, child).getFirst().of().id());
        var year = today.date().getYear() + 1;
        var transfer = TransferId.create();
        var plan = changes.inForce.of(caseworker, child).orElseThrow();
        changes.transfers.addAll(system, List.of(new PastTransfer(transfer, ProcessId.create(), child, plan.plan(),
                PhaseMove.PRIMARY, year, new Subject(BORN, came), null, null, null, null,
                List.of(new Happened(Event.phaseTransfer(came, year, "school"))))));
        things.put("/transfers/{id}", transfer);
        things.put("/reassessments/{id}",
                changes.reassessments.ask(caseworker, child, Asker.FAMILY, came, "Her hearing changed."));
        things.put("/ceasing/{id}", changes.ceasing.propose(caseworker, child, CeaseReason.OTHER, "She needs less."));
    }

    /** The rooms that keep what becomes of a plan. */
    private record Changes(AreaMoves moves, Reviews reviews, PlansInForce inForce, Transfers transfers,
            Reassessments reassessments, Ceasing ceasing) {}

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

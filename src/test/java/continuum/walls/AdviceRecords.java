package continuum.walls;

import continuum.access.Role;
import continuum.access.Role.Party;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.Answer.Section;
import continuum.advice.Asked.Whom;
import continuum.advice.AskedId;
import continuum.advice.Asking;
import continuum.advice.Body;
import continuum.advice.NewRequest;
import continuum.advice.Replies;
import continuum.advising.GuestLinks;
import continuum.area.TestPostgres;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.plans.AssessedChild;
import continuum.walls.Records.Known;
import continuum.walls.Somebody.Tie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is asked and given in an assessment, of a school, of a team, of a family, and of somebody behind a private link. */
final class AdviceRecords {

    private static final Whom GUEST = new Whom(Whom.Kind.GUEST, new UUID(0, 0), "Dr Day, Hill Clinic");
    private static final List<Role> ASKED = List.of(Role.SENCO, Role.HEAD_TEACHER, Role.PSYCHOLOGIST,
            Role.HEALTH_ADVISER, Role.SOCIAL_CARE_ADVISER, Role.ADVISER, Role.SERVICE_LEAD, Role.PARENT,
            Role.YOUNG_PERSON);

    private final AssessedChild assessed;
    private final Asking asking;
    private final Replies replies;
    private final GuestLinks guests;
    private final Papers papers;
    private final Today today;
    private final Map<Known, AssessmentId> assessments = new HashMap<>();
    private final Map<AssessmentId, Integer> asked = new HashMap<>();

    AdviceRecords(ApplicationContext house, Asking asking, Replies replies, GuestLinks guests, Papers papers,
            Today today) {
        this.assessed = house.getAutowireCapableBeanFactory().createBean(AssessedChild.class);
        this.asking = asking;
        this.replies = replies;
        this.guests = guests;
        this.papers = papers;
        this.today = today;
    }

    /** The school gave its advice and was asked again; a guest has a link and sent a file; another may get a link. */
    void make(Caller caller, Viewer caseworker, Known known) {
        var things = known.things();
        var assessment = assessed.assessing(Viewer.system(caseworker.authority(), "a test"), known.brother(),
                today.date().minusWeeks(10));
        assessments.put(known, assessment);
        var paper = as(caseworker, () -> papers.keep(caseworker, known.brother(),
                new Upload("report.txt", () -> new ByteArrayInputStream("She reads well.".getBytes())), "A report"));
        var requests = ask(caseworker, known, List.of(request(Body.SETTING, school(known)),
                request(Body.SETTING, school(known)), request(Body.WISHED, GUEST, paper),
                request(Body.WISHED, GUEST)));
        things.putBelow("/assessments/{id}/advice", "/assessments/{id}", assessment);
        var given = came(caseworker, requests.getFirst());
        things.put("/assessments/{id}/advice/given/{piece}", given);
        things.put("/advice/given/{piece}", given);
        things.put("/assessments/{id}/advice/asked/{asked}", requests.get(1));
        var guest = requests.get(2);
        var link = link(caseworker, guest);
        things.put("/advice/by-link/{link}", link);
        things.put("/advice/by-link/{link}/papers/{paper}", paper);
        things.put("/advice/{asked}/papers/{paper}", paper);
        var file = file(caller, Everybody.NOBODY, "/advice/by-link/" + link, guest);
        things.put("/advice/by-link/{link}/file/{file}", file);
        things.put("/advice/{asked}/file/{file}", file);
        things.put("/advice/{asked}/sharing/{colleague}", UUID.randomUUID());
        things.put("/advice/{id}", requests.getLast());
        for (var by : List.of("{asked}", "by-link/{link}")) {
            things.put("/advice/" + by + "/part/{part}", "needs");
        }
    }

    /** Each who can be asked has a request of their own, which they took, with a file that they sent. */
    void askEverybody(Caller caller, Viewer caseworker, Known known, Everybody everybody) {
        var team = new Whom(Whom.Kind.TEAM, known.parties().get(Party.TEAM), "Psychology service");
        var requests = new ArrayList<NewRequest>();
        for (var role : ASKED) {
            requests.add(switch (role.party()) {
                case SETTING -> request(Body.SETTING, school(known));
                case PERSON -> request(Body.FAMILY, oneself(everybody.in(role, Tie.THEIRS)));
                default -> request(Body.OTHER, team);
            });
        }
        requests.add(request(Body.OTHER, team));
        var ids = ask(caseworker, known, requests);
        var own = new EnumMap<Role, AskedId>(Role.class);
        var files = new EnumMap<Role, Object>(Role.class);
        for (var role : ASKED) {
            var id = ids.get(ASKED.indexOf(role));
            own.put(role, id);
            if (role != Role.SERVICE_LEAD) {
                var who = everybody.in(role, Tie.THEIRS);
                as(who.viewer(), () -> {
                    replies.take(who.viewer(), id);
                    return id;
                });
                files.put(role, file(caller, who, "/advice/" + id, id));
            }
        }
        var things = known.things();
        var school = things.address("/assessments/{id}/advice/given/{piece}", Everybody.NOBODY).split("/")[5];
        var teams = came(caseworker, ids.getLast());
        things.put("/assessments/{id}/advice/given/{piece}", who -> isOf(who, Party.TEAM) ? teams : school);
        things.put("/advice/given/{piece}", who -> isOf(who, Party.TEAM) ? teams : school);
        things.put("/assessments/{id}/advice/asked/{asked}", own.get(Role.PSYCHOLOGIST));
        things.put("/advice/{asked}", who -> ofRole(own, who));
        things.put("/advice/{asked}/file/{file}", who -> ofRole(files, who));
        things.put("{colleague}", who -> account(everybody, isOf(who, Party.SETTING) || isOf(who, Party.TEAM)
                && files.containsKey(who.role()) ? who.role() : Role.PSYCHOLOGIST));
        things.put("{teammate}", who -> account(everybody, teammate(who)));
        things.put("/advice/{asked}/sharing/{colleague}", who -> account(everybody, teammate(who)));
        var otherTeam = everybody.in(Role.PSYCHOLOGIST, Tie.STRANGER).viewer().party();
        things.put("/advice/teams/{team}", who -> who.role() == Role.SERVICE_LEAD ? team.party() : otherTeam);
    }

    /** The secrets of a link that was taken back, and of one whose request was. */
    List<String> deadLinks(Viewer caseworker, Known known) {
        var requests = ask(caseworker, known, List.of(request(Body.WISHED, GUEST), request(Body.WISHED, GUEST)));
        var links = requests.stream().map(id -> link(caseworker, id)).toList();
        as(caseworker, () -> {
            guests.revoke(caseworker, requests.getFirst());
            asking.takeBack(caseworker, requests.getLast(), "By mistake");
            return links;
        });
        return links;
    }

    private List<AskedId> ask(Viewer caseworker, Known known, List<NewRequest> requests) {
        var assessment = assessments.get(known);
        var before = asked.getOrDefault(assessment, 0);
        asked.put(assessment, before + requests.size());
        return as(caseworker, () -> asking.ask(caseworker, assessment, before, requests));
    }

    private NewRequest request(Body body, Whom whom, PaperId... with) {
        return new NewRequest(body, whom, null, "The family asked for it.", "", today.date(), List.of(with));
    }

    private Object came(Viewer caseworker, AskedId id) {
        var answer = new continuum.advice.Answer(today.date(), List.of(new Section("", "She tires.")), null);
        return as(caseworker, () -> replies.cameAnotherWay(caseworker, id, answer, today.date(), ""));
    }

    private String link(Viewer caseworker, AskedId id) {
        return as(caseworker, () -> guests.make(caseworker, id, today.date().plusWeeks(1)))
                .replace("/advice/by-link/", "");
    }

    private static Object file(Caller caller, Somebody who, String at, AskedId id) {
        caller.bring(who, at + "/file", "seen.txt", "Seen in March.".getBytes(StandardCharsets.UTF_8), Map.of());
        return JdbcClient.create(new DriverManagerDataSource(TestPostgres.url(), "postgres", ""))
                .sql("select id from advising.file where asked_id = ? and media_type is not null")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    private static Whom school(Known known) {
        return new Whom(Whom.Kind.SETTING, known.parties().get(Party.SETTING), "The school");
    }

    private static Whom oneself(Somebody who) {
        return new Whom(who.role() == Role.PARENT ? Whom.Kind.ADULT : Whom.Kind.YOUNG_PERSON, who.viewer().party(),
                "The family");
    }

    private static Role teammate(Somebody who) {
        if (isOf(who, Party.SETTING)) {
            return who.role() == Role.SENCO ? Role.HEAD_TEACHER : Role.SENCO;
        }
        return who.role() == Role.PSYCHOLOGIST ? Role.HEALTH_ADVISER : Role.PSYCHOLOGIST;
    }

    private static Object account(Everybody everybody, Role role) {
        return everybody.in(role, Tie.THEIRS).viewer().account();
    }

    private static boolean isOf(Somebody who, Party party) {
        return who.role() != null && who.role().party() == party;
    }

    private static <T> T ofRole(Map<Role, T> each, Somebody who) {
        return who.role() != null && each.containsKey(who.role()) ? each.get(who.role()) : each.get(Role.PSYCHOLOGIST);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

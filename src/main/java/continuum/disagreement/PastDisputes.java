package continuum.disagreement;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Rows;
import continuum.calendar.Today;
import continuum.disagreement.Consequences.In;
import continuum.disagreement.Dispute.Clocks;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import continuum.duties.ProcessId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Many disputes at once: from an import, or made up for a demonstration. Each step has the consequences that it has here. */
@Component
public class PastDisputes {

    private static final Map<In, String> PROCESSES = Map.of(In.APPEAL, "tribunal-appeal", In.MEDIATION, "mediation",
            In.OWN, "disagreement", In.ORDER, "tribunal-order");

    private final Duties duties;
    private final DataSource database;
    private final JsonMapper json;
    private final Today today;

    PastDisputes(Duties duties, DataSource database, JsonMapper json, Today today) {
        this.duties = duties;
        this.database = database;
        this.json = json;
        this.today = today;
    }

    /** @throws DisputeRefused when a step can't follow those before it */
    @Transactional
    public void addAll(Viewer by, Stream<PastDispute> past) {
        by.must(May.IMPORT);
        var disputes = Rows.of("disagreement.dispute", "authority_id", "id", "child_id", "kind", "decision",
                "notice_on",
                "subject", "version_id", "appeal_id", "mediation_id", "own_id", "order_id", "begun_by", "begun_at");
        var steps = Rows.of("disagreement.step", "authority_id", "dispute_id", "child_id", "kind", "on_day", "answers",
                "events", "by_name", "at");
        var lessons = Rows.of("disagreement.lesson", "authority_id", "dispute_id", "child_id", "closed_on", "ended",
                "theme",
                "issue", "section_b", "section_f", "section_i", "differently", "by_name", "at");
        var processes = new ArrayList<PastProcess>();
        var authority = by.authority().value();
        var now = today.now();
        try (past) {
            past.sequential().forEach(one -> {
                var clocks = new Clocks(ProcessId.create(), ProcessId.create(), ProcessId.create(), ProcessId.create());
                disputes.add(authority, one.id().value(), one.child().value(), one.kind().code(), one.decision(),
                        one.noticeOn(), one.subject(), one.version() == null ? null : one.version().value(),
                        clocks.appeal().value(), clocks.mediation().value(), clocks.own().value(),
                        clocks.order().value(), one.begunBy(), now);
                var happened = new EnumMap<In, List<Event>>(In.class);
                happened.computeIfAbsent(In.APPEAL, in -> new ArrayList<>())
                        .add(Event.of("notice-of-decision-sent", one.noticeOn()));
                var standing = new ArrayList<Step>();
                for (var step : one.steps()) {
                    var dispute = new Dispute(one.id(), one.child(), one.name(), one.kind(), one.decision(),
                            one.noticeOn(), one.subject(), one.version(), clocks, standing, null);
                    if (!step.kind().isOffered(dispute)) {
                        throw new DisputeRefused(null, "“" + step.kind().words() + "” can’t follow " + standing);
                    }
                    var events = Consequences.of(dispute, step.kind(), step.on(), step.answers());
                    events.forEach(
                            each -> happened.computeIfAbsent(each.in(), in -> new ArrayList<>()).add(each.event()));
                    var codes = events.stream().map(Consequences.Consequence::code).toList();
                    standing.add(new Step(standing.size() + 1L, step.kind(), step.on(), step.answers(), codes,
                            one.begunBy(), now));
                    steps.add(authority, one.id().value(), one.child().value(), step.kind().code(), step.on(),
                            json.writeValueAsString(step.answers()), codes, one.begunBy(), now);
                }
                if (one.lesson() != null) {
                    add(by, lessons, one, one.lesson());
                    stop(one, happened);
                }
                processes.addAll(processes(one, clocks, happened));
            });
        }
        List.of(disputes, steps, lessons).forEach(rows -> rows.write(database));
        duties.bringIn(by, processes);
    }

    private void add(Viewer by, Rows lessons, PastDispute one, Lesson lesson) {
        lessons.add(by.authority().value(), one.id().value(), one.child().value(), lesson.closedOn(),
                Lesson.code(lesson.ended()), Lesson.code(lesson.theme()), lesson.issue(), Lesson.code(lesson.b()),
                Lesson.code(lesson.f()), Lesson.code(lesson.i()), lesson.differently(), lesson.by(), today.now());
    }

    /** Nobody owes anything in what is closed. */
    private static void stop(PastDispute one, Map<In, List<Event>> happened) {
        for (var in : new HashSet<>(happened.keySet())) {
            happened.get(in).add(Event.of("withdrawn", one.lesson().closedOn()));
        }
    }

    private static List<PastProcess> processes(PastDispute one, Clocks clocks, Map<In, List<Event>> happened) {
        return Stream.of(In.values())
                .map(in -> new PastProcess(switch (in) {
                    case APPEAL -> clocks.appeal();
                    case MEDIATION -> clocks.mediation();
                    case OWN -> clocks.own();
                    case ORDER -> clocks.order();
                }, new NewProcess(PROCESSES.get(in), one.child(), one.id().value(), one.who(), one.officer()),
                        happened.getOrDefault(in, List.of()).stream().map(Happened::new).toList()))
                .toList();
    }
}

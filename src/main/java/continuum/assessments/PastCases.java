package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.Rows;
import continuum.assessments.AssessmentStore.Row;
import continuum.assessments.AssessmentStore.StepRow;
import continuum.duties.Duties;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whole cases on their way into the database, a few or very many, with what the clock makes of them. */
final class PastCases {

    private static final int MANY = 2_000;

    private final Viewer by;
    private final DataSource database;
    private final Duties duties;
    private final Instant now;
    private final List<PastProcess> processes = new ArrayList<>();
    private final Rows cases = Rows.of("assessments.assessment", "authority_id", "id", "child_id", "process_id",
            "received_on", "owner_account", "owner_name", "stage", "stage_on", "acknowledged_on", "decided_on",
            "told_on",
            "assess", "ended_who", "ended_words", "version", "created_at");
    private final Rows requests = Rows.of("assessments.request", "authority_id", "id", "child_id", "assessment_id",
            "reference", "requester", "asked_by", "asked_as", "setting_id", "received_on", "channel", "worries",
            "helps",
            "hopes", "others", "email", "phone", "address", "needs", "typed_in_name", "recorded_at");
    private final Rows steps = Rows.of("assessments.step", "authority_id", "id", "child_id", "assessment_id", "kind",
            "happened_on", "told_on", "yes", "matter_id", "who", "words", "by_name", "recorded_at");

    PastCases(Viewer by, DataSource database, Duties duties, Instant now) {
        this.by = by;
        this.database = database;
        this.duties = duties;
        this.now = now;
    }

    /** @throws NotLawful when the steps of the case don't follow each other lawfully */
    void add(PastAssessment past) {
        var standing = past.steps();
        var state = Assessment.after(past.of(), standing);
        addCase(past, state, standing);
        addRequest(past);
        standing.forEach(step -> addStep(past, step));
        processes.add(new PastProcess(past.process(), new NewProcess(CaseClock.PROCESS, past.child(), past.id().value(),
                past.who(), past.owner() == null ? null : past.owner().account()), past.happened()));
        if (processes.size() >= MANY) {
            write();
        }
    }

    void write() {
        cases.write(database);
        requests.write(database);
        steps.write(database);
        duties.bringIn(by, processes);
        processes.clear();
    }

    private void addCase(PastAssessment past, Assessment state, List<Step> standing) {
        var row = Row.of(state);
        var decided = standing.stream()
                .filter(Step.Decided.class::isInstance)
                .map(Step.Decided.class::cast)
                .findFirst()
                .orElse(null);
        cases.add(by.authority().value(), past.id().value(), past.child().value(), past.process().value(),
                past.request().receivedOn(), past.owner() == null ? null : past.owner().account().value(),
                past.owner() == null ? null : past.owner().name(), row.stage().code(), row.on(), past.acknowledgedOn(),
                decided == null ? null : decided.on(), decided == null ? null : decided.toldOn(),
                decided == null ? null : decided.assess(), row.who(), row.words(), 1, now);
    }

    private void addRequest(PastAssessment past) {
        var request = past.request();
        var account = request.account();
        var contact = request.contact();
        requests.add(by.authority().value(), Identifiers.next(), past.child().value(), past.id().value(),
                request.reference(), request.requester().code(), request.askedBy(), request.askedAs(),
                request.setting() == null ? null : request.setting().value(), request.receivedOn(),
                request.channel().code(), account.worries(), account.helps(), account.hopes(), account.others(),
                contact.email(), contact.phone(), contact.address(), contact.needs(), by.name(), now);
    }

    private void addStep(PastAssessment past, Step step) {
        var row = StepRow.of(step);
        steps.add(by.authority().value(), Identifiers.next(), past.child().value(), past.id().value(), row.kind(),
                step.on(), row.toldOn(), row.yes(), row.matter(), row.who(), row.words(), by.name(), now);
    }
}

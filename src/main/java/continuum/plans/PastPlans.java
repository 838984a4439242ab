package continuum.plans;

import continuum.access.Viewer;
import continuum.area.Rows;
import continuum.plans.PastPlan.PastVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whole plans on their way into the database, a few or very many. Each version is frozen as it was sent. */
final class PastPlans {

    private static final int MANY = 500;

    private final Viewer by;
    private final DataSource database;
    private final JdbcClient db;
    private final PlanFiles files;
    private final JsonMapper json;
    private final Instant now;
    private final List<PastPlan> waiting = new ArrayList<>();

    PastPlans(Viewer by, DataSource database, PlanFiles files, JsonMapper json, Instant now) {
        this.by = by;
        this.database = database;
        this.db = JdbcClient.create(database);
        this.files = files;
        this.json = json;
        this.now = now;
    }

    void add(PastPlan plan) {
        waiting.add(plan);
        if (waiting.size() >= MANY) {
            write();
        }
    }

    void write() {
        var plans = Rows.of("plans.plan", "authority_id", "id", "child_id", "assessment_id", "made_on", "current_id",
                "created_at");
        waiting.forEach(plan -> plans.add(by.authority().value(), plan.id().value(), plan.child().value(),
                plan.assessment() == null ? null : plan.assessment().value(), plan.madeOn(),
                plan.current().id().value(), now));
        plans.write(database);
        // one version of a plan is being written at a time, here as well
        int most = waiting.stream().mapToInt(plan -> plan.versions().size()).max().orElse(0);
        for (int number = 1; number <= most; number++) {
            writeVersions(number);
        }
        waiting.clear();
    }

    private void writeVersions(int number) {
        var versions = Rows.of("plans.version", "authority_id", "id", "child_id", "plan_id", "number", "kind",
                "begun_on", "begun_by");
        var lines = Rows.of("plans.line", "authority_id", "version_id", "id", "child_id", "section", "position",
                "body", "by_name", "at");
        var ids = new ArrayList<@Nullable String>();
        var days = new ArrayList<@Nullable String>();
        var frozen = new ArrayList<@Nullable String>();
        var sums = new ArrayList<@Nullable String>();
        for (var plan : waiting) {
            if (plan.versions().size() < number) {
                continue;
            }
            var version = plan.versions().get(number - 1);
            versions.add(by.authority().value(), version.id().value(), plan.child().value(), plan.id().value(), number,
                    version.kind().code(), version.servedOn(), by.name());
            addLines(plan, version, lines);
            var text = files.write(new PlanFile(PlanFile.FORMAT, PlanFile.VERSION, plan.id(), version.id(), number,
                    version.kind(), version.servedOn(), plan.of(), version.lines()));
            ids.add(version.id().toString());
            days.add(version.servedOn().toString());
            frozen.add(text);
            sums.add(PlanFiles.checksum(text));
        }
        versions.write(database);
        lines.write(database);
        db.sql("""
            update plans.version v
               set served_on = s.day, served_by = :name, reasons = '', frozen = s.text, checksum = s.checksum
              from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:texts as text[]), cast(:sums as text[]))
                   as s (id, day, text, checksum)
             where v.id = s.id
            """)
                .param("name", by.name())
                .param("ids", ids.toArray(String[]::new))
                .param("days", days.toArray(String[]::new))
                .param("texts", frozen.toArray(String[]::new))
                .param("sums", sums.toArray(String[]::new))
                .update();
    }

    private void addLines(PastPlan plan, PastVersion version, Rows lines) {
        int position = 0;
        for (var line : version.lines()) {
            lines.add(by.authority().value(), version.id().value(), line.id().value(), plan.child().value(),
                    line.section().name(), ++position, json.writerFor(Line.class).writeValueAsString(line), by.name(),
                    now);
        }
    }
}

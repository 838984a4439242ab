package continuum.budgets;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.Rows;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Many personal budgets at once: from an import, or made up for a demonstration. */
@Component
public class PastBudgets {

    private final Duties duties;
    private final DataSource database;
    private final JsonMapper json;
    private final Today today;

    PastBudgets(Duties duties, DataSource database, JsonMapper json, Today today) {
        this.duties = duties;
        this.database = database;
        this.json = json;
        this.today = today;
    }

    /** Keeps them; the checks of direct payments are owed as if they had been arranged here. */
    @Transactional
    public void addAll(Viewer by, Stream<PastBudget> budgets) {
        by.must(May.IMPORT);
        var requests = Rows.of("budgets.request", "authority_id", "id", "child_id", "plan_id", "version_id", "direct",
                "words",
                "asked_by", "asked_on", "recorded_by", "recorded_at", "decided_on", "agreed", "reasons", "officer");
        var arranged = Rows.of("budgets.arrangement", "authority_id", "id", "child_id", "plan_id", "request_id", "held",
                "words", "lines", "yearly", "holder", "conditions", "process_id", "from_on", "made_by", "made_at");
        var payments = Rows.of("budgets.payment", "authority_id", "id", "arrangement_id", "child_id", "recovered",
                "amount",
                "on_day", "words", "by_name", "at");
        var checks = Rows.of("budgets.checked", "authority_id", "id", "arrangement_id", "child_id", "number", "on_day",
                "suffices", "used_well", "goes_on", "words", "by_name", "at");
        var processes = new ArrayList<PastProcess>();
        var authority = by.authority().value();
        var now = today.now();
        try (budgets) {
            budgets.sequential().forEach(past -> {
                var asked = past.request();
                var decided = asked.decided();
                requests.add(authority, asked.id(), asked.child().value(), asked.plan().value(), past.version().value(),
                        asked.direct(), asked.words(), asked.askedBy(), asked.askedOn(), asked.recordedBy(), now,
                        decided == null ? null : decided.on(), decided == null ? null : decided.agreed(),
                        decided == null ? null : decided.reasons(), decided == null ? null : decided.officer());
                var one = past.arranged();
                if (one == null) {
                    return;
                }
                arranged.add(authority, one.id(), one.child().value(), one.plan().value(), one.request(),
                        one.held().code(), one.words(), json.writeValueAsString(one.lines()), one.yearly(),
                        one.holder(),
                        json.writeValueAsString(one.conditions()), one.isDirect() ? past.process().value() : null,
                        one.from(), one.madeBy(), now);
                one.payments()
                        .forEach(paid -> payments.add(authority, Identifiers.next(), one.id(), one.child().value(),
                                paid.recovered(), paid.amount(), paid.on(), paid.words(), paid.by(), now));
                one.checks()
                        .forEach(check -> checks.add(authority, Identifiers.next(), one.id(), one.child().value(),
                                check.number(), check.on(), check.suffices(), check.usedWell(), check.goesOn(),
                                check.words(), check.by(), now));
                if (one.isDirect()) {
                    processes.add(process(past, one));
                }
            });
        }
        List.of(requests, arranged, payments, checks).forEach(rows -> rows.write(database));
        duties.bringIn(by, processes);
    }

    private static PastProcess process(PastBudget past, Arrangement one) {
        var happened = new ArrayList<Happened>();
        happened.add(new Happened(Event.of("direct-payment-begun", one.from(), Arranging.ref(1))));
        for (var check : one.checks()) {
            happened.add(new Happened(Event.of("direct-payment-checked", check.on(), Arranging.ref(check.number()))));
            happened.add(new Happened(
                    Event.of("direct-payment-next-check", check.on(), Arranging.ref(check.number() + 1))));
        }
        return new PastProcess(past.process(), new NewProcess(Arranging.PROCESS, one.child(), one.id(), past.who(),
                past.officer()), happened);
    }
}

package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Rows;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Many consultations at once: from an import, or made up for a demonstration. */
@Component
public class PastConsultations {

    private final Plans plans;
    private final Duties duties;
    private final DataSource database;
    private final JsonMapper json;
    private final Today today;

    PastConsultations(Plans plans, Duties duties, DataSource database, JsonMapper json, Today today) {
        this.plans = plans;
        this.duties = duties;
        this.database = database;
        this.json = json;
        this.today = today;
    }

    /**
     * Keeps them, with one pack for each that is named: the version as it was sent.
     *
     * @throws NoSuchElementException when a version is not there
     */
    @Transactional
    public void addAll(Viewer by, Stream<PastConsultation> consultations) {
        by.must(May.IMPORT);
        var packs = Rows.of("consulting.pack", "authority_id", "id", "child_id", "version_id", "plan_text", "checksum",
                "made_on", "made_by");
        var rows = Rows.of("consulting.consultation", "authority_id", "id", "child_id", "plan_id", "version_id",
                "pack_id",
                "setting_id", "setting_name", "process_id", "asked_on", "asked_by", "due_on", "miles", "yearly",
                "revision",
                "replied_on", "reply", "reply_by", "reply_at", "closed_on", "closed_why");
        var processes = new ArrayList<PastProcess>();
        var packed = new HashSet<UUID>();
        var authority = by.authority().value();
        try (consultations) {
            consultations.sequential().forEach(past -> {
                var one = past.of();
                if (packed.add(one.pack())) {
                    var text = plans.file(by, one.version()).orElseThrow(NoSuchElementException::new);
                    packs.add(authority, one.pack(), one.child().value(), one.version().value(), text,
                            PlansInForce.checksum(text), one.askedOn(), one.askedBy());
                }
                rows.add(authority, one.id().value(), one.child().value(), one.plan().value(), one.version().value(),
                        one.pack(), one.setting().value(), one.settingName(), past.process().value(), one.askedOn(),
                        one.askedBy(), one.dueOn(), one.miles(), one.yearly(), one.revision(), one.repliedOn(),
                        one.reply() == null ? null : json.writeValueAsString(one.reply()), one.replyBy(), one.replyAt(),
                        one.closedOn(), one.closedWhy());
                processes.add(process(past));
            });
        }
        packs.write(database);
        rows.write(database);
        duties.bringIn(by, processes);
    }

    private static PastProcess process(PastConsultation past) {
        var one = past.of();
        var ref = one.id().toString();
        var happened = new ArrayList<Happened>();
        happened.add(new Happened(Event.of("setting-consulted", one.askedOn(), ref), one.setting().value()));
        if (one.repliedOn() != null) {
            happened.add(new Happened(Event.of("setting-replied", one.repliedOn(), ref)));
        } else if (one.closedOn() != null) {
            happened.add(new Happened(Event.of("withdrawn", one.closedOn())));
        }
        return new PastProcess(past.process(), new NewProcess(Consulting.PROCESS, one.child(), one.id().value(),
                past.who(), past.officer()), happened);
    }
}

package continuum.plans;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanStore.StoredPlan;
import continuum.plans.PlanVersion.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Plans once they are made: the one in force, one that comes from another authority, and the end of one. */
@Component
public class PlansInForce {

    private final PlanStore store;
    private final PlanFiles files;
    private final History history;
    private final Today today;
    private final List<PlanFollower> followers;
    private final DataSource database;
    private final JsonMapper json;

    PlansInForce(PlanStore store, PlanFiles files, History history, Today today, List<PlanFollower> followers,
            DataSource database, JsonMapper json) {
        this.store = store;
        this.files = files;
        this.history = history;
        this.today = today;
        this.followers = followers;
        this.database = database;
        this.json = json;
    }

    /** The child's plan, if one is maintained today and the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<PlanInForce> of(Viewer viewer, ChildId child) {
        return store.of(viewer, child).stream().flatMap(plan -> inForce(plan).stream()).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<PlanInForce> find(Viewer viewer, PlanId id) {
        return store.plan(viewer, id).flatMap(PlansInForce::inForce);
    }

    /** What the plan in force says. */
    @Transactional(readOnly = true)
    public Contents contents(Viewer viewer, PlanInForce plan) {
        return new Contents(store.lines(viewer, plan.current()).stream().map(Written::line).toList());
    }

    /**
     * The plan is no longer maintained from a day on. Whether it may end, and the family's time to appeal, is for the room
     * that calls.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cease(Viewer by, PlanId id, LocalDate on, String why) {
        by.must(May.RUN_CASE);
        var plan = find(by, id).orElseThrow(NoSuchElementException::new);
        if (on.isAfter(today.date()) || on.isBefore(plan.madeOn())) {
            throw new PlanRefused("on", "The day the plan ends must be between " + DateWords.inWords(plan.madeOn())
                    + ", when it was made, and today");
        }
        if (!store.cease(by, id, on, why)) {
            throw new PlanRefused(null, "Somebody else ended this plan meanwhile");
        }
        history.record(by, new Entry(plan.child(), "plans.ceased", on, "The plan is no longer maintained.", why,
                Audience.FAMILY, id.value()));
        followers.forEach(one -> one.ceased(by, plan, on));
    }

    /**
     * Takes over a plan from another authority, as its file says it: from that day on it is this authority's own, with its
     * original date.
     *
     * @param file the plan as it was served there, byte for byte
     * @param madeOn when it was made there
     * @param reviewedOn when its last review was complete, if it had one
     * @param on the day of the transfer
     * @throws PlanRefused when the file can't be read as a plan, or the child has one already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanInForce takeOver(Viewer by, ChildId child, String file, LocalDate madeOn, @Nullable LocalDate reviewedOn,
            LocalDate on) {
        by.must(May.RUN_CASE);
        var read = read(file);
        store.oneAtATime(child);
        if (store.of(by, child).stream().anyMatch(plan -> plan.ceasedOn() == null)) {
            throw new PlanRefused("child", "This child has a plan here already");
        }
        var plan = new PlanInForce(PlanId.create(), child, madeOn, VersionId.create());
        store.add(by, plan.plan(), child, null, today.now());
        var version = new PlanVersion(plan.current(), plan.plan(), child, 1, Kind.FINAL, madeOn, null, null, 1);
        store.add(by, version);
        read.lines().forEach(line -> store.add(by, version, line, today.now()));
        store.serve(by, version, madeOn, "", file, PlanFiles.checksum(file));
        store.inForce(by, plan.plan(), plan.current(), madeOn);
        history.record(by, new Entry(child, "plans.taken-over", on,
                "The plan came from another authority and is maintained here now.", Audience.FAMILY,
                plan.plan().value()));
        followers.forEach(one -> one.takenOver(by, plan, reviewedOn, on));
        return plan;
    }

    /**
     * Brings in whole plans, a few or very many, in one transaction. Memory stays flat however many come. Their reviews and
     * moves come in with their own rooms, which are not told of these.
     */
    @Transactional
    public void addAll(Viewer by, Stream<PastPlan> past) {
        by.must(May.IMPORT);
        var plans = new PastPlans(by, database, files, json, today.now());
        try (past) {
            past.sequential().forEach(plans::add);
        }
        plans.write();
    }

    /**
     * A plan file as another system sends it.
     *
     * @throws PlanRefused when it is none, with what is wrong and where
     */
    public PlanFile read(String file) {
        return files.read(file);
    }

    /** The SHA-256 of a plan file, in hexadecimal: what both sides of a transfer can compare. */
    public static String checksum(String file) {
        return PlanFiles.checksum(file);
    }

    private static Optional<PlanInForce> inForce(StoredPlan plan) {
        return plan.madeOn() == null || plan.ceasedOn() != null || plan.current() == null
                ? Optional.empty()
                : Optional.of(new PlanInForce(plan.id(), plan.child(), plan.madeOn(), plan.current()));
    }
}

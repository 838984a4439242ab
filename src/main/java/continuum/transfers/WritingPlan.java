package continuum.transfers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.PlanRefused;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the setting that was named into section I of a new version of the plan. */
@Component
class WritingPlan {

    private final TransferStore store;
    private final Plans plans;

    WritingPlan(TransferStore store, Plans plans) {
        this.store = store;
        this.plans = plans;
    }

    /** Begins the next version, or goes on with the one being written; its section I names the setting. */
    @Transactional
    public VersionId write(Viewer by, TransferId id) {
        by.must(May.RUN_CASE);
        var transfer = store.find(by, id).orElseThrow(NoSuchElementException::new).transfer();
        var named = transfer.named();
        if (named == null || !transfer.isOpen()) {
            throw new PlanRefused(null, "Decide first which setting the plan names");
        }
        var newest = plans.of(by, transfer.child())
                .stream()
                .filter(version -> version.plan().equals(transfer.plan()))
                .findFirst();
        if (newest.isPresent() && !newest.get().isServed()) {
            return newest.get().id();
        }
        boolean proposed = newest.isPresent() && newest.get().kind() == PlanVersion.Kind.AMENDMENT;
        var version = plans.next(by, transfer.plan(),
                proposed ? PlanVersion.Kind.FINAL : PlanVersion.Kind.AMENDMENT);
        var opened = plans.open(by, version).orElseThrow(NoSuchElementException::new);
        var place = opened.written().stream().filter(one -> one.line() instanceof Line.Place).findFirst();
        plans.put(by, version, new Line.Place(place.map(one -> one.line().id()).orElseGet(LineId::create),
                named.words() + ", from September " + transfer.year(), named.setting()),
                place.map(one -> one.revision()).orElse(0L));
        return version;
    }
}

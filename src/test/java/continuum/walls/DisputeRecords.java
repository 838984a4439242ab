package continuum.walls;

import static org.awaitility.Awaitility.await;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.SchoolYear;
import continuum.delivery.Account;
import continuum.delivery.Ledger;
import continuum.delivery.Shortfalls;
import continuum.delivery.Side;
import continuum.delivery.Told;
import continuum.delivery.Why;
import continuum.disagreement.AppealKind;
import continuum.disagreement.Bundles;
import continuum.disagreement.Disputes;
import continuum.disagreement.Working;
import continuum.plans.Section;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What a plan in force can lead to: sessions that did not come, and a dispute about what it says. */
final class DisputeRecords {

    private final Disputes disputes;
    private final Working working;
    private final Bundles bundles;
    private final Ledger ledger;
    private final Shortfalls shortfalls;

    DisputeRecords(Disputes disputes, Working working, Bundles bundles, Ledger ledger, Shortfalls shortfalls) {
        this.disputes = disputes;
        this.working = working;
        this.bundles = bundles;
        this.ledger = ledger;
        this.shortfalls = shortfalls;
    }

    /** A dispute with a word in its working document and a bundle. */
    void dispute(Viewer caseworker, Things things, ChildId child) {
        var decision = as(caseworker, () -> disputes.ofChild(caseworker, child))
                .decisions()
                .stream()
                .filter(one -> one.guess() == AppealKind.CONTENTS)
                .findFirst()
                .orElseThrow();
        var id = as(caseworker, () -> disputes.begin(caseworker, child, decision.subject(), AppealKind.CONTENTS));
        var bundle = as(caseworker, () -> {
            working.write(caseworker, id, null, Section.F, "Music every week.", "She needs it.", 0);
            return bundles.ask(caseworker, id, List.of("working|0"));
        });
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(caseworker, () -> bundles.ready(caseworker, id, bundle)).isPresent());
        things.put("{decision}", decision.subject());
        things.put("/disagreements/{id}", id);
        things.put("/disagreements/{id}/steps/{kind}", "mediation-wanted");
        things.put("/disagreements/{id}/bundle/{bundle}", bundle);
    }

    /** A stretch of the plan's provision of which the school said that it did not come. */
    void shortfall(Viewer caseworker, Things things, ChildId child, LocalDate inTerm) {
        var slot = as(caseworker, () -> ledger.ofChild(caseworker, child, SchoolYear.of(inTerm))).slots().getFirst();
        var none = Account.counted(slot.sessions(), 0, slot.sessions(), Why.NOT_KNOWN, slot.promise().minutes(), "");
        as(caseworker, () -> {
            ledger.say(caseworker, List.of(new Ledger.Saying(slot.key(), Side.SCHOOL, none,
                    new Told("The school", Told.Channel.PHONE), 0)));
            return slot;
        });
        things.put("{slot}", slot.key());
        things.put("/delivery/slots/{slot}", slot.key());
        things.put("/delivery/shortfalls/{id}", as(caseworker, () -> shortfalls.open(caseworker, 200))
                .stream()
                .filter(one -> one.child().equals(child))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

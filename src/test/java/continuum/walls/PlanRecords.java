package continuum.walls;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.ceasing.CeaseReason;
import continuum.ceasing.Ceasing;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.moves.AreaMoves;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.plans.AssessedChild;
import continuum.plans.Comment;
import continuum.plans.Comments;
import continuum.plans.Delivery;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.Per;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import continuum.plans.Section;
import continuum.reassessments.Asker;
import continuum.reassessments.Reassessments;
import continuum.reviews.Reviews;
import continuum.transfers.PastTransfer;
import continuum.transfers.PhaseMove;
import continuum.transfers.TransferId;
import continuum.transfers.Transfers;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** A plan that is written for a younger sister, and one in force with what can become of it. */
final class PlanRecords {

    private final AssessedChild assessed;
    private final ConsultedRecords consulted;
    private final Plans plans;
    private final Comments comments;
    private final People people;
    private final Changes changes;
    private final Today today;

    PlanRecords(ApplicationContext house, Plans plans, Comments comments, People people, Today today) {
        this.assessed = house.getAutowireCapableBeanFactory().createBean(AssessedChild.class);
        this.consulted = house.getAutowireCapableBeanFactory().createBean(ConsultedRecords.class);
        this.changes = new Changes(house.getBean(AreaMoves.class), house.getBean(Reviews.class),
                house.getBean(PlansInForce.class), house.getBean(Transfers.class), house.getBean(Reassessments.class),
                house.getBean(Ceasing.class));
        this.plans = plans;
        this.comments = comments;
        this.people = people;
        this.today = today;
    }

    /** A draft that was sent and commented on, and the final plan being written. */
    ChildId make(Viewer system, Viewer caseworker, Things things, ChildId child, String name) {
        var sister = as(system, () -> people.add(system, NewChild.named("Ifeoma", name, Records.BORN.plusYears(2))));
        var assessment = assessed.drafting(system, sister, today.date().minusWeeks(14));
        as(caseworker, () -> {
            var draft = plans.begin(caseworker, assessment);
            plans.put(caseworker, draft, new Line.View(LineId.create(), Line.Voice.CHILD, "I like trains."), 0);
            var need = new Line.Need(LineId.create(), Section.B, null, "Tires easily.", List.of());
            var outcome = new Line.Outcome(LineId.create(), "Rests when tired.", null, "", List.of(need.id()),
                    List.of(),
                    List.of());
            var weekly = new Delivery("a speech and language therapist", "", 1, Per.WEEK, 30, 1, null, null, "", null);
            for (var line : List.of(need, outcome, new Line.Provision(LineId.create(), Section.F, "A quiet corner.",
                    weekly, List.of(outcome.id())))) {
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
                PhaseMove.PRIMARY, year, new Subject(Records.BORN, came), null, null, null, null,
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

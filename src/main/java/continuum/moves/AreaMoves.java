package continuum.moves;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Calendars;
import continuum.calendar.DateWords;
import continuum.calendar.Days;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.NewProcess;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.moves.AreaMoveStore.Stored;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.plans.Plans;
import continuum.plans.PlansInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do when somebody with a plan moves from one authority to another. The old authority transfers the plan as a
 * file; the new one takes it over and gives a receipt that both can check.
 */
@Component
public class AreaMoves {

    private static final String PROCESS = "la-transfer";

    private final AreaMoveStore store;
    private final PlansInForce plans;
    private final Plans versions;
    private final Duties duties;
    private final FamilyLetters letters;
    private final People people;
    private final Calendars calendars;
    private final History history;
    private final Today today;

    AreaMoves(AreaMoveStore store, PlansInForce plans, Plans versions, Duties duties, FamilyLetters letters,
            People people, Calendars calendars, History history, Today today) {
        this.store = store;
        this.plans = plans;
        this.versions = versions;
        this.duties = duties;
        this.letters = letters;
        this.people = people;
        this.calendars = calendars;
        this.history = history;
        this.today = today;
    }

    /**
     * A move opened by a viewer.
     *
     * @param version what it must still be when they act on it
     * @param onTheDay whether the plan is transferred on the very day of the move, because it was known in time
     */
    public record OpenedMove(AreaMove move, long version, List<Duty> duties, boolean onTheDay) {}

    /** A plan that comes in. */
    public record Coming(String other, String file, LocalDate madeOn, @Nullable LocalDate reviewedOn, LocalDate on) {}

    /** The authority learned that somebody moves to another one. The plan goes there, with everything in it. */
    @Transactional
    public AreaMoveId leaving(Viewer by, ChildId child, String other, LocalDate knownOn, @Nullable LocalDate movesOn) {
        by.must(May.RUN_CASE);
        notInTheFuture("knownOn", knownOn);
        var plan = plans.of(by, child).orElseThrow(NoSuchElementException::new);
        if (store.leaving(by, plan.plan()).isPresent()) {
            throw new PlanRefused(null, "That they move was recorded already. Go on with that move");
        }
        var move = new AreaMove(AreaMoveId.create(), child, plan.plan(), false, other, knownOn, movesOn, null, null,
                null, null, null, null);
        var process = duties.open(by, new NewProcess(PROCESS, child, move.id().value(),
                new Subject(child(by, child).birthDate(), plan.madeOn()), by.account()));
        duties.record(by, process, Event.of("move-known", knownOn));
        store.add(by, move, process, today.now());
        tell(by, move, "leaving", knownOn, "The authority learned of a move to " + other + ".", null);
        return move.id();
    }

    /** The plan's file left for the other authority, and with it the duty to maintain it. */
    @Transactional
    public void transferred(Viewer by, AreaMoveId id, long version, LocalDate on) {
        notInTheFuture("on", on);
        var stored = stored(by, id);
        var move = stored.move();
        var plan = plans.find(by, move.plan()).orElseThrow(NoSuchElementException::new);
        var file = versions.file(by, plan.current()).orElseThrow(NoSuchElementException::new);
        keep(by, move.transferred(on, PlansInForce.checksum(file)), version);
        duties.record(by, stored.process(), Event.of("plan-transferred", on));
        duties.record(by, stored.process(), Event.of("moved-away", on));
        plans.cease(by, plan.plan(), on, "Transferred to " + move.other() + ".");
        tell(by, move, "transferred", on, "The plan was transferred to " + move.other() + ", which maintains it now.",
                null);
    }

    /** The other authority says that the plan arrived: its number must be the one for this plan and day. */
    @Transactional
    public void receipt(Viewer by, AreaMoveId id, long version, LocalDate on, String number) {
        notInTheFuture("on", on);
        var move = stored(by, id).move();
        keep(by, move.received(on, number), version);
        tell(by, move, "receipt", on, move.other() + " confirmed that the plan arrived.", null);
    }

    /** They don't move after all. */
    @Transactional
    public void callOff(Viewer by, AreaMoveId id, long version, String why) {
        var stored = stored(by, id);
        keep(by, stored.move().calledOff(today.date()), version);
        duties.record(by, stored.process(), Event.of("withdrawn", today.date()));
        tell(by, stored.move(), "called-off", today.date(), "The move to another authority was called off.", why);
    }

    /**
     * Takes over a plan that came from another authority. From the day of the transfer it is maintained here, with its
     * original date; its next review is due within twelve months of the last, or three of the transfer if that is later.
     */
    @Transactional
    public AreaMoveId receive(Viewer by, ChildId child, Coming coming) {
        by.must(May.RUN_CASE);
        notInTheFuture("on", coming.on());
        if (coming.on().isBefore(coming.madeOn())) {
            throw new PlanRefused("on", "A plan can’t be transferred before it was made");
        }
        if (coming.reviewedOn() != null
                && (coming.reviewedOn().isBefore(coming.madeOn()) || coming.reviewedOn().isAfter(coming.on()))) {
            throw new PlanRefused("reviewedOn", "The last review must lie between the plan and its transfer");
        }
        var plan = plans.takeOver(by, child, coming.file(), coming.madeOn(), coming.reviewedOn(), coming.on());
        var checksum = PlansInForce.checksum(coming.file());
        var move = new AreaMove(AreaMoveId.create(), child, plan.plan(), true, coming.other(), coming.on(), null,
                coming.on(), checksum, Receipt.number(checksum, today.date()), today.date(), null, null);
        var process = duties.open(by, new NewProcess(PROCESS, child, move.id().value(),
                new Subject(child(by, child).birthDate(), coming.madeOn()), by.account()));
        duties.record(by, process, Event.of("plan-transferred", coming.on()));
        store.add(by, move, process, today.now());
        tell(by, move, "received", coming.on(), "The plan came from " + coming.other() + " and is maintained here now.",
                null);
        return move.id();
    }

    /** Tells the family that the plan arrived, whether there will be a reassessment, and when it is reviewed. */
    @Transactional
    public void tellFamily(Viewer by, AreaMoveId id, long version, boolean reassess, LocalDate reviewBy) {
        var stored = stored(by, id);
        var move = stored.move();
        if (reviewBy.isBefore(today.date())) {
            throw new PlanRefused("reviewBy", "The review must be today or later");
        }
        keep(by, move.told(today.date()), version);
        duties.record(by, stored.process(), Event.of("family-told-of-transfer", today.date()));
        var model = Map.<String, Object>of("other", move.other(), "transferredOn", move.transferredOn(), "reassess",
                reassess, "reviewBy", reviewBy);
        var child = child(by, move.child());
        letters.write(by, child, "moves.transferred", to -> new Letter(child.id(), "moves.transferred", to,
                "We look after the EHC plan now", "moves/letters/transferred", model, id.value()));
        tell(by, move, "told", today.date(), "The family was told that the plan arrived, "
                + (reassess ? "that there will be a reassessment" : "that there will be no reassessment")
                + ", and that it is reviewed by " + DateWords.inWords(reviewBy) + ".", null);
    }

    /** Opens a move. The look is recorded. */
    @Transactional
    public Optional<OpenedMove> open(Viewer viewer, AreaMoveId id) {
        return store.find(viewer, id).map(stored -> {
            var move = stored.move();
            history.looked(viewer, move.child(), "Move to or from another authority");
            return new OpenedMove(move, stored.version(), duties.of(viewer, stored.process()).duties(),
                    isOnTheDay(viewer, move));
        });
    }

    /** Known so many working days ahead, the plan is transferred on the day of the move itself. */
    private boolean isOnTheDay(Viewer viewer, AreaMove move) {
        return !move.comes() && move.movesOn() != null && !calendars.of(viewer.authority())
                .lastDay(move.knownOn(), AreaMove.WORKING_DAYS, Days.WORKING, false)
                .isAfter(move.movesOn());
    }

    /** Moves, the newest first. */
    @Transactional(readOnly = true)
    public List<AreaMoveLine> list(Viewer viewer, boolean open, LocalDate day, UUID after, int limit) {
        viewer.must(May.RUN_CASE);
        return store.list(viewer, open, day, after, limit);
    }

    private void keep(Viewer by, AreaMove to, long version) {
        by.must(May.RUN_CASE);
        if (!store.stand(by, to, version)) {
            throw new PlanRefused(null,
                    "Somebody else changed this move meanwhile. Check where it stands now, then send this again");
        }
    }

    private Stored stored(Viewer by, AreaMoveId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private Child child(Viewer by, ChildId id) {
        return people.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private void notInTheFuture(String field, LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new PlanRefused(field, "The date must be today or in the past");
        }
    }

    private void tell(Viewer by, AreaMove move, String kind, LocalDate on, String what, @Nullable String why) {
        history.record(by,
                new Entry(move.child(), "moves." + kind, on, what, why, Audience.FAMILY, move.id().value()));
    }
}

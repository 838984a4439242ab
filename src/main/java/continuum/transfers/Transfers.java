package continuum.transfers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Rows;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.PastProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.transfers.Transfer.Standing;
import continuum.transfers.TransferStore.Stored;
import continuum.transfers.TransferStore.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do for the moves to the next phase: build the cohort a year ahead, ask the family, name the setting. What the
 * viewer may not see is answered as not there; {@link PlanRefused} says what can't be done and why.
 */
@Component
public class Transfers {

    private static final String PROCESS = "phase-transfer";

    private final TransferStore store;
    private final Duties duties;
    private final Matters matters;
    private final FamilyLetters letters;
    private final People people;
    private final History history;
    private final Today today;
    private final DataSource database;

    Transfers(TransferStore store, Duties duties, Matters matters, FamilyLetters letters, People people,
            History history, Today today, DataSource database) {
        this.store = store;
        this.duties = duties;
        this.matters = matters;
        this.letters = letters;
        this.people = people;
        this.history = history;
        this.today = today;
        this.database = database;
    }

    /** A transfer opened by a viewer. */
    public record OpenedTransfer(Transfer transfer, long version, List<Duty> duties) {}

    /** After which year groups the children of this area move. */
    @Transactional(readOnly = true)
    public List<WatchYear> watchYears(Viewer viewer) {
        return store.watchYears(viewer);
    }

    /** Changes them for cohorts to come. */
    @Transactional
    public void keepWatchYears(Viewer by, List<WatchYear> years) {
        if (!by.may(May.MANAGE_AREA)) {
            by.must(May.RUN_PANELS);
            by.must(May.RUN_CASE);
        }
        years.forEach(year -> store.keep(by, year));
    }

    /** The cohorts of this year's and the next year's moves, built or to be built, and last year's as they were built. */
    @Transactional(readOnly = true)
    public List<Cohort> cohorts(Viewer viewer) {
        viewer.must(May.RUN_CASE);
        int first = SchoolYear.of(today.date()).startsIn() + 1;
        var built = store.cohorts(viewer, first - 1);
        var wanted = store.watchYears(viewer)
                .stream()
                .filter(WatchYear::watched)
                .flatMap(watch -> Stream.of(new Wanted(watch, first), new Wanted(watch, first + 1)))
                .toList();
        var missing = store.countMissing(viewer, wanted);
        var cohorts = new ArrayList<Cohort>();
        for (int year = first - 1; year <= first + 1; year++) {
            for (var move : PhaseMove.values()) {
                int in = year;
                var known = built.stream().filter(one -> one.move() == move && one.year() == in).findFirst();
                var watched = wanted.stream().filter(one -> one.watch().move() == move && one.year() == in).findFirst();
                if (known.isPresent() || watched.isPresent()) {
                    cohorts.add(known.orElse(new Cohort(move, year, List.of(), 0, 0))
                            .missing(watched.map(missing::get).orElse(0)));
                }
            }
        }
        return cohorts;
    }

    /** One cohort. */
    @Transactional(readOnly = true)
    public Cohort cohort(Viewer viewer, PhaseMove move, int year) {
        viewer.must(May.RUN_CASE);
        var cohort = store.cohorts(viewer, year)
                .stream()
                .filter(one -> one.move() == move && one.year() == year)
                .findFirst()
                .orElse(new Cohort(move, year, List.of(), 0, 0));
        return cohort.missing(watched(viewer, move).map(watch -> new Wanted(watch, year))
                .map(wanted -> store.countMissing(viewer, List.of(wanted)).get(wanted))
                .orElse(0));
    }

    /** A cohort with a page of its transfers. */
    public record Board(Cohort cohort, List<CohortLine> lines) {}

    /** A cohort and a page of its transfers, as {@link #lines} says. */
    @Transactional(readOnly = true)
    public Board board(Viewer viewer, PhaseMove move, int year, @Nullable Standing only, int standing, String name,
            UUID after, int limit) {
        return new Board(cohort(viewer, move, year), lines(viewer, move, year, only, standing, name, after, limit));
    }

    /** The transfers of a cohort, those farthest from their plan first. */
    @Transactional(readOnly = true)
    public List<CohortLine> lines(Viewer viewer, PhaseMove move, int year, @Nullable Standing only, int standing,
            String name, UUID after, int limit) {
        viewer.must(May.RUN_CASE);
        return store.lines(viewer, move, year, only, standing, name, after, limit);
    }

    /**
     * Takes every child with a plan who makes this move into the cohort; those who are in it stay. From then on the last day
     * of each runs.
     *
     * @return how many were taken in
     */
    @Transactional
    public int build(Viewer by, PhaseMove move, int year) {
        by.must(May.RUN_CASE);
        int now = SchoolYear.of(today.date()).startsIn();
        if (year <= now || year > now + 2) {
            throw new PlanRefused(null, "A cohort is built for moves of this school year or the next");
        }
        var watch = watched(by, move)
                .orElseThrow(() -> new PlanRefused(null, "This area has no such move. Set its watch years first"));
        var missing = store.missing(by, watch, year);
        addAll(by, missing.stream()
                .map(one -> new PastTransfer(TransferId.create(), ProcessId.create(), one.child(), one.plan(), move,
                        year, new Subject(one.born(), one.madeOn()), null, null, null, null,
                        List.of(new Happened(Event.phaseTransfer(today.date(), year, move.to())))))
                .toList());
        history.recordAll(by, missing.stream()
                .map(one -> new Entry(one.child(), "transfers.watched", today.date(),
                        "The move to the next phase in September "
                                + year + " is prepared. The plan must name the next setting before "
                                + DateWords.inWords(move.lastDay(year).plusDays(1)) + ".",
                        Audience.FAMILY, null)));
        return missing.size();
    }

    /** Brings in whole transfers, a few or many, in the caller's transaction, with their clocks. */
    @Transactional
    public void addAll(Viewer by, Collection<PastTransfer> many) {
        var rows = Rows.of("transfers.transfer", "authority_id", "id", "child_id", "plan_id", "process_id", "move",
                "year",
                "asked_on", "wish_on", "wish_setting", "wish_words", "named_on", "named_setting", "named_words",
                "named_reasons", "final_on", "created_at");
        var processes = new ArrayList<PastProcess>();
        for (var one : many) {
            rows.add(by.authority().value(), one.id().value(), one.child().value(), one.plan().value(),
                    one.process().value(), one.move().code(), one.year(), one.askedOn(),
                    one.wish() == null ? null : one.wish().on(), one.wish() == null ? null : one.wish().setting(),
                    one.wish() == null ? null : one.wish().words(), one.named() == null ? null : one.named().on(),
                    one.named() == null ? null : one.named().setting(),
                    one.named() == null ? null : one.named().words(),
                    one.named() == null ? null : one.named().reasons(),
                    one.happened()
                            .stream()
                            .map(Happened::event)
                            .filter(event -> event.type().equals("final-amended-plan-sent"))
                            .map(Event::on)
                            .findFirst()
                            .orElse(null),
                    today.now());
            processes.add(new PastProcess(one.process(), new NewProcess(PROCESS, one.child(), one.id().value(),
                    one.who(), one.officer()), one.happened()));
        }
        rows.write(database);
        duties.bringIn(by, processes);
    }

    /** Asks the family which setting it would like: a letter to whoever decides for it. */
    @Transactional
    public void ask(Viewer by, TransferId id, long version) {
        var stored = stored(by, id);
        var transfer = stored.transfer();
        keep(by, transfer.asked(today.date()), version);
        var child = people.find(by, transfer.child()).orElseThrow(NoSuchElementException::new);
        var model = Map.<String, Object>of("move", transfer.move(), "year", transfer.year(), "dueOn", transfer.dueOn(),
                "answerBy", today.date().plusWeeks(4));
        var written = letters.write(by, child, "transfers.wish", to -> new Letter(child.id(), "transfers.asked", to,
                "Which school or college would you like next?", "transfers/letters/wish", model, id.value()));
        tell(by, transfer, "asked", today.date(), written.isEmpty()
                ? "Nobody is on the register who could be asked which setting they would like next."
                : "The family was asked which setting it would like next.", null, Audience.FAMILY);
    }

    /** Records what the family would like. */
    @Transactional
    public void wished(Viewer by, TransferId id, long version, Transfer.Wish wish) {
        notInTheFuture("on", wish.on());
        var transfer = stored(by, id).transfer().wished(wish);
        keep(by, transfer, version);
        tell(by, transfer, "wished", wish.on(), wish.words().isBlank()
                ? "The family leaves it to the authority which setting is named next."
                : "The family would like: " + wish.words() + ".", null, Audience.FAMILY);
    }

    /** Puts the question whether the setting that the family asks for is named. */
    @Transactional
    public MatterId put(Viewer by, TransferId id, long version) {
        by.must(May.RUN_CASE);
        var transfer = stored(by, id).transfer();
        var question = transfer.put(new UUID(0, 0));
        var matter = matters.put(by, new NewMatter(transfer.child(), NamingTest.KIND, id.value(),
                NamingTest.question(question), NamingTest.WORDS, NamingTest.CRITERIA, NamingTest.OUTCOMES,
                transfer.dueOn().isBefore(today.date()) ? today.date() : transfer.dueOn()));
        keep(by, transfer.put(matter.value()), version);
        matters.addEvidence(by, matter, new Evidence(NamingTest.SUITABLE, Evidence.Side.FAMILY,
                "We would like: " + question.wish().words(), null));
        matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        return matter;
    }

    /** Names a setting or a type of setting, where the family asks for none or the one it asks for was refused. */
    @Transactional
    public void name(Viewer by, TransferId id, long version, Transfer.Named named) {
        notInTheFuture("on", named.on());
        var before = stored(by, id).transfer();
        if (before.matter() != null) {
            throw new PlanRefused(null, "The question which setting is named is with an officer. Decide it first");
        }
        var transfer = before.named(named);
        keep(by, transfer, version);
        tell(by, transfer, "named", named.on(), "The plan will name: " + named.words() + ".", named.reasons(),
                Audience.FAMILY);
    }

    /** There is no move after all: they stay where they are, or have left. */
    @Transactional
    public void end(Viewer by, TransferId id, long version, LocalDate on, String why) {
        notInTheFuture("on", on);
        var stored = stored(by, id);
        var transfer = stored.transfer().end(on, why);
        if (stored.transfer().matter() != null) {
            matters.withdraw(by, new MatterId(stored.transfer().matter()), today.date(), "There is no move after all");
        }
        keep(by, transfer, version);
        duties.record(by, stored.process(), Event.of("withdrawn", on));
        tell(by, transfer, "ended", on, "There is no move to the next phase after all.", why, Audience.FAMILY);
    }

    /** Opens a transfer. The look is recorded. */
    @Transactional
    public Optional<OpenedTransfer> open(Viewer viewer, TransferId id) {
        return store.find(viewer, id).map(stored -> {
            history.looked(viewer, stored.transfer().child(), "Move to the next phase");
            return new OpenedTransfer(stored.transfer(), stored.version(),
                    duties.of(viewer, stored.process()).duties());
        });
    }

    private Optional<WatchYear> watched(Viewer viewer, PhaseMove move) {
        return store.watchYears(viewer).stream().filter(one -> one.move() == move && one.watched()).findFirst();
    }

    private void keep(Viewer by, Transfer to, long version) {
        by.must(May.RUN_CASE);
        if (!store.stand(by, to, version)) {
            throw new PlanRefused(null,
                    "Somebody else changed this move meanwhile. Check where it stands now, then send this again");
        }
    }

    private Stored stored(Viewer by, TransferId id) {
        return store.find(by, id).orElseThrow(NoSuchElementException::new);
    }

    private void notInTheFuture(String field, LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new PlanRefused(field, "The date must be today or in the past");
        }
    }

    private void tell(Viewer by, Transfer of, String kind, LocalDate on, String what, @Nullable String why,
            Audience audience) {
        history.record(by, new Entry(of.child(), "transfers." + kind, on, what, why, audience, of.id().value()));
    }
}

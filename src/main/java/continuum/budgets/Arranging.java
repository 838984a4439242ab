package continuum.budgets;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.NewProcess;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.People;
import continuum.plans.VersionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the money of a personal budget is held, paid, checked, recovered and ended. */
@Component
public class Arranging {

    static final String PROCESS = "direct-payments";

    private final BudgetStore store;
    private final Budgets budgets;
    private final People people;
    private final Duties duties;
    private final History history;
    private final Today today;

    Arranging(BudgetStore store, Budgets budgets, People people, Duties duties, History history, Today today) {
        this.store = store;
        this.budgets = budgets;
        this.people = people;
        this.duties = duties;
        this.history = history;
        this.today = today;
    }

    /**
     * Arranges a sum on a request that was agreed. Direct payments begin only when every condition is met and the sum
     * covers what the lines cost.
     *
     * @throws BudgetRefused with what is missing
     */
    @Transactional
    public UUID arrange(Viewer by, VersionId version, UUID requestId, NewArrangement wanted) {
        by.must(May.DECIDE_AS_OFFICER);
        var request = budgets.find(by, requestId);
        if (!request.isAgreed()) {
            throw new BudgetRefused(null, "A budget is arranged once it was agreed to");
        }
        var lines = budgets.lines(by, version).stream().filter(line -> wanted.lines().contains(line.id())).toList();
        if (lines.isEmpty() || lines.size() < wanted.lines().size()) {
            throw new BudgetRefused("lines", "Select which provision of the plan it pays for");
        }
        if (wanted.yearly().signum() <= 0) {
            throw new BudgetRefused("yearly", "The amount must be more than nothing");
        }
        var process = (ProcessId) null;
        var id = Identifiers.next();
        if (wanted.held() == Held.DIRECT_PAYMENT) {
            if (!request.direct()) {
                throw new BudgetRefused("held",
                        "The family did not ask for direct payments. They are made on request only");
            }
            var cost = lines.stream()
                    .map(line -> line.delivery().costAYear())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
            var missing = Condition.missing(wanted.conditions(), wanted.yearly(), cost);
            if (!missing.isEmpty()) {
                throw new BudgetRefused("conditions", "Direct payments can’t begin before all of this is so", missing);
            }
            process = open(by, request, id, wanted.from());
        }
        if (wanted.from().isAfter(today.date())) {
            throw new BudgetRefused("from", "The first day must be today or in the past");
        }
        var made = new Arrangement(id, request.child(), request.plan(), requestId, wanted.held(), wanted.words(),
                wanted.lines(), wanted.yearly(), wanted.holder(), wanted.conditions(), wanted.from(), by.name(), null,
                null,
                null, List.of(), List.of());
        store.add(by, made, process, today.now());
        tell(by, made, "arranged", wanted.from(), "£" + wanted.yearly().toPlainString() + " a year was arranged as "
                + wanted.held().brief().toLowerCase() + ": " + wanted.words() + ".", null);
        return id;
    }

    private ProcessId open(Viewer by, Request request, UUID id, LocalDate from) {
        if (from.isAfter(today.date())) {
            throw new BudgetRefused("from", "The first day must be today or in the past");
        }
        var child = people.find(by, request.child()).orElseThrow(NoSuchElementException::new);
        var process = duties.open(by, new NewProcess(PROCESS, request.child(), id, new Subject(child.birthDate(), null),
                by.account()));
        duties.record(by, process, Event.of("direct-payment-begun", from, ref(1)));
        return process;
    }

    static String ref(int check) {
        return "check-" + check;
    }

    /** Money was paid, or recovered: never more than what was paid. */
    @Transactional
    public void pay(Viewer by, UUID id, boolean recovered, BigDecimal amount, LocalDate on, String words) {
        by.must(May.RUN_CASE);
        store.lock(by, id);
        var one = find(by, id);
        if (one.held() == Held.NOTIONAL) {
            throw new BudgetRefused(null, "Nothing is paid out of a notional budget: the authority holds it");
        }
        if (on.isAfter(today.date()) || on.isBefore(one.from())) {
            throw new BudgetRefused("on", "The date must be between " + DateWords.inWords(one.from()) + " and today");
        }
        if (recovered && amount.compareTo(one.balance()) > 0) {
            throw new BudgetRefused("amount", "No more can be recovered than was paid: £"
                    + one.balance().toPlainString());
        }
        if (recovered && words.isBlank()) {
            throw new BudgetRefused("words", "Enter why it is recovered");
        }
        store.pay(by, one, new Arrangement.Payment(recovered, amount.setScale(2), on, words, by.name()), today.now());
        tell(by, one, recovered ? "recovered" : "paid", on, "£" + amount.setScale(2).toPlainString()
                + (recovered ? " was recovered." : " was paid."), words.isBlank() ? null : words);
    }

    /** How direct payments are used: within three months of the first, then with each review of the plan (regulation 11). */
    @Transactional
    public void check(Viewer by, UUID id, boolean suffices, boolean usedWell, boolean goesOn, LocalDate on,
            String words) {
        by.must(May.RUN_CASE);
        store.lock(by, id);
        var one = find(by, id);
        if (!one.isDirect()) {
            throw new BudgetRefused(null, "Only direct payments are checked in this way");
        }
        if (words.isBlank()) {
            throw new BudgetRefused("words", "Enter what was found");
        }
        var last = one.checks().isEmpty() ? one.from() : one.checks().getLast().on();
        if (on.isAfter(today.date()) || on.isBefore(last)) {
            throw new BudgetRefused("on", "The date must be between " + DateWords.inWords(last) + " and today");
        }
        var number = one.checks().size() + 1;
        store.check(by, one, new Arrangement.Check(number, on, suffices, usedWell, goesOn, words, by.name()),
                today.now());
        store.process(by, id).ifPresent(process -> {
            duties.record(by, process, Event.of("direct-payment-checked", on, ref(number)));
            duties.record(by, process, Event.of("direct-payment-next-check", on, ref(number + 1)));
        });
        tell(by, one, "checked", on, "The direct payments were checked" + (suffices ? "" : "; they do not suffice")
                + (usedWell ? "." : ", and are not used as agreed."), words);
    }

    /**
     * Ends an arrangement with written notice and the reason. The provision stays in section F, and the authority secures
     * it from then on.
     */
    @Transactional
    public void end(Viewer by, UUID id, LocalDate notice, LocalDate last, String why) {
        by.must(May.DECIDE_AS_OFFICER);
        store.lock(by, id);
        var one = find(by, id);
        if (why.isBlank()) {
            throw new BudgetRefused("why", "Enter why it ends. The family reads it");
        }
        if (notice.isAfter(today.date()) || notice.isBefore(one.from())) {
            throw new BudgetRefused("notice",
                    "The date must be between " + DateWords.inWords(one.from()) + " and today");
        }
        if (!last.isAfter(notice)) {
            throw new BudgetRefused("last",
                    "The last day must be after the notice: it has to be given a reasonable time before");
        }
        if (!store.end(by, id, notice, last, why)) {
            throw new BudgetRefused(null, "Notice was given before");
        }
        store.process(by, id).ifPresent(process -> duties.record(by, process, Event.of("withdrawn", today.date())));
        tell(by, one, "ended", notice, "Notice was given that the " + one.held().brief().toLowerCase() + " ends on "
                + DateWords.inWords(last) + ". What section F says stays owed.", why);
    }

    @Transactional(readOnly = true)
    public Arrangement find(Viewer viewer, UUID id) {
        return store.arrangement(viewer, id).orElseThrow(NoSuchElementException::new);
    }

    private void tell(Viewer by, Arrangement one, String kind, LocalDate on, String what, @Nullable String why) {
        history.record(by,
                new Entry(one.child(), "budgets." + kind, on, what, why, Audience.FAMILY, one.plan().value()));
    }
}

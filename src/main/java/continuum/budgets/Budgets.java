package continuum.budgets;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.Contents;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.PlanId;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.Section;
import continuum.plans.VersionId;
import continuum.plans.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about a personal budget: ask for one, decide, look at a refusal again, and write what was arranged into
 * section J. How the money is held is for {@link Arranging}.
 */
@Component
public class Budgets {

    private final BudgetStore store;
    private final Plans plans;
    private final BudgetLetters letters;
    private final History history;
    private final Today today;

    Budgets(BudgetStore store, Plans plans, BudgetLetters letters, History history, Today today) {
        this.store = store;
        this.plans = plans;
        this.letters = letters;
        this.history = history;
        this.today = today;
    }

    /**
     * The family asks, while a plan is drafted or reviewed (regulation 4). Asked for at another time it is kept too: the
     * authority says when it comes to be considered.
     *
     * @param askedBy who asks, when staff type it in; the family asks in its own name
     */
    @Transactional
    public void ask(Viewer by, VersionId id, boolean direct, String words, String askedBy, LocalDate on) {
        var own = by.may(May.FAMILY_VIEW) && !by.isSystem();
        if (!own) {
            by.must(May.RUN_CASE);
        }
        var version = plans.version(by, id).orElseThrow(NoSuchElementException::new);
        if (words.isBlank()) {
            throw new BudgetRefused("words", "Enter what it should pay for");
        }
        if (on.isAfter(today.date())) {
            throw new BudgetRefused("on", "The date must be today or in the past");
        }
        var request = new Request(Identifiers.next(), version.child(), version.plan(), direct, words,
                own ? by.name() : askedBy, own ? today.date() : on, by.name(), null, null);
        store.add(by, request, id, today.now());
        tell(by, request, "asked", request.askedOn(), direct
                ? "The family asked for a personal budget with direct payments."
                : "The family asked for a personal budget.", words);
    }

    /** Decides, for the authority, and writes to the family. A refusal gives its reasons and says that it can be looked at again. */
    @Transactional
    public void decide(Viewer by, UUID id, boolean agreed, LocalDate on, String reasons) {
        by.must(May.DECIDE_AS_OFFICER);
        var request = request(by, id);
        check(request.askedOn(), on, reasons);
        var decision = new Request.Decided(on, agreed, reasons, by.name());
        if (!store.decide(by, id, decision)) {
            throw new BudgetRefused("agreed", "Somebody else decided this meanwhile. Read that decision first");
        }
        letters.decided(by, request, decision, false);
        tell(by, request, "decided", on, agreed
                ? "The authority agreed to a personal budget."
                : "The authority refused a personal budget. The family can ask that it is looked at again.", reasons);
    }

    /** The family asks that a refusal is looked at again (regulation 7). */
    @Transactional
    public void askReview(Viewer by, UUID id, String words) {
        if (!by.may(May.FAMILY_VIEW)) {
            by.must(May.RUN_CASE);
        }
        var request = request(by, id);
        if (!request.canBeReviewed() || !store.askReview(by, id, today.date(), words)) {
            throw new BudgetRefused(null, "Only a refusal can be looked at again, once");
        }
        tell(by, request, "review-asked", today.date(),
                "The family asked that the refusal of a personal budget is looked"
                        + " at again.",
                words.isBlank() ? null : words);
    }

    /** Looks at a refusal again. Somebody else decides than the first time. */
    @Transactional
    public void review(Viewer by, UUID id, boolean agreed, LocalDate on, String reasons) {
        by.must(May.DECIDE_AS_OFFICER);
        var request = request(by, id);
        if (request.review() == null) {
            throw new NoSuchElementException();
        }
        check(request.review().askedOn(), on, reasons);
        if (request.decided().officer().equals(by.name())) {
            throw new BudgetRefused("agreed", "You decided this the first time. Somebody else looks at it again");
        }
        var decision = new Request.Decided(on, agreed, reasons, by.name());
        if (!store.review(by, id, decision)) {
            throw new BudgetRefused("agreed", "Somebody else decided this meanwhile. Read that decision first");
        }
        letters.decided(by, request, decision, true);
        tell(by, request, "reviewed", on, agreed
                ? "The authority agreed to a personal budget after looking at it again."
                : "The authority looked at its refusal of a personal budget again, and it stands.", reasons);
    }

    private void check(LocalDate asked, LocalDate on, String reasons) {
        if (reasons.isBlank()) {
            throw new BudgetRefused("reasons", "Enter why. The family reads it");
        }
        if (on.isAfter(today.date()) || on.isBefore(asked)) {
            throw new BudgetRefused("on", "The date must be between " + DateWords.inWords(asked) + " and today");
        }
    }

    /** What was asked for about a plan, in the order in which it was. */
    @Transactional(readOnly = true)
    public List<Request> requests(Viewer viewer, PlanId plan) {
        return store.requests(viewer, plan);
    }

    @Transactional(readOnly = true)
    public Request find(Viewer viewer, UUID id) {
        return request(viewer, id);
    }

    /** What is arranged for a plan. */
    @Transactional(readOnly = true)
    public List<Arrangement> arrangements(Viewer viewer, PlanId plan) {
        return store.arrangements(viewer, plan);
    }

    /**
     * Writes what goes on into section J of the version that is being written, a line an arrangement.
     *
     * @return the version in which it stands
     */
    @Transactional
    public VersionId writeSectionJ(Viewer by, VersionId id) {
        by.must(May.RUN_CASE);
        var version = plans.version(by, id).orElseThrow(NoSuchElementException::new);
        var into = newest(by, version).filter(one -> !one.isServed())
                .orElseThrow(() -> new BudgetRefused(null,
                        "No version is being written. Begin one, then write section J into it"));
        var going = store.arrangements(by, version.plan())
                .stream()
                .filter(one -> one.goesOn(today.date()))
                .toList();
        var opened = plans.open(by, into.id()).orElseThrow();
        opened.written()
                .stream()
                .filter(one -> one.line().section() == Section.J)
                .filter(one -> going.stream().noneMatch(each -> each.id().equals(one.line().id().value())))
                .forEach(one -> plans.remove(by, into.id(), one.line().id(), one.revision()));
        for (var one : going) {
            var known = opened.contents().provision().stream().map(Line::id).filter(one.lines()::contains).toList();
            var line = new LineId(one.id());
            plans.put(by, into.id(), new Line.Budget(line, words(one), one.yearly(), one.isDirect(), known),
                    revision(by, into.id(), line));
        }
        return into.id();
    }

    private long revision(Viewer by, VersionId into, LineId line) {
        return plans.line(by, into, line).map(Written::revision).orElse(0L);
    }

    private static String words(Arrangement one) {
        return one.words() + " (" + one.held().brief().toLowerCase() + ", " + one.holder() + ", from "
                + DateWords.inWords(one.from()) + ")";
    }

    private Optional<PlanVersion> newest(Viewer by, PlanVersion version) {
        return plans.of(by, version.child()).stream().filter(one -> one.plan().equals(version.plan())).findFirst();
    }

    /** The lines that a budget can pay for: those of the version as it stands. */
    @Transactional(readOnly = true)
    public List<Line.Provision> lines(Viewer viewer, VersionId id) {
        return plans.contents(viewer, id).orElse(Contents.EMPTY).provision();
    }

    private Request request(Viewer viewer, UUID id) {
        return store.request(viewer, id).orElseThrow(NoSuchElementException::new);
    }

    private void tell(Viewer by, Request one, String kind, LocalDate on, String what, @Nullable String why) {
        history.record(by,
                new Entry(one.child(), "budgets." + kind, on, what, why, Audience.FAMILY, one.plan().value()));
    }
}

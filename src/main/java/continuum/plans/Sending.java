package continuum.plans;

import continuum.access.Viewer;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.assessments.TowardsPlan;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.calendar.YearGroup;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanStore.StoredPlan;
import continuum.plans.PlanVersion.Kind;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What must hold before a version is sent, and what sending it does: from then on it is never changed. */
@Component
class Sending {

    private static final YearGroup YEAR_9 = new YearGroup(9);

    private final PlanStore store;
    private final PlanFiles files;
    private final Comments comments;
    private final PlanAdvice advice;
    private final TowardsPlan towards;
    private final People people;
    private final Settings settings;
    private final Authorities authorities;
    private final History history;
    private final Today today;
    private final List<PlanFollower> followers;

    Sending(PlanStore store, PlanFiles files, Comments comments, PlanAdvice advice, TowardsPlan towards,
            People people, Settings settings, Authorities authorities, History history, Today today,
            List<PlanFollower> followers) {
        this.store = store;
        this.files = files;
        this.comments = comments;
        this.advice = advice;
        this.towards = towards;
        this.people = people;
        this.settings = settings;
        this.authorities = authorities;
        this.history = history;
        this.today = today;
        this.followers = followers;
    }

    /** The gaps in the thread of a version with these lines and this advice. */
    List<Gap> gaps(Viewer viewer, PlanVersion version, Contents contents, Gathered gathered) {
        return gaps(version, contents, gathered,
                people.find(viewer, version.child()).orElseThrow(NoSuchElementException::new));
    }

    private List<Gap> gaps(PlanVersion version, Contents contents, Gathered gathered, Child child) {
        var year = child.yearGroup(today.date());
        var thread = GoldenThread.gaps(contents, version.kind() == Kind.DRAFT,
                year != null && year.compareTo(YEAR_9) >= 0);
        return Stream.concat(thread.stream(), gathered.gaps().stream()).toList();
    }

    /** Sends a version that is being written: a final plan is in force from that day. */
    PlanVersion serve(Viewer by, PlanVersion version, long revision, LocalDate on, String reasons) {
        if (on.isAfter(today.date())) {
            throw new PlanRefused("on", "The date must be today or in the past");
        }
        if (on.isBefore(version.begunOn())) {
            throw new PlanRefused("on",
                    "This version was begun on " + DateWords.inWords(version.begunOn())
                            + ", so it can’t be sent earlier");
        }
        var child = people.find(by, version.child()).orElseThrow(NoSuchElementException::new);
        var lines = store.lines(by, version.id());
        var gathered = advice.of(by, version);
        var contents = new Contents(gathered.with(lines).stream().map(Written::line).toList());
        var gaps = gaps(version, contents, gathered, child);
        if (GoldenThread.refuses(gaps.stream())) {
            throw new PlanRefused(null, gaps.stream().filter(Gap::refuses).findFirst().orElseThrow().words(), gaps);
        }
        if (!gaps.isEmpty() && reasons.isBlank()) {
            throw new PlanRefused("reasons",
                    "Enter why it is sent although something is missing, or put it right first",
                    gaps);
        }
        if (version.kind() == Kind.FINAL) {
            commentsMustBeAnswered(by, version, on);
        }
        gathered.missing(lines).forEach(one -> store.add(by, version, one.line(), today.now()));
        var plan = store.plan(by, version.plan()).orElseThrow(NoSuchElementException::new);
        var file = file(by, version, on, child, contents);
        var text = files.write(file);
        var served = new PlanVersion(version.id(), version.plan(), version.child(), version.number(), version.kind(),
                version.begunOn(), on, PlanFiles.checksum(text), revision);
        if (!store.serve(by, served, on, reasons, text, served.checksum())) {
            throw new PlanRefused(null, "Somebody else sent or changed this version meanwhile. Look at it again");
        }
        if (version.kind() == Kind.FINAL) {
            store.inForce(by, version.plan(), version.id(), on);
        }
        history.record(by,
                new Entry(version.child(), version.kind() == Kind.FINAL ? "plans.final-sent" : "plans.served",
                        on, version.kind() == Kind.FINAL
                                ? "The final plan was sent."
                                : "The " + version.kind().words().toLowerCase()
                                        + " of the plan was sent to the family.",
                        reasons.isBlank() ? null : reasons, Audience.FAMILY, version.plan().value()));
        tellTheCase(by, plan, served);
        followers.forEach(one -> one.served(by, served, plan.madeOn() == null));
        return served;
    }

    /** The family has its 15 days, and an answer to everything it said, before a plan is final. */
    private void commentsMustBeAnswered(Viewer by, PlanVersion last, LocalDate on) {
        var before = store.versions(by, last.plan())
                .stream()
                .filter(one -> one.isServed() && one.kind() != Kind.FINAL && one.number() == last.number() - 1)
                .findFirst();
        if (before.isEmpty()) {
            return;
        }
        var commenting = comments.of(by, before.get());
        if (!commenting.isOver(on)) {
            throw new PlanRefused("on", "The family has until " + DateWords.inWords(commenting.until())
                    + " to comment. The plan can be made final after that, or when they say that they have finished");
        }
        if (!commenting.waiting().isEmpty()) {
            throw new PlanRefused(null, "A comment of the family has no answer yet. Answer each one first");
        }
    }

    /** A draft and the first final plan are steps of the assessment that they come from. */
    private void tellTheCase(Viewer by, StoredPlan plan, PlanVersion served) {
        if (plan.assessment() == null || plan.madeOn() != null) {
            return;
        }
        switch (served.kind()) {
            case DRAFT -> towards.draftServed(by, plan.assessment(), served.servedOn());
            case FINAL -> towards.finalSent(by, plan.assessment(), served.servedOn());
            case AMENDMENT -> throw new IllegalStateException("A plan that was never made can't be amended");
        }
    }

    private PlanFile file(Viewer by, PlanVersion version, LocalDate on, Child child, Contents contents) {
        var setting = child.setting() == null
                ? null
                : settings.find(by, child.setting()).map(one -> one.name()).orElse(null);
        var authority = authorities.find(by.authority()).map(Authority::name).orElse("");
        return new PlanFile(PlanFile.FORMAT, PlanFile.VERSION, version.plan(), version.id(), version.number(),
                version.kind(), on, new PlanFile.Of(child.name(), child.birthDate(), setting, authority),
                contents.lines());
    }
}

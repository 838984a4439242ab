package continuum.plans;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.assessments.AssessmentId;
import continuum.assessments.TowardsPlan;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.duties.Event;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.Comment.Channel;
import continuum.plans.PlanVersion.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the family says of a draft or a proposed amendment, and how each comment is answered. The family writes it here, or
 * says it by paper, phone or at a meeting and staff type it in.
 */
@Component
public class Comments {

    private final CommentStore store;
    private final PlanStore plans;
    private final TowardsPlan towards;
    private final History history;
    private final Today today;
    private final List<PlanFollower> followers;

    Comments(CommentStore store, PlanStore plans, TowardsPlan towards, History history, Today today,
            List<PlanFollower> followers) {
        this.store = store;
        this.plans = plans;
        this.towards = towards;
        this.history = history;
        this.today = today;
        this.followers = followers;
    }

    /**
     * The family comments on a line, or on the whole plan.
     *
     * @param saidBy who says it, when staff type it in; the family says it in its own name
     */
    @Transactional
    public void say(Viewer by, VersionId id, @Nullable LineId line, String words, String saidBy, Channel channel,
            LocalDate on) {
        var version = open(by, id);
        var own = by.may(May.FAMILY_VIEW) && !by.isSystem();
        if (words.isBlank()) {
            throw new PlanRefused("words", "Enter what you want to say");
        }
        if (on.isAfter(today.date()) || on.isBefore(version.servedOn())) {
            throw new PlanRefused("on", "The date must be between " + DateWords.inWords(version.servedOn())
                    + ", when the plan was sent, and today");
        }
        if (line != null && plans.line(by, id, line).isEmpty()) {
            throw new PlanRefused("line", "That line is not in this version");
        }
        store.add(by, version, new Comment(Identifiers.next(), line, words, own ? by.name() : saidBy,
                own ? Channel.ONLINE : channel, own ? today.date() : on, by.name(), today.now(), null));
        tell(by, version, "commented", own ? today.date() : on, "The family commented on " + version.name() + ".",
                null);
    }

    /** Answers a comment on this version: accepted or not, and why. The family reads it. */
    @Transactional
    public void answer(Viewer by, VersionId id, UUID comment, boolean accepted, String reason) {
        by.must(May.RUN_CASE);
        store.versionOf(by, comment).filter(id::equals).orElseThrow(NoSuchElementException::new);
        var version = plans.version(by, id).orElseThrow(NoSuchElementException::new);
        if (reason.isBlank()) {
            throw new PlanRefused("reason", accepted
                    ? "Enter what is changed because of it"
                    : "Enter why the plan is not changed");
        }
        if (!store.answer(by, comment, accepted, reason, today.now())) {
            throw new PlanRefused("reason", "Somebody else answered this comment meanwhile. Read that answer first");
        }
        tell(by, version, "answered", today.date(), accepted
                ? "A comment of the family was accepted."
                : "A comment of the family was answered, and the plan not changed for it.", reason);
    }

    /** The family has no more to say: the plan can be made final before the 15 days are over. */
    @Transactional
    public void finished(Viewer by, VersionId id, String saidBy) {
        var version = open(by, id);
        var own = by.may(May.FAMILY_VIEW) && !by.isSystem();
        if (!store.finished(by, version, today.date(), own ? by.name() : saidBy, today.now())) {
            return;
        }
        tell(by, version, "finished-commenting", today.date(), "The family has said what it wanted to say of "
                + version.name() + ".", null);
        var house = Viewer.system(by.authority(), by.name());
        assessment(by, version).ifPresent(assessment -> towards.happened(house, assessment,
                Event.of("representations-received", today.date())));
        followers.forEach(one -> one.finishedCommenting(house, version, today.date()));
    }

    /** The comments on a version, and the family's time for them. */
    @Transactional(readOnly = true)
    public Commenting of(Viewer viewer, PlanVersion version) {
        return new Commenting(store.of(viewer, version.id()),
                version.servedOn() == null || version.kind() == Kind.FINAL
                        ? null
                        : Commenting.until(version.servedOn()),
                store.finishedOn(viewer, version.id()).orElse(null));
    }

    private PlanVersion open(Viewer by, VersionId id) {
        if (!by.may(May.FAMILY_VIEW)) {
            by.must(May.RUN_CASE);
        }
        var version = plans.version(by, id).filter(PlanVersion::isServed).orElseThrow(NoSuchElementException::new);
        if (version.kind() == Kind.FINAL) {
            throw new PlanRefused(null, "This plan is final. The letter with it says how to disagree");
        }
        var newer = plans.versions(by, version.plan())
                .stream()
                .anyMatch(one -> one.isServed()
                        && one.number() > version.number());
        if (newer) {
            throw new PlanRefused(null, "A newer version was sent since. Comment on that one");
        }
        return version;
    }

    private Optional<AssessmentId> assessment(Viewer by, PlanVersion version) {
        return plans.plan(by, version.plan())
                .filter(plan -> plan.madeOn() == null)
                .map(PlanStore.StoredPlan::assessment);
    }

    private void tell(Viewer by, PlanVersion version, String kind, LocalDate on, String what, @Nullable String why) {
        history.record(by, new Entry(version.child(), "plans." + kind, on, what, why, Audience.FAMILY,
                version.plan().value()));
    }
}

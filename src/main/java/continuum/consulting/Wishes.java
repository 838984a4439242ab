package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.decisions.Evidence;
import continuum.decisions.Evidence.Side;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.decisions.NewMatter;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.PlanVersion;
import continuum.plans.PlanVersion.Kind;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The setting that the family asks for. The question whether the plan names it is a matter for an officer, with the test
 * of the law and what each side says on it.
 */
@Component
public class Wishes {

    /** The duties under which the plan must be final, and with it the setting be named. */
    private static final Set<String> FINAL_PLAN = Set.of("ehcna-final-plan", "review-final-amended", "reassess-final");
    private static final int USUAL_WEEKS = 4;

    private final WishStore store;
    private final ConsultationStore consultations;
    private final Plans plans;
    private final Settings settings;
    private final Matters matters;
    private final Duties duties;
    private final History history;
    private final Today today;

    Wishes(WishStore store, ConsultationStore consultations, Plans plans, Settings settings, Matters matters,
            Duties duties, History history, Today today) {
        this.store = store;
        this.consultations = consultations;
        this.plans = plans;
        this.settings = settings;
        this.matters = matters;
        this.duties = duties;
        this.history = history;
        this.today = today;
    }

    /**
     * The family asks for a setting, here or through staff.
     *
     * @param askedBy who asks, when staff type it in; the family asks in its own name
     * @return what the law makes of it, which follows from the kind of setting
     */
    @Transactional
    public Standing ask(Viewer by, VersionId id, SettingId whom, String askedBy, LocalDate on, String why) {
        var own = by.may(May.FAMILY_VIEW) && !by.isSystem();
        if (!own) {
            by.must(May.RUN_CASE);
        }
        var version = plans.version(by, id).filter(PlanVersion::isServed).orElseThrow(NoSuchElementException::new);
        if (version.kind() == Kind.FINAL) {
            throw new ConsultingRefused(null, "This plan is final. The letter with it says how to disagree");
        }
        if (on.isAfter(today.date()) || on.isBefore(version.servedOn())) {
            throw new ConsultingRefused("on", "The date must be between " + DateWords.inWords(version.servedOn())
                    + ", when the plan was sent, and today");
        }
        var setting = settings.find(by, whom)
                .orElseThrow(() -> new ConsultingRefused("setting", "Select a setting of the register"));
        var standing = Standing.of(setting);
        var wish = new Wish(Identifiers.next(), version.child(), version.plan(), whom, setting.name(), standing,
                own ? by.name() : askedBy, own ? today.date() : on, why, by.name(), null, null, null);
        if (!store.add(by, wish, id, today.now())) {
            throw new ConsultingRefused("setting", setting.name() + " was asked for already");
        }
        tell(by, wish, "asked-for", wish.askedOn(), "The family asked that the plan names " + setting.name() + ".",
                why.isBlank() ? null : why);
        return standing;
    }

    /** They do not want it any more. */
    @Transactional
    public void withdraw(Viewer by, UUID id) {
        if (!by.may(May.FAMILY_VIEW)) {
            by.must(May.RUN_CASE);
        }
        var wish = store.find(by, id).orElseThrow(NoSuchElementException::new);
        if (wish.matter() != null) {
            throw new ConsultingRefused(null,
                    "The question is with an officer. Ask your caseworker to end it there first");
        }
        if (store.withdraw(by, id, today.date())) {
            tell(by, wish, "wish-withdrawn", today.date(), "The family does not ask for " + wish.settingName()
                    + " any more.", null);
        }
    }

    /** Puts the question to an officer, with what the family and the setting say on each ground. */
    @Transactional
    public MatterId put(Viewer by, UUID id) {
        by.must(May.RUN_CASE);
        var wish = store.find(by, id).filter(Wish::isOpen).orElseThrow(NoSuchElementException::new);
        if (wish.matter() != null) {
            return wish.matter();
        }
        var asked = consultations.of(by, wish.plan())
                .stream()
                .filter(one -> one.setting().equals(wish.setting()))
                .findFirst()
                .orElseThrow(() -> new ConsultingRefused(null,
                        wish.settingName() + " was not consulted yet. The law asks for that first (section 39(2))"));
        if (!asked.mayGoOn(today.date())) {
            throw new ConsultingRefused(null, wish.settingName() + " has until " + DateWords.inWords(asked.dueOn())
                    + " to reply. The question can be put after that, or when the reply has come");
        }
        var matter = matters.put(by,
                new NewMatter(wish.child(), NamingLaw.KIND, id, NamingLaw.question(wish.settingName()),
                        NamingLaw.words(wish.standing()), NamingLaw.criteria(wish.standing()),
                        NamingLaw.outcomes(wish.standing()),
                        dueOn(by, wish)));
        if (!store.put(by, id, matter)) {
            throw new ConsultingRefused(null, "Somebody else put this question meanwhile");
        }
        evidence(by, wish, asked, matter);
        matters.sendToOfficer(by, matter, matters.open(by, matter).orElseThrow().version());
        return matter;
    }

    private void evidence(Viewer by, Wish wish, Consultation asked, MatterId matter) {
        var first = NamingLaw.criteria(wish.standing()).getFirst().code();
        if (!wish.why().isBlank()) {
            matters.addEvidence(by, matter, new Evidence(first, Side.FAMILY, wish.why(), null));
        }
        var reply = asked.sent();
        if (reply == null) {
            matters.addEvidence(by, matter, new Evidence(first, Side.SCHOOL, wish.settingName()
                    + " was consulted on " + DateWords.inWords(asked.askedOn()) + " and has not replied.", null));
            return;
        }
        if (wish.standing().isRequest()) {
            for (var claimed : reply.grounds()) {
                matters.addEvidence(by, matter, new Evidence(claimed.ground().code(), Side.SCHOOL,
                        claimed.which() + " Steps considered: " + claimed.steps() + " Why they do not suffice: "
                                + claimed.why(),
                        null));
            }
        }
        matters.addEvidence(by, matter, new Evidence(first, Side.SCHOOL,
                reply.answer().words() + "." + (reply.words().isBlank() ? "" : " " + reply.words()), null));
    }

    /** The day by which the plan must be final; four weeks where no such day is known. */
    private LocalDate dueOn(Viewer by, Wish wish) {
        return duties.ofChild(by, wish.child())
                .stream()
                .flatMap(one -> one.duties().stream())
                .filter(duty -> duty.isOpen() && FINAL_PLAN.contains(duty.rule().id()))
                .map(Duty::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(today.date().plusWeeks(USUAL_WEEKS));
    }

    /** What the family asks for, in the order in which it asked. */
    @Transactional(readOnly = true)
    public List<Wish> of(Viewer viewer, PlanVersion version) {
        return store.of(viewer, version.plan());
    }

    @Transactional(readOnly = true)
    public Wish find(Viewer viewer, UUID id) {
        return store.find(viewer, id).orElseThrow(NoSuchElementException::new);
    }

    private void tell(Viewer by, Wish wish, String kind, LocalDate on, String what, @Nullable String why) {
        history.record(by, new Entry(wish.child(), "consulting." + kind, on, what, why, Audience.FAMILY,
                wish.plan().value()));
    }
}

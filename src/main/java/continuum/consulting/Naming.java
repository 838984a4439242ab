package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.PlanVersion;
import continuum.plans.PlanVersion.Kind;
import continuum.plans.Plans;
import continuum.plans.Section;
import continuum.plans.VersionId;
import continuum.plans.Written;
import continuum.settings.Setting;
import continuum.settings.Settings;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the setting, or the type of setting, in section I, with the reason that the family reads. */
@Component
public class Naming {

    private final WishStore wishes;
    private final ConsultationStore consultations;
    private final Plans plans;
    private final Settings settings;
    private final History history;
    private final Today today;

    Naming(WishStore wishes, ConsultationStore consultations, Plans plans, Settings settings, History history,
            Today today) {
        this.wishes = wishes;
        this.consultations = consultations;
        this.plans = plans;
        this.settings = settings;
        this.history = history;
        this.today = today;
    }

    /**
     * Names a setting in the version that is being written; after a draft or a proposed amendment was sent the final plan
     * is begun with it.
     *
     * @param whom the setting; null to name a type only
     * @param type the type that is named when no setting is
     * @return the version in which it stands
     */
    @Transactional
    public VersionId name(Viewer by, VersionId id, @Nullable SettingId whom, String type, String reasons) {
        by.must(May.RUN_CASE);
        var version = plans.version(by, id).orElseThrow(NoSuchElementException::new);
        if (reasons.isBlank()) {
            throw new ConsultingRefused("reasons", "Enter why. The family reads it");
        }
        var asked = wishes.of(by, version.plan());
        mustBeDecided(asked, whom);
        var setting = whom == null ? null : consulted(by, version, whom);
        mainstreamMustStand(asked, setting);
        if (setting == null && type.isBlank()) {
            throw new ConsultingRefused("setting", "Select a setting, or enter the type of setting");
        }
        var words = setting == null ? type.strip() : setting.name() + " (" + setting.kind().words().toLowerCase() + ")";
        var into = beingWritten(by, version);
        put(by, into, words, whom);
        var named = new Named(whom, words, under(asked, whom), reasons, today.date(), by.name());
        wishes.named(by, named, Identifiers.next(), version.child(), version.plan(), into, today.now());
        history.record(by, new Entry(version.child(), "consulting.named", today.date(), "The plan is to name "
                + words + ".", reasons, Audience.FAMILY, version.plan().value()));
        return into;
    }

    /** What the family asked for comes first, and what was decided about it is followed. */
    private static void mustBeDecided(List<Wish> asked, @Nullable SettingId whom) {
        asked.stream().filter(Wish::isOpen).findFirst().ifPresent(open -> {
            throw new ConsultingRefused(null, "The family asked for " + open.settingName()
                    + ". That question is decided first");
        });
        asked.stream()
                .filter(wish -> wish.withdrawnOn() == null && wish.standing().isRequest() && wish.decided().toName())
                .filter(wish -> !wish.setting().equals(whom))
                .findFirst()
                .ifPresent(wish -> {
                    if (asked.stream()
                            .noneMatch(other -> other.setting().equals(whom) && other.decided() != null
                                    && other.decided().toName())) {
                        throw new ConsultingRefused("setting",
                                "It was decided that the plan names " + wish.settingName());
                    }
                });
        asked.stream()
                .filter(wish -> wish.decided() != null && !wish.decided().toName() && wish.setting().equals(whom))
                .findFirst()
                .ifPresent(wish -> {
                    throw new ConsultingRefused("setting", "It was decided that the plan does not name "
                            + wish.settingName());
                });
    }

    /** Mainstream education was asked for; only a decision under section 33 leads to anything else. */
    private static void mainstreamMustStand(List<Wish> asked, @Nullable Setting setting) {
        var wanted = asked.stream()
                .filter(wish -> wish.standing() == Standing.MAINSTREAM_REQUEST && wish.decided() != null
                        && wish.withdrawnOn() == null)
                .toList();
        if (setting != null && !wanted.isEmpty() && Standing.of(setting) != Standing.MAINSTREAM_REQUEST
                && wanted.stream().noneMatch(wish -> wish.decided().noMainstream())
                && asked.stream().noneMatch(wish -> wish.setting().equals(setting.id()))) {
            throw new ConsultingRefused("setting",
                    "The family asked for a mainstream setting, and it was not decided that mainstream education is"
                            + " incompatible with the efficient education of others (section 33). Name a mainstream setting");
        }
    }

    private Setting consulted(Viewer by, PlanVersion version, SettingId whom) {
        var setting = settings.find(by, whom)
                .orElseThrow(() -> new ConsultingRefused("setting", "Select a setting of the register"));
        var consultation = consultations.of(by, version.plan())
                .stream()
                .filter(one -> one.setting().equals(whom))
                .findFirst()
                .orElseThrow(() -> new ConsultingRefused("setting",
                        setting.name() + " was not consulted. The law asks for that before it is named"));
        if (!consultation.mayGoOn(today.date())) {
            throw new ConsultingRefused("setting", setting.name() + " has until "
                    + DateWords.inWords(consultation.dueOn()) + " to reply. It can be named after that");
        }
        return setting;
    }

    private VersionId beingWritten(Viewer by, PlanVersion version) {
        var newest = plans.of(by, version.child())
                .stream()
                .filter(one -> one.plan().equals(version.plan()))
                .findFirst()
                .orElseThrow();
        if (!newest.isServed()) {
            if (newest.kind() == Kind.DRAFT) {
                throw new ConsultingRefused(null,
                        newest.name() + " is being written. A draft names no setting: send it first");
            }
            return newest.id();
        }
        if (newest.kind() == Kind.FINAL) {
            throw new ConsultingRefused(null, "The final plan was sent. Propose an amendment to name another setting");
        }
        return plans.next(by, newest.plan(), Kind.FINAL);
    }

    private void put(Viewer by, VersionId into, String words, @Nullable SettingId whom) {
        var places = plans.open(by, into)
                .orElseThrow()
                .written()
                .stream()
                .filter(one -> one.line().section() == Section.I)
                .toList();
        places.stream().skip(1).forEach(one -> plans.remove(by, into, one.line().id(), one.revision()));
        var first = places.stream().findFirst();
        plans.put(by, into, new Line.Place(first.map(one -> one.line().id()).orElseGet(LineId::create), words,
                whom == null ? null : whom.value()), first.map(Written::revision).orElse(0L));
    }

    private static String under(List<Wish> asked, @Nullable SettingId whom) {
        return asked.stream()
                .filter(wish -> wish.setting().equals(whom) && wish.standing().isRequest())
                .findFirst()
                .map(wish -> "Children and Families Act 2014, section 39(3): the family asked for it")
                .orElse(asked.stream().anyMatch(wish -> wish.standing().isRequest() && wish.withdrawnOn() == null)
                        ? "Children and Families Act 2014, section 39(5): in place of the setting that was asked for"
                        : "Children and Families Act 2014, section 40: no setting was asked for under section 38(3)");
    }

    /** What was named, the last first. */
    @Transactional(readOnly = true)
    public List<Named> of(Viewer viewer, PlanVersion version) {
        return wishes.namings(viewer, version.plan());
    }
}

package continuum.consulting;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.NewProcess;
import continuum.duties.Subject;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.Paper;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanVersion;
import continuum.plans.PlanVersion.Kind;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import continuum.settings.Settings;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the authority does to consult: it asks several settings at once, reminds them, and ends it when it is over. */
@Component
public class Consulting {

    static final String PROCESS = "setting-consultation";
    private static final int MOST_AT_ONCE = 30;

    private final ConsultationStore store;
    private final PackStore packs;
    private final Plans plans;
    private final Papers papers;
    private final Settings settings;
    private final People people;
    private final Duties duties;
    private final History history;
    private final Ending ending;
    private final Today today;

    Consulting(ConsultationStore store, PackStore packs, Plans plans, Papers papers, Settings settings, People people,
            Duties duties, History history, Ending ending, Today today) {
        this.store = store;
        this.packs = packs;
        this.plans = plans;
        this.papers = papers;
        this.settings = settings;
        this.people = people;
        this.duties = duties;
        this.history = history;
        this.ending = ending;
        this.today = today;
    }

    /**
     * Asks settings about a version that the family has. All get the same pack; those who are asked already are left out.
     *
     * @param enclosed papers of the child that go with the plan
     * @throws ConsultingRefused when the version was not served, or is final already
     */
    @Transactional
    public List<ConsultationId> ask(Viewer by, VersionId id, Collection<SettingId> whom, Collection<PaperId> enclosed) {
        by.must(May.RUN_CASE);
        var version = plans.version(by, id).orElseThrow(NoSuchElementException::new);
        mustBeOpen(by, version);
        if (whom.isEmpty() || whom.size() > MOST_AT_ONCE) {
            throw new ConsultingRefused("setting", whom.isEmpty()
                    ? "Select at least one setting"
                    : "Ask at most " + MOST_AT_ONCE + " settings at once");
        }
        var child = people.find(by, version.child()).orElseThrow(NoSuchElementException::new);
        var running = store.of(by, version.plan())
                .stream()
                .filter(one -> one.isRunning() && one.version().equals(id))
                .map(Consultation::setting)
                .collect(Collectors.toSet());
        var fresh = new LinkedHashSet<>(whom);
        fresh.removeAll(running);
        if (fresh.isEmpty()) {
            throw new ConsultingRefused("setting", "Each of these settings is being consulted already");
        }
        var pack = makePack(by, version, enclosed);
        return fresh.stream().map(setting -> ask(by, version, child, pack, setting)).toList();
    }

    private void mustBeOpen(Viewer by, PlanVersion version) {
        if (!version.isServed() || version.kind() == Kind.FINAL) {
            throw new ConsultingRefused(null, version.kind() == Kind.FINAL
                    ? "This plan is final. Settings are consulted before"
                    : "Send this version to the family first: settings are consulted about what the family has");
        }
        if (plans.of(by, version.child())
                .stream()
                .anyMatch(one -> one.plan().equals(version.plan()) && one.isServed()
                        && one.number() > version.number())) {
            throw new ConsultingRefused(null, "A newer version was sent since. Consult about that one");
        }
    }

    private UUID makePack(Viewer by, PlanVersion version, Collection<PaperId> enclosed) {
        var chosen = canGoWithIt(by, version.child()).stream()
                .filter(paper -> enclosed.contains(paper.id()))
                .map(paper -> new Pack.Enclosed(paper.id(), paper.title()))
                .toList();
        if (chosen.size() < enclosed.size()) {
            throw new ConsultingRefused("paper", "One of these papers is not there any more. Select again");
        }
        var pack = Identifiers.next();
        packs.add(by, pack, version.child(), version.id(), plans.file(by, version.id()).orElseThrow(),
                String.valueOf(version.checksum()), today.date(), chosen);
        return pack;
    }

    /** The papers of a child that can go with a plan: not those that are for the authority's own staff. */
    @Transactional(readOnly = true)
    public List<Paper> canGoWithIt(Viewer viewer, ChildId child) {
        return papers.list(viewer, child).stream().filter(paper -> paper.audience() != Audience.STAFF).toList();
    }

    private ConsultationId ask(Viewer by, PlanVersion version, Child child, UUID pack, SettingId whom) {
        var setting = settings.find(by, whom)
                .orElseThrow(() -> new ConsultingRefused("setting", "That setting is not on the register any more"));
        var id = ConsultationId.create();
        var process = duties.open(by, new NewProcess(PROCESS, version.child(), id.value(),
                new Subject(child.birthDate(), null), by.account()));
        var owed = duties.record(by, process, List.of(new Happened(
                Event.of("setting-consulted", today.date(), id.toString()), whom.value())));
        store.add(by, new Consultation(id, version.child(), version.plan(), version.id(), pack, whom, setting.name(),
                today.date(), by.name(), owed.getFirst().dueOn(), null, null, 0, null, null, null, null, null, null,
                List.of()),
                process);
        tell(by, version, "asked", setting.name() + " was consulted about " + version.name().toLowerCase() + ".", null,
                Audience.FAMILY);
        return id;
    }

    /** Who was asked about the plan of a version, the last asked first. */
    @Transactional(readOnly = true)
    public List<Consultation> of(Viewer viewer, PlanVersion version) {
        return store.of(viewer, version.plan());
    }

    @Transactional(readOnly = true)
    public Consultation find(Viewer viewer, ConsultationId id) {
        return store.find(viewer, id).orElseThrow(NoSuchElementException::new);
    }

    /** The papers that went with the plan. */
    @Transactional(readOnly = true)
    public List<Pack.Enclosed> enclosed(Viewer viewer, Consultation one) {
        return packs.papers(viewer, one.pack());
    }

    /** How much room each of some settings has today. For staff: a family's count would show only its own child. */
    @Transactional(readOnly = true)
    public Map<SettingId, Room> rooms(Viewer viewer, Collection<SettingId> whom) {
        viewer.must(May.RUN_CASE);
        return store.rooms(viewer, whom.stream().map(SettingId::value).toList(), today.date())
                .stream()
                .collect(Collectors.toMap(Room::setting, Function.identity()));
    }

    /** What is known of the way there and of the cost. */
    @Transactional
    public void figures(Viewer by, ConsultationId id, @Nullable BigDecimal miles, @Nullable BigDecimal yearly) {
        by.must(May.RUN_CASE);
        find(by, id);
        store.figures(by, id, miles, yearly);
    }

    /** Reminds a setting that has not replied: it stands on its desk, once a day at most. */
    @Transactional
    public boolean remind(Viewer by, ConsultationId id) {
        by.must(May.RUN_CASE);
        var one = find(by, id);
        if (one.hasReplied() || !one.isRunning()) {
            throw new ConsultingRefused(null, one.hasReplied()
                    ? one.settingName() + " has replied"
                    : "This consultation has ended");
        }
        return remind(by, one);
    }

    private boolean remind(Viewer by, Consultation one) {
        var reminded = store.remind(by, one, Identifiers.next(), today.date());
        if (reminded) {
            history.record(by, new Entry(one.child(), "consulting.reminded", today.date(), one.settingName()
                    + " was reminded to reply by " + DateWords.inWords(one.dueOn()) + ".", Audience.STAFF,
                    one.plan().value()));
        }
        return reminded;
    }

    /** Reminds everybody whose time is over and who has not been reminded since. */
    @Transactional
    public int remindTheSilent(Viewer system) {
        return (int) store.silent(system, today.date()).stream().filter(one -> remind(system, one)).count();
    }

    /** Ends a consultation: the pack is closed from now on. */
    @Transactional
    public void end(Viewer by, ConsultationId id, String why) {
        by.must(May.RUN_CASE);
        var one = find(by, id);
        if (why.isBlank()) {
            throw new ConsultingRefused("why", "Enter why it ends");
        }
        ending.end(by, one, why);
    }

    private void tell(Viewer by, PlanVersion version, String kind, String what, @Nullable String why,
            Audience audience) {
        history.record(by, new Entry(version.child(), "consulting." + kind, today.date(), what, why, audience,
                version.plan().value()));
    }
}

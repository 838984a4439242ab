package continuum.duties;

import continuum.calendar.WorkingCalendar;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that hold, in two layers: the nation's law, and an authority's own earlier targets. A target that is later
 * than the law it stands in is refused; so are two rules of one name that could hold for the same child on the same day.
 */
public final class Law {
    /** What ends every duty of a process that is not met. */
    public static final Set<String> ENDS_EVERYTHING = Set.of("withdrawn", "moved-away", "died");

    private static final List<String> PROCESSES = List.of("ehc-needs-assessment", "annual-review", "phase-transfer",
            "reassessment", "la-transfer", "mediation", "tribunal-appeal", "tribunal-order", "provision", "message",
            "setting-consultation", "direct-payments", "disagreement");

    private final List<Rule> rules;
    private final Map<String, ProcessClock> processes = new LinkedHashMap<>();
    private final Map<String, Rule> newest = new HashMap<>();
    private final Set<String> eventTypes = new HashSet<>(ENDS_EVERYTHING);
    private final Set<String> exceptions = new HashSet<>();

    private Law(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        refuseContradictions();
        eventTypes.add(Event.EXCEPTION);
        rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.process().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((process, itsRules) -> processes.put(process, new ProcessClock(itsRules)));
        for (Rule rule : rules) {
            newest.merge(rule.id(), rule, Law::laterOf);
            eventTypes.addAll(rule.process().events().keySet());
            eventTypes.addAll(rule.process().stops().keySet());
            rule.exceptions().forEach(exception -> exceptions.add(exception.id()));
        }
    }

    /** The law of England as shipped. Only rules that are in force, or were. */
    public static Law england() {
        return England.LAW;
    }

    /** The same with what is proposed beside it, for simulations only: never for a live date. */
    public static Law withProposals() {
        var reader = England.read();
        reader.process("proposed.yaml", England.file("proposed.yaml"));
        return new Law(reader.rules());
    }

    /** Law from other files, as text: an older or newer edition, or one made up to try a change. */
    public static Law of(Map<String, InputStream> files) {
        var reader = new LawReader();
        files.forEach(reader::process);
        return new Law(reader.rules().stream().filter(Rule::isLaw).toList());
    }

    /**
     * This law with an authority's own targets beside it.
     *
     * @throws IllegalArgumentException when a target names no rule of law, or is later than it on any day
     */
    public Law with(Collection<LocalTarget> targets) {
        var all = new ArrayList<>(rules);
        for (LocalTarget target : targets) {
            Rule law = find(target.within()).filter(rule -> rule.force() != Force.LOCAL)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "The target \"" + target.title() + "\" names no rule of law: "
                                            + target.within()));
            all.add(target.inside(law));
        }
        return new Law(all);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The rule of this name; where there are several for different times, the newest. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(newest.get(id));
    }

    /** The rule of this name that held on this day for this child. */
    public Optional<Rule> find(String id, LocalDate on, Subject child) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.inForceOn(on) && rule.cohort().includes(child))
                .findFirst();
    }

    public Set<String> processes() {
        return processes.keySet();
    }

    public boolean knowsEvent(String type) {
        return eventTypes.contains(type);
    }

    Set<String> eventTypes() {
        return eventTypes;
    }

    /** Whether any rule lists this exception. The list is closed. */
    public boolean knowsException(String id) {
        return exceptions.contains(id);
    }

    /** The exceptions that a process's rules list, without repeats, in the order of the rules. */
    public List<Exemption> exceptions(String process) {
        var seen = new LinkedHashMap<String, Exemption>();
        rules.stream()
                .filter(rule -> rule.process().id().equals(process))
                .flatMap(rule -> rule.exceptions().stream())
                .forEach(exception -> seen.putIfAbsent(exception.id(), exception));
        return List.copyOf(seen.values());
    }

    ProcessClock process(String id) {
        ProcessClock process = processes.get(id);
        if (process == null) {
            throw new IllegalArgumentException("There is no process " + id);
        }
        return process;
    }

    private void refuseContradictions() {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            for (Rule other : rules.subList(i + 1, rules.size())) {
                if (rule.id().equals(other.id()) && Cohort.overlap(rule.effectiveFrom(), rule.effectiveTo(),
                        other.effectiveFrom(), other.effectiveTo()) && rule.cohort().meets(other.cohort())) {
                    throw new IllegalArgumentException(
                            "Two rules " + rule.id() + " hold for the same child on the same day");
                }
            }
            if (rule.force() == Force.LOCAL && rule.within() != null) {
                rules.stream().filter(law -> law.id().equals(rule.within())).forEach(law -> refuseLater(rule, law));
            }
        }
    }

    /** Compares the last days from every start in a stretch that holds leap years and every shape of Christmas. */
    private static void refuseLater(Rule target, Rule law) {
        WorkingCalendar calendar = WorkingCalendar.england();
        LocalDate end = LocalDate.of(2040, 12, 31);
        for (LocalDate day = LocalDate.of(2014, 9, 1); day.isBefore(end); day = day.plusDays(1)) {
            Event start = Event.phaseTransfer(day, day.getYear() + 1, "school");
            if (target.limit().lastDay(start, calendar).isAfter(law.limit().lastDay(start, calendar))) {
                throw new IllegalArgumentException("The target \"" + target.title() + "\" (" + target.limit().words()
                        + ") is later than the law allows (" + law.limit().words() + ", " + law.reference()
                        + "): an authority's own target can only be earlier");
            }
        }
    }

    private static Rule laterOf(Rule one, Rule other) {
        return one.effectiveFrom() == null || other.effectiveFrom() != null
                && other.effectiveFrom().isAfter(one.effectiveFrom()) ? other : one;
    }

    /** Read once, when first asked for. */
    private static final class England {
        static final Law LAW = new Law(read().rules().stream().filter(Rule::isLaw).toList());

        static LawReader read() {
            var reader = new LawReader();
            PROCESSES.forEach(process -> reader.process(process + ".yaml", file(process + ".yaml")));
            reader.overlays("overlays.yaml", file("overlays.yaml"));
            return reader;
        }

        static InputStream file(String name) {
            return Law.class.getResourceAsStream("/duties/" + name);
        }
    }
}

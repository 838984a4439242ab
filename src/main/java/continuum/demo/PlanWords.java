package continuum.demo;

import continuum.plans.Adulthood;
import continuum.plans.Delivery;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.NeedArea;
import continuum.plans.Per;
import continuum.plans.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the plan of an invented child says: needs, outcomes and provision by the main need and the phase, thread intact. */
final class PlanWords {

    /** One thread: a need, what should come of it, and who does what for it. */
    private record Thread(Section section, NeedArea area, String need, String outcome, String measured,
            String provision, Delivery delivery) {}

    private static final Thread SPEAKING = new Thread(Section.B, NeedArea.COMMUNICATION,
            "Understands short sentences with one idea; longer ones are lost, and so is what was asked.",
            "Follows a spoken instruction with three parts in class, in 4 of 5 tries.",
            "Teacher’s tally in two lessons each half term",
            "Speech and language therapy in a small group, on understanding and on asking for help.",
            by("a speech and language therapist", "registered with the HCPC", 1, Per.WEEK, 45, 3, "62.50"));
    private static final Thread FRIENDS = new Thread(Section.B, NeedArea.COMMUNICATION,
            "Wants to be with others and does not know how to join in or what to say when a game changes.",
            "Joins a game or a talk of two others and stays in it for ten minutes, three times a week.",
            "Notes of the lunchtime staff, looked at each half term",
            "A friendship group at lunchtime, with turn-taking games chosen by the children.",
            by("a teaching assistant", "trained in social communication", 3, Per.WEEK, 30, 4, "17.80"));
    private static final Thread READING = new Thread(Section.B, NeedArea.COGNITION,
            "Reads single words two years behind others of the same age and tires after a few lines.",
            "Reads a page of a book chosen for their age aloud, with no more than five words given.",
            "A timed reading each half term",
            "A structured reading programme, one to one, with the same adult.",
            by("a specialist teacher", "with a diploma in literacy difficulties", 4, Per.WEEK, 25, 1, "38.40"));
    private static final Thread NUMBERS = new Thread(Section.B, NeedArea.COGNITION,
            "Holds one step of a task in mind; with two, the first is lost.",
            "Finishes a task with three steps from a picture list without a reminder, in 4 of 5 tries.",
            "Photographs of the finished lists, counted each half term",
            "Tasks in small steps with picture lists, made before the lesson and gone through beforehand.",
            by("a teaching assistant", "trained by the specialist teacher", 1, Per.DAY, 20, 2, "17.80"));
    private static final Thread CALM = new Thread(Section.B, NeedArea.EMOTIONAL,
            "Feels threatened quickly by noise and by changes, and then runs or shouts.",
            "Says or shows that a break is needed and takes it, in 4 of 5 times when upset.",
            "The class team’s weekly record",
            "Planned talks about feelings and about what helps, with a safe place agreed beforehand.",
            by("an emotional literacy assistant", "supervised by an educational psychologist", 2, Per.WEEK, 40, 1,
                    "21.30"));
    private static final Thread BELONGING = new Thread(Section.B, NeedArea.EMOTIONAL,
            "Comes late or stays away on days with lessons that went badly before.",
            "Is in school for at least 18 of 20 half days in each fortnight.",
            "The register, looked at each fortnight with the family",
            "A check-in at the start of the day with one trusted adult, who plans the day with them.",
            by("a key adult", "chosen with the child", 1, Per.DAY, 15, 1, "17.80"));
    private static final Thread HEARING = new Thread(Section.B, NeedArea.PHYSICAL,
            "Does not catch speech when others talk, nor from behind.",
            "Says what the teacher just said, in their own words, in 4 of 5 lessons.",
            "A check by the sensory teacher each half term",
            "Teaching of listening and of managing the equipment, and advice to all class teachers.",
            by("a teacher of deaf children", "with the mandatory qualification", 1, Per.WEEK, 60, 1, "54.00"));
    private static final Thread MOVING = new Thread(Section.B, NeedArea.PHYSICAL,
            "Tires from sitting, writing and stairs before noon.",
            "Takes part in the whole school day, with planned rests, in each week of a half term.",
            "The class team’s weekly record",
            "Exercises and positioning, shown to the class team and checked.",
            by("an occupational therapist", "registered with the HCPC", 1, Per.FORTNIGHT, 45, 1, "62.50"));
    private static final Thread TRAVEL = new Thread(Section.B, NeedArea.COGNITION,
            "Has not travelled or shopped alone, and does not know whom to ask when something goes wrong.",
            "Takes the bus to college and back alone in each week of a term.",
            "A travel diary, looked at each month",
            "Travel training in real places, step by step, handed over to the young person.",
            by("a travel trainer", "trained by the authority", 1, Per.WEEK, 90, 1, "24.00"));

    private static final Map<String, List<Thread>> BY_NEED = Map.ofEntries(
            Map.entry("SLCN", List.of(SPEAKING, READING)), Map.entry("ASD", List.of(FRIENDS, CALM)),
            Map.entry("MLD", List.of(READING, NUMBERS)), Map.entry("SLD", List.of(NUMBERS, SPEAKING)),
            Map.entry("PMLD", List.of(MOVING, SPEAKING)), Map.entry("SPLD", List.of(READING, BELONGING)),
            Map.entry("SEMH", List.of(CALM, BELONGING)), Map.entry("HI", List.of(HEARING, FRIENDS)),
            Map.entry("VI", List.of(HEARING, MOVING)), Map.entry("MSI", List.of(HEARING, MOVING)),
            Map.entry("PD", List.of(MOVING, NUMBERS)), Map.entry("DS", List.of(SPEAKING, NUMBERS)));

    private static final List<String> LIKES = List.of("I like trains, drawing and being outside.",
            "I like football and when people tell me what comes next.",
            "I like my dog and building things. I don’t like it loud.",
            "I like music. I want people to wait until I have finished.", "I like cooking and looking after animals.");
    private static final List<String> HOPES = List.of(
            "We want school to be a place to look forward to.",
            "We hope for friends, and for help that comes without having to ask each time.",
            "We want our child to be able to do as much alone as possible.",
            "We hope that people see how hard our child tries.");

    private PlanWords() {}

    /**
     * The lines of a plan.
     *
     * @param provider where the child is on roll; nothing when nowhere
     * @param setting that setting on the register
     */
    static List<Line> of(Supported child, LocalDate madeOn, @Nullable Provider provider,
            java.util.@Nullable UUID setting) {
        var chance = Chance.of("plan", child.child());
        var lines = new ArrayList<Line>();
        lines.add(new Line.View(id(child, lines), Line.Voice.CHILD, chance.of(LIKES)));
        lines.add(new Line.View(id(child, lines), Line.Voice.HOPES, chance.of(HOPES)));
        var threads = new ArrayList<>(BY_NEED.getOrDefault(child.primaryNeed(), List.of(READING, CALM)));
        if (child.yearGroup() >= 9) {
            threads.add(TRAVEL);
        }
        for (var thread : threads) {
            var need = id(child, lines);
            lines.add(new Line.Need(need, thread.section(), thread.area(), thread.need(), List.of()));
            var outcome = id(child, lines);
            lines.add(new Line.Outcome(outcome, thread.outcome(), madeOn.plusYears(chance.between(1, 3)),
                    thread.measured(), List.of(need), thread == TRAVEL
                            ? List.of(Adulthood.INDEPENDENT_LIVING, Adulthood.EMPLOYMENT)
                            : List.of(),
                    List.of()));
            lines.add(new Line.Provision(id(child, lines), Section.F, thread.provision(), thread.delivery(),
                    List.of(outcome)));
        }
        if (provider != null) {
            lines.add(new Line.Place(id(child, lines), provider.name(), setting));
        }
        return lines;
    }

    private static LineId id(Supported child, List<Line> before) {
        return new LineId(Numbers.id("line", child.child() * 64L + before.size()));
    }

    private static Delivery by(String who, String qualification, int times, Per per, int minutes, int groupOf,
            String hourly) {
        return new Delivery(who, qualification, times, per, minutes, groupOf, null, null,
                "each term, by the SENCO with the family", new BigDecimal(hourly));
    }
}

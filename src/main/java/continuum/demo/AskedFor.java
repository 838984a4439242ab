package continuum.demo;

import continuum.area.SettingId;
import continuum.assessments.Channel;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an invented request says, in the words of whoever asked. */
final class AskedFor {

    private static final Map<String, List<String>> WORRIES = Map.of("SLCN",
            List.of("Speaks in single words and is hard to follow, so friends give up listening.",
                    "Does not understand instructions given to the whole class."),
            "SEMH",
            List.of("Comes home from school exhausted and angry, and most mornings there are tears.",
                    "Walks out of lessons when it gets too much, and finds it hard to come back."),
            "ASD",
            List.of("Copes all day and falls apart at home; any change to the day is very hard.",
                    "Cannot bear noise and crowds, and spends breaks alone."),
            "MLD", List.of("Is two years behind in reading and number, and the gap grows each term."), "SPLD",
            List.of("Works hard, but reading and spelling do not stick, and has started to say they are stupid."), "PD",
            List.of("Needs an adult for stairs, toilet and writing, and tires by noon."));
    private static final List<String> OTHER_WORRIES = List.of("Is not making progress, although everybody tries.");
    private static final List<String> HELPS = List.of("Small steps, pictures and time to think.",
            "One adult who knows the signs early.", "A quiet place to go to, and short tasks.",
            "Being told beforehand what comes next.");
    private static final List<String> HOPES = List.of("To go to school without fear.",
            "To have a friend and to be understood.", "To learn to read well enough for secondary school.",
            "To get help before things go wrong, not after.");

    private AskedFor() {}

    static Request of(Journey journey, Known child, @Nullable SettingId setting) {
        var asked = java.util.Objects.requireNonNull(journey.asked());
        var chance = Chance.of("words", child.pupil().number());
        var need = child.pupil().sen().isEmpty() ? "" : child.pupil().sen().getLast().primaryNeed();
        var carer = child.home().carers().stream().filter(one -> one.mayNotBeTold() == null).findFirst().orElse(null);
        var own = asked.source() == Journey.Source.YOUNG_PERSON;
        var family = asked.source() == Journey.Source.PARENT || own;
        return new Request(Requester.valueOf(asked.source().name()), askedBy(asked.source(), child, carer),
                askedAs(asked.source(), carer), setting, journey.begun(), channel(asked.channel()),
                "A" + "%06d".formatted(child.pupil().number()) + "-" + journey.begun().getYear() % 100
                        + "%03d".formatted(journey.begun().getDayOfYear()),
                new Request.Account(chance.of(WORRIES.getOrDefault(need, OTHER_WORRIES)), chance.of(HELPS),
                        family ? chance.of(HOPES) : "", ""),
                family && !own && carer != null
                        ? new Request.Contact(carer.email(), carer.telephone(), "",
                                carer.interpreter() == null ? "" : "Interpreter: " + carer.interpreter())
                        : Request.Contact.NONE);
    }

    private static String askedBy(Journey.Source source, Known child, @Nullable Carer carer) {
        return switch (source) {
            case PARENT -> carer == null ? "A relative" : carer.name();
            case YOUNG_PERSON -> child.pupil().name();
            case SETTING -> child.pupil().provider() == null ? "A former school" : child.pupil().provider().name();
            case HEALTH -> Colleagues.HEALTH.name();
            case SOCIAL_CARE -> Colleagues.SOCIAL_CARE.name();
            case OTHER -> "A family support worker";
        };
    }

    private static String askedAs(Journey.Source source, @Nullable Carer carer) {
        return switch (source) {
            case PARENT -> carer == null ? "" : carer.relation().name().toLowerCase().replace('_', ' ');
            case SETTING -> "SENCO";
            case HEALTH -> "community paediatrician";
            case SOCIAL_CARE -> "social worker";
            case YOUNG_PERSON, OTHER -> "";
        };
    }

    private static Channel channel(String how) {
        return switch (how) {
            case "email" -> Channel.EMAIL;
            case "letter" -> Channel.LETTER;
            case "call" -> Channel.PHONE;
            default -> Channel.ONLINE;
        };
    }
}

package continuum.demo;

import continuum.advice.Answer.Section;
import continuum.advice.Body;
import continuum.advising.Part;
import java.util.List;

/** What invented professionals and families say of an invented child: enough to write a plan from. */
final class AdviceWords {

    /** What is difficult, what should come of it, and what would bring it about. */
    private record Said(String need, String outcome, String provision) {}

    private AdviceWords() {}

    static List<Section> of(Body body, Pupil pupil) {
        var name = pupil.usedName();
        var needs = pupil.sen().isEmpty() ? "OTH" : pupil.sen().getLast().primaryNeed();
        var said = said(needs, name);
        return List.of(section(body, Part.STRENGTHS, strengths(body, name)),
                section(body, Part.NEEDS, seenBy(body, name) + "\n\n" + said.need()),
                section(body, Part.OUTCOMES, said.outcome()),
                section(body, Part.PROVISION, provision(body, said, name)));
    }

    private static Section section(Body body, Part part, String words) {
        return new Section(part.words(body), words);
    }

    private static String strengths(Body body, String name) {
        return switch (body) {
            case FAMILY -> name + " is funny and kind, loves animals and remembers everything about them.\n\n"
                    + name + " is happiest outside, and with the cousins.";
            case SETTING -> name + " comes to school gladly and has two friends in class.\n\n" + name
                    + " is interested in how things work, and stays with a task that is clear.";
            case PSYCHOLOGY ->
                name + " worked with me for forty minutes and solved visual puzzles as others of this age do.\n\n"
                        + name + " tells what is easy and what is hard, when given time.";
            default -> name + " is in good general health and came to the appointment with a parent.";
        };
    }

    private static String seenBy(Body body, String name) {
        return switch (body) {
            case FAMILY -> "Mornings are hard, and after school " + name + " is worn out.";
            case SETTING -> name + " has had two cycles of support since September, reviewed with the family.";
            case PSYCHOLOGY ->
                "I saw " + name + " in class and in the playground, and spoke with the family and the SENCO.";
            case HEALTH -> "Hearing and vision were tested this year and are not the cause.";
            default -> "We know the family from one contact last year. There is no plan of ours now.";
        };
    }

    private static String provision(Body body, Said said, String name) {
        return switch (body) {
            case FAMILY ->
                "It helps when somebody tells " + name + " what comes next, and when there is a quiet place.";
            case HEALTH, SOCIAL_CARE ->
                "No provision of ours beyond what everybody can have. We will look again when the family asks.";
            default -> said.provision();
        };
    }

    private static Said said(String need, String name) {
        return switch (need) {
            case "SLCN" -> new Said(
                    name + " understands single instructions and loses the second of two. Words for time and quantity are missing.",
                    name + " follows two-step instructions in class on four of five occasions by the end of the year.",
                    "A speech and language therapist plans and reviews a programme each half term. A trained teaching assistant carries it out four times a week for 20 minutes, one to one.");
            case "SEMH" -> new Said(
                    name + " leaves the room when a task goes wrong, about twice a day, and finds it hard to come back.",
                    name + " asks for a break in an agreed way before leaving, on eight of ten occasions by July.",
                    "A key adult meets " + name
                            + " every morning for 15 minutes. A mental health practitioner works with " + name
                            + " once a week for 45 minutes over 12 weeks, and advises staff once a half term.");
            case "ASD" -> new Said(
                    name + " is overwhelmed by noise and by changes that nobody announced, and then does not speak.",
                    name + " uses a visual timetable to manage changes in the day without leaving the room, by the end of the year.",
                    "A visual timetable is gone through with " + name
                            + " each morning for 10 minutes by a teaching assistant trained in autism. A specialist teacher advises once a half term for two hours.");
            case "SPLD", "MLD" -> new Said(
                    name + " reads as others do two years younger, and writing takes three times as long.",
                    name + " reads 90 words a minute at the level of the class below by the end of the key stage.",
                    "A teacher trained in structured literacy teaches " + name
                            + " three times a week for 30 minutes, in a group of no more than two, reviewed each half term.");
            case "HI" -> new Said(
                    name + " misses speech in noise even with hearing aids, and tires from listening by midday.",
                    name + " takes part in group discussion using a radio aid, in every lesson by Easter.",
                    "A qualified teacher of deaf children visits once a fortnight for an hour. Staff check the radio aid each morning.");
            case "VI" -> new Said(
                    name + " can’t read the board or print smaller than 24 point, and bumps into things in crowded corridors.",
                    name + " moves between lessons alone by the end of the year.",
                    "A qualified teacher of children with vision impairment teaches touch typing and access skills twice a week for 45 minutes. A habilitation specialist teaches mobility once a week for an hour for two terms.");
            case "PD" -> new Said(
                    name + " tires when walking more than 50 metres, and needs help on stairs and with changing.",
                    name + " changes for sport alone in 10 minutes by July.",
                    "An occupational therapist sets a programme each term; a teaching assistant carries it out daily for 15 minutes.");
            case "SLD", "PMLD", "MSI" -> new Said(
                    name + " communicates by looking, reaching and ten signs, and depends on adults for all care.",
                    name + " chooses between two objects by signing, in four of five chances each day, by the end of the year.",
                    "An adult trained in total communication works with " + name
                            + " through the school day. A speech and language therapist works with staff once a fortnight for an hour.");
            default -> new Said(
                    name + " needs new things shown several times, in small steps.",
                    name + " begins a task alone within two minutes on four of five occasions by July.",
                    "A teaching assistant teaches each new step beforehand, three times a week for 20 minutes in a group of three.");
        };
    }
}

package continuum.demo;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Consideration;
import continuum.assessments.Gathered;
import continuum.decisions.Evidence;
import continuum.decisions.Matters;
import continuum.decisions.Meeting;
import continuum.decisions.MeetingId;
import continuum.decisions.Panel;
import continuum.decisions.PanelId;
import continuum.decisions.Panels;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.papers.Office;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sets the panel up with its members and next meetings, and puts to it what is ready to be decided. */
@Component
class PanelsLoader {

    private static final List<String> POSTS = List.of("Head teacher, primary", "Head teacher, secondary",
            "Educational psychology", "Health", "Social care", "SENCO, primary", "SENCO, secondary", "Early years",
            "Parent carer forum", "Special schools");
    /** A request is ready for the panel when it has been here so long. */
    private static final int DAYS_TO_GATHER = 12;
    private static final int MATTERS_A_MEETING = 8;

    private final Panels panels;
    private final Matters matters;
    private final Assessments assessments;
    private final Letters letters;

    PanelsLoader(Panels panels, Matters matters, Assessments assessments, Letters letters) {
        this.panels = panels;
        this.matters = matters;
        this.assessments = assessments;
        this.letters = letters;
    }

    void load(Viewer by, DemonstrationArea area, Map<Integer, Known> known, Invited invited) {
        letterhead(by);
        var panel = new PanelId(Colleagues.PANEL.id());
        var since = area.asOf().minusYears(2);
        panels.add(by, new Panel(panel, Colleagues.PANEL.name(),
                "Advises an officer of the authority whether to assess and whether to issue a plan. It does not decide.",
                3,
                List.of(), since, null));
        invited.of(Role.PANEL_CHAIR)
                .forEach(chair -> panels.addMember(by, panel,
                        new Panel.Member(chair.membership(), chair.name(), "Chair", true, since, null)));
        var members = invited.of(Role.PANEL_MEMBER);
        for (int i = 0; i < members.size(); i++) {
            panels.addMember(by, panel, new Panel.Member(members.get(i).membership(), members.get(i).name(),
                    POSTS.get(i % POSTS.size()), false, since, null));
        }
        put(by, area, known, panel);
    }

    /** Without it no decision can be told that the family may appeal against. The numbers are kept for fiction. */
    private void letterhead(Viewer by) {
        letters.setLetterhead(by, new Letterhead("The SEND team", "Civic Hall\nAldermere", "01632 960 100",
                "send@aldermere.example", "Aldermere information, advice and support for SEND",
                "01632 960 101\nhelp@support.aldermere.example", "Midway Mediation",
                "01632 960 102\nhello@midway.example", "Common Ground disagreement resolution",
                "01632 960 103\nhello@commonground.example"));
        letters.setOffice(by, new Office(Office.Kind.HEALTH, "Designated clinical officer, Aldermere health",
                "clinical.officer@health.example"));
        letters.setOffice(by, new Office(Office.Kind.SOCIAL_CARE, "Children’s social care, Aldermere",
                "Civic Hall\nAldermere"));
    }

    private void put(Viewer by, DemonstrationArea area, Map<Integer, Known> known, PanelId panel) {
        var ready = area.journeys()
                .stream()
                .filter(Journey::isOpenAssessment)
                .filter(journey -> journey.on("decided-to-assess").isEmpty())
                .filter(journey -> !journey.begun().isAfter(area.asOf().minusDays(DAYS_TO_GATHER)))
                .limit(3 * MATTERS_A_MEETING)
                .toList();
        var meetsOn = area.asOf().with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        for (int i = 0; i < 3; i++) {
            var meeting = meeting(panel, i, meetsOn.plusWeeks(i));
            panels.arrange(by, meeting);
            ready.stream().skip((long) i * MATTERS_A_MEETING).limit(MATTERS_A_MEETING).forEach(journey -> {
                var id = new AssessmentId(journey.subject());
                evidence(known.get(journey.child()), journey).forEach(piece -> assessments.gather(by, id, piece));
                var matter = assessments.putToDecision(by, id, 1, false);
                matters.listFor(by, matter, matters.open(by, matter).orElseThrow().version(), meeting.id());
            });
        }
    }

    private static Meeting meeting(PanelId panel, int number, LocalDate on) {
        return new Meeting(new MeetingId(Numbers.id("meeting", number)), panel, Colleagues.PANEL.name(), on,
                LocalTime.of(9, 30), "Town Hall, Aldermere, committee room 2", on.minusDays(2), 20, false);
    }

    private static List<Gathered> evidence(Known child, Journey journey) {
        var dated = journey.begun().plusDays(6);
        return List.of(
                new Gathered(Evidence.Side.FAMILY, "Conversation with the family", Consideration.NATURE,
                        "Home and school describe the same difficulties, which began more than two years ago.", dated,
                        null,
                        Colleagues.CASEWORK.name()),
                new Gathered(Evidence.Side.SCHOOL,
                        child.pupil().provider() == null ? "Last school" : child.pupil().provider().name(),
                        Consideration.ACTION,
                        "Two cycles of support were planned, tried and reviewed. Progress was less than expected.",
                        dated,
                        null, Colleagues.CASEWORK.name()),
                new Gathered(Evidence.Side.PROFESSIONALS, "Educational psychology consultation",
                        Consideration.PROGRESS,
                        "The gap to others of the same age has grown in the last year despite support.", dated, null,
                        Colleagues.CASEWORK.name()));
    }
}

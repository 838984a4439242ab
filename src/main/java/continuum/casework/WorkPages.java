package continuum.casework;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.people.SenProvision;
import continuum.web.Count;
import continuum.web.SafeCsv;
import continuum.web.Tone;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: the first page of everybody who works here, each with what they owe. */
@Controller
class WorkPages {

    private final Casework casework;
    private final Today today;

    WorkPages(Casework casework, Today today) {
        this.casework = casework;
        this.today = today;
    }

    @Bean
    static NavigationItem myWork() {
        return new NavigationItem(viewer -> viewer.role() != null && !viewer.may(May.FAMILY_VIEW), "My work", "/work",
                10);
    }

    @GetMapping("/work")
    String work(Viewer viewer, Typed typed, Model model) {
        model.addAttribute("today", today.date());
        if (viewer.may(May.RUN_CASE)) {
            return cases(viewer, typed, model);
        }
        if (isSchool(viewer)) {
            return school(viewer, typed, model);
        }
        return viewer.may(May.FAMILY_VIEW) ? "redirect:/family" : other(viewer, model);
    }

    /** The whole list as a file. */
    @GetMapping("/work/list.csv")
    void download(Viewer viewer, Typed typed, HttpServletResponse response) {
        if (isSchool(viewer)) {
            pupils(viewer, PupilFilter.read(typed), response);
            return;
        }
        viewer.must(May.RUN_CASE);
        try (var csv = SafeCsv.send(response, "cases-" + today.date() + ".csv")) {
            csv.row("Child", "Birth date", "School", "Case", "Where it stands", "Received", "Next", "Who owes it", "By",
                    "Days late", "Caseworker", "Last entry");
            casework.each(viewer, WorkFilter.read(typed, viewer), work -> {
                var next = work.next();
                csv.row(work.name(), work.birthDate(), work.setting(), CaseWords.kind(work.kind()),
                        work.stage() == null ? "" : CaseWords.stage(work.stage()), work.receivedOn(),
                        next == null ? "" : next.rule().title(),
                        next == null ? "" : CaseWords.owes(next.rule().owner(), next.ref()),
                        next == null ? "" : next.dueOn(), next == null ? "" : next.daysLate(), work.caseworker(),
                        work.lastHappenedOn());
            });
        }
    }

    private void pupils(Viewer viewer, PupilFilter filter, HttpServletResponse response) {
        try (var csv = SafeCsv.send(response, "our-children-" + today.date() + ".csv")) {
            csv.row("Child", "Birth date", "Support", "Primary need", "Assessment", "We owe", "By", "Days late");
            casework.each(viewer, filter, pupil -> {
                var ours = pupil.ours();
                csv.row(pupil.name(), pupil.birthDate(), SenProvision.of(pupil.senProvision()).words(),
                        pupil.primaryNeed(), pupil.stage() == null ? "" : CaseWords.stage(pupil.stage()),
                        ours == null ? "" : ours.rule().title(), ours == null ? "" : ours.dueOn(),
                        ours == null ? "" : ours.daysLate());
            });
        }
    }

    private String cases(Viewer viewer, Typed typed, Model model) {
        var filter = WorkFilter.read(typed, viewer);
        var desk = casework.desk(viewer, filter, Work.Key.read(typed.text("after")));
        model.addAttribute("desk", desk);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts(desk, WorkFilter.all(filter.everybody())));
        return "casework/work";
    }

    private static List<Count> counts(Desk desk, WorkFilter all) {
        return Stream.concat(Arrays.stream(Due.values())
                .map(due -> new Count(desk.of(due), due.words(), all.withDue(due).address(), due.tone())),
                Stream.of(
                        new Count(desk.of(Waiting.AUTHORITY), "waiting for the authority",
                                all.withWaiting(Waiting.AUTHORITY).address(), Tone.OK),
                        new Count(desk.of(Waiting.OTHERS), "waiting for others",
                                all.withWaiting(Waiting.OTHERS).address(), Tone.QUIET)))
                .toList();
    }

    private String school(Viewer viewer, Typed typed, Model model) {
        var filter = PupilFilter.read(typed);
        model.addAttribute("desk", casework.school(viewer, filter, Pupil.Key.read(typed.text("after"))));
        model.addAttribute("filter", filter);
        model.addAttribute("school", viewer.partyName());
        return "casework/school";
    }

    private String other(Viewer viewer, Model model) {
        model.addAttribute("pupils", viewer.may(May.SEE_CHILD) ? casework.related(viewer) : List.of());
        model.addAttribute("viewer", viewer);
        return "casework/desk";
    }

    private static boolean isSchool(Viewer viewer) {
        return viewer.role() == Role.SENCO || viewer.role() == Role.HEAD_TEACHER;
    }
}

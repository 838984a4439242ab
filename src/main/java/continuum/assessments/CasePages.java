package continuum.assessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.people.Responsible;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One assessment: where it stands, its dates and why, what has been gathered, and what can lawfully be done next. */
@Controller
class CasePages {

    private final CaseDesk desk;
    private final People people;
    private final List<CasePart> parts;
    private final Today today;

    CasePages(CaseDesk desk, People people, List<CasePart> parts, Today today) {
        this.desk = desk;
        this.people = people;
        this.parts = parts;
        this.today = today;
    }

    @GetMapping("/assessments/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        var runsIt = viewer.may(May.RUN_CASE);
        model.addAttribute("around", List.<Responsible>of());
        var opened = desk.show(viewer, id, model, request, one -> {
            model.addAttribute("parts",
                    parts.stream().flatMap(part -> part.of(viewer, one.state()).stream()).toList());
            if (runsIt) {
                model.addAttribute("around", people.adults(viewer, one.child().id()));
            }
        });
        model.addAttribute("bar", SixMonthBar.on(opened.state().of().receivedOn(),
                opened.others().stream().flatMap(CasePages::endedOn).toList()).orElse(null));
        model.addAttribute("runsIt", runsIt);
        model.addAttribute("tasks", runsIt ? CaseTasks.of(opened, today.date()) : List.of());
        model.addAttribute("today", today.date());
        return "assessments/case";
    }

    /** An assessment that was carried out bars another for six months; one that never began does not. */
    private static Stream<LocalDate> endedOn(Assessment earlier) {
        return switch (earlier) {
            case Assessment.PlanIssued(_, var on) -> Stream.of(on);
            case Assessment.RefusedToIssue(_, var on) -> Stream.of(on);
            default -> Stream.empty();
        };
    }
}

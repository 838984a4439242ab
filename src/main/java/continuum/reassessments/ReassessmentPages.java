package continuum.reassessments;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reassessments: those under way, a new one, and one by itself with what brings it on. */
@Controller
class ReassessmentPages {

    private static final int PAGE = 25;

    private final Reassessments reassessments;
    private final People people;
    private final Today today;

    ReassessmentPages(Reassessments reassessments, People people, Today today) {
        this.reassessments = reassessments;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/reassessments")
    String list(Viewer viewer, @RequestParam(required = false) @Nullable String after, Model model) {
        viewer.must(May.RUN_CASE);
        boolean key = after != null && after.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        var found = reassessments.list(viewer, key ? day(after) : LocalDate.of(1, 1, 1),
                key ? UUID.fromString(after.substring(11)) : new UUID(0, 0), PAGE + 1);
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("today", today.date());
        model.addAttribute("next", found.size() > PAGE ? "/reassessments?after=" + lines.getLast().key() : null);
        return "reassessments/list";
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key.substring(0, 10));
        } catch (java.time.format.DateTimeParseException noDay) {
            return LocalDate.of(1, 1, 1);
        }
    }

    @GetMapping("/reassessments/new")
    String ask(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed) {
        return askForm(viewer, child, model, request);
    }

    @PostMapping("/reassessments/new")
    String ask(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var asker = typed.need("asker", Asker.class, "Select who asks");
        var on = typed.needDate("on", "The day the request was received", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter what has changed, as those who ask see it");
        typed.atMost(10_000, "why", "What has changed");
        if (typed.ok()) {
            try {
                var id = reassessments.ask(viewer, new ChildId(child), asker, on, why);
                next.addFlashAttribute("flash", "The request was recorded");
                return "redirect:/reassessments/" + id;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return askForm(viewer, child, model, request);
    }

    private String askForm(Viewer viewer, UUID child, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        var found = people.find(viewer, new ChildId(child)).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", found);
        model.addAttribute("child", child.toString());
        model.addAttribute("name", found.name());
        return "reassessments/ask";
    }

    @GetMapping("/reassessments/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        show(viewer, id, model, request, May.SEE_CHILD);
        return "reassessments/reassessment";
    }

    @PostMapping("/reassessments/{id}/put")
    String put(Viewer viewer, @PathVariable UUID id, Typed typed, RedirectAttributes next) {
        var matter = reassessments.put(viewer, new ReassessmentId(id), typed.version());
        next.addFlashAttribute("flash", "The question was put to an officer");
        return "redirect:/matters/" + matter;
    }

    @PostMapping("/reassessments/{id}/plan")
    String write(Viewer viewer, @PathVariable UUID id) {
        return "redirect:/plans/" + reassessments.write(viewer, new ReassessmentId(id));
    }

    @GetMapping("/reassessments/{id}/exception")
    String askException(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        return exceptionForm(viewer, id, model, request);
    }

    @PostMapping("/reassessments/{id}/exception")
    String exception(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var ground = typed.need("ground", "Select a reason that the law accepts");
        var on = typed.needDate("on", "The date it began", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter what happened, and why it made the time limit impractical");
        typed.atMost(10_000, "why", "What happened");
        return done(typed, id, "The exception was recorded", next,
                () -> reassessments.recordException(viewer, new ReassessmentId(id), ground, on, why))
                        ? back(id)
                        : exceptionForm(viewer, id, model, request);
    }

    private String exceptionForm(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        show(viewer, id, model, request, May.RUN_CASE);
        model.addAttribute("grounds", ReassessmentClock.exceptions(today.date())
                .stream()
                .map(one -> Option.of(one.id(),
                        Character.toUpperCase(one.words().charAt(0)) + one.words().substring(1)))
                .toList());
        return "reassessments/exception";
    }

    @GetMapping("/reassessments/{id}/withdraw")
    String askWithdraw(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        show(viewer, id, model, request, May.RUN_CASE);
        return "reassessments/withdraw";
    }

    @PostMapping("/reassessments/{id}/withdraw")
    String withdraw(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        var why = typed.need("why", "Enter why it was withdrawn");
        typed.atMost(5_000, "why", "Why");
        if (done(typed, id, "The request was withdrawn", next,
                () -> reassessments.withdraw(viewer, new ReassessmentId(id), typed.version(), on, why))) {
            return back(id);
        }
        show(viewer, id, model, request, May.RUN_CASE);
        return "reassessments/withdraw";
    }

    private void show(Viewer viewer, UUID id, Model model, HttpServletRequest request, May may) {
        viewer.must(may);
        var opened = reassessments.open(viewer, new ReassessmentId(id)).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, opened.state().of().child()).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        model.addAttribute("opened", opened);
        model.addAttribute("name", child.name());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
    }

    private static boolean done(Typed typed, UUID id, String said, RedirectAttributes next, Runnable action) {
        if (typed.ok()) {
            try {
                action.run();
                next.addFlashAttribute("flash", said);
                return true;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return false;
    }

    private static String back(UUID id) {
        return "redirect:/reassessments/" + id;
    }
}

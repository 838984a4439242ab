package continuum.ceasing;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
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

/** Proposals to end a plan: the list of open ones, a new one, and one by itself. */
@Controller
class CeasingPages {

    private static final int PAGE = 25;

    private final CeasingDesk desk;
    private final Ceasing ceasing;
    private final People people;
    private final Today today;

    CeasingPages(CeasingDesk desk, Ceasing ceasing, People people, Today today) {
        this.desk = desk;
        this.ceasing = ceasing;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/ceasing")
    String list(Viewer viewer, @RequestParam(required = false) @Nullable String after, Model model) {
        viewer.must(May.RUN_CASE);
        var found = ceasing.open(viewer, CeasingLine.Key.read(after), PAGE + 1);
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("today", today.date());
        model.addAttribute("next", found.size() > PAGE ? "/ceasing?after=" + lines.getLast().key() : null);
        return "ceasing/list";
    }

    @GetMapping("/ceasing/new")
    String ask(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed) {
        return form(viewer, child, model, request);
    }

    @PostMapping("/ceasing/new")
    String propose(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var reason = typed.need("reason", CeaseReason.class, "Select why the plan may end");
        var why = typed.need("why", "Enter what shows that the plan may no longer be necessary");
        typed.atMost(5_000, "why", "What shows it");
        if (typed.ok()) {
            try {
                var id = ceasing.propose(viewer, new ChildId(child), reason, why);
                next.addFlashAttribute("flash", "The proposal was made, and the letters are written");
                return "redirect:/ceasing/" + id;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, child, model, request);
    }

    @GetMapping("/ceasing/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        desk.show(viewer, id, model, request);
        model.addAttribute("today", today.date());
        return "ceasing/cessation";
    }

    private String form(Viewer viewer, UUID child, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        var found = people.find(viewer, new ChildId(child)).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", found);
        model.addAttribute("child", found.id().toString());
        model.addAttribute("name", found.name());
        return "ceasing/propose";
    }
}

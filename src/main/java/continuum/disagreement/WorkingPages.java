package continuum.disagreement;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.plans.LineId;
import continuum.plans.Section;
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

/** The working document: each side's words, line by line, and the versions that were sent. */
@Controller
class WorkingPages {

    private final Working working;

    WorkingPages(Working working) {
        this.working = working;
    }

    @GetMapping("/disagreements/{id}/working")
    String show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String version,
            Model model, HttpServletRequest request) {
        int number = version != null && version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0;
        put(viewer, id, number, model, request);
        return "disagreement/working";
    }

    @GetMapping("/disagreements/{id}/working/line")
    String ask(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID line, Model model,
            HttpServletRequest request, Typed typed) {
        var opened = put(viewer, id, 0, model, request);
        if (line != null) {
            var known = opened.document().find(new LineId(line)).orElseThrow(NoSuchElementException::new);
            var mine = known.of(Working.sideOf(viewer));
            typed.startingWith("words", mine.map(WorkingDocument.Wording::words).orElse(known.base()));
        }
        return form(line, opened, model);
    }

    @PostMapping("/disagreements/{id}/working/line")
    String write(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID line,
            Model model, HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var section = line == null
                ? typed.need("section", Section.class, "Select the section")
                : Section.B;
        if (section == Section.J || section == Section.K) {
            typed.wrong("section", "Select the section");
        }
        var words = typed.text("words");
        var reason = typed.need("reason", "Enter why, so that the other side and the tribunal can follow");
        typed.atMost(20_000, "words", "What it should say").atMost(5_000, "reason", "The reason");
        if (typed.ok()) {
            try {
                working.write(viewer, new DisputeId(id), line == null ? null : new LineId(line), section, words, reason,
                        Math.max(0, typed.version()));
                next.addFlashAttribute("flash", "Saved. The other side sees it");
                return "redirect:/disagreements/" + id + "/working" + (line == null ? "" : "#line-" + line);
            } catch (DisputeRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(line, put(viewer, id, 0, model, request), model);
    }

    private static String form(@Nullable UUID line, Working.Opened opened, Model model) {
        model.addAttribute("line", line == null
                ? null
                : opened.document().find(new LineId(line)).orElseThrow(NoSuchElementException::new));
        return "disagreement/workingLine";
    }

    @PostMapping("/disagreements/{id}/working/send")
    String send(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        int number = working.send(viewer, new DisputeId(id));
        next.addFlashAttribute("flash", "Version " + number + " is kept as it was sent");
        return "redirect:/disagreements/" + id + "/working?version=" + number;
    }

    private Working.Opened put(Viewer viewer, UUID id, int number, Model model, HttpServletRequest request) {
        var opened = working.open(viewer, new DisputeId(id), number);
        request.setAttribute("child", opened.dispute().child());
        model.addAttribute("opened", opened);
        model.addAttribute("side", Working.sideOf(viewer));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        return opened;
    }
}

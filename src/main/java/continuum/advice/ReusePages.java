package continuum.advice;

import continuum.access.Viewer;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Using a report that is there already, where its provider, the authority and the family all agree that it is enough. */
@Controller
@RequestMapping("/assessments/{id}/advice/existing")
class ReusePages {

    private final CaseAdvice advice;
    private final Asking asking;
    private final Papers papers;
    private final Today today;

    ReusePages(CaseAdvice advice, Asking asking, Papers papers, Today today) {
        this.advice = advice;
        this.asking = asking;
        this.papers = papers;
        this.today = today;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        page(viewer, id, model, request);
        return "advice/existing";
    }

    @PostMapping
    String use(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var offered = page(viewer, id, model, request);
        var body = typed.need("body", Body.class, "Select what kind of advice it stands in for");
        var paper = typed.need("paper", "Select the report");
        if (paper != null && offered.stream().noneMatch(one -> one.value().equals(paper))) {
            typed.wrong("paper", "Select a report from the child’s papers");
        }
        var from = typed.need("from", "Enter who wrote the report");
        var past = DateRule.todayOrInThePast(today.date());
        var dated = typed.needDate("dated", "The date of the report", past);
        var provider = typed.needDate("provider", "The day its writer agreed", past);
        var family = typed.needDate("family", "The day the family agreed", past);
        var why = typed.need("why", "Enter why the report is enough");
        typed.atMost(200, "from", "The name").atMost(2_000, "why", "The reason");
        if (CaseAdvice.done(typed, () -> asking.reuse(viewer, new AssessmentId(id), body,
                new PaperId(UUID.fromString(paper)), from, dated, new Piece.Agreement(provider, family), why))) {
            next.addFlashAttribute("flash", "The report is used as advice");
            return "redirect:/assessments/" + id + "/advice";
        }
        return "advice/existing";
    }

    private List<Option> page(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var offered = new ArrayList<Option>();
        advice.underWay(viewer, id, request, model, sheet -> papers.list(viewer, sheet.child().id())
                .forEach(paper -> offered.add(Option.of(paper.id().toString(), paper.title()))));
        model.addAttribute("papers", offered);
        model.addAttribute("bodies", Arrays.stream(Body.values())
                .filter(Body::mayBeReused)
                .map(body -> Option.of(body.name(), body.words()))
                .toList());
        return offered;
    }
}

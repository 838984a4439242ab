package continuum.advice;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The advice of a case: who was asked, how each request stands, and what was given. */
@Controller
class CaseAdvicePages {

    private final CaseAdvice advice;
    private final Advice door;
    private final People people;
    private final TransactionTemplate transaction;

    CaseAdvicePages(CaseAdvice advice, Advice door, People people, TransactionTemplate transaction) {
        this.advice = advice;
        this.door = door;
        this.people = people;
        this.transaction = transaction;
    }

    @GetMapping("/assessments/{id}/advice")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        var sheet = advice.open(viewer, id, request, model, opened -> {});
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE) && sheet.isUnderWay());
        return "advice/case";
    }

    @GetMapping("/assessments/{id}/advice/given/{piece}")
    String read(Viewer viewer, @PathVariable UUID id, @PathVariable UUID piece, Model model,
            HttpServletRequest request) {
        var found = transaction.execute(t -> {
            var opened = door.open(viewer, piece)
                    .filter(one -> one.assessment().value().equals(id))
                    .orElseThrow(NoSuchAdvice::new);
            request.setAttribute("child", people.find(viewer, opened.child()).orElseThrow(NoSuchAdvice::new));
            return opened;
        });
        model.addAttribute("piece", found);
        model.addAttribute("at", "/assessments/" + id + "/advice");
        return "advice/piece";
    }

    /** The address of a piece for those who know no more of it, such as a line of a plan. */
    @GetMapping("/advice/given/{piece}")
    String find(Viewer viewer, @PathVariable UUID piece) {
        var found = door.piece(viewer, piece).orElseThrow(NoSuchAdvice::new);
        return "redirect:/assessments/" + found.assessment() + "/advice/given/" + piece;
    }
}

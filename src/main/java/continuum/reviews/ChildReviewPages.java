package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.people.People;
import continuum.plans.PlansInForce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All reviews of one child, the newest first. */
@Controller
class ChildReviewPages {

    private final Reviews reviews;
    private final PlansInForce plans;
    private final People people;
    private final History history;
    private final TransactionTemplate transaction;
    private final Today today;

    ChildReviewPages(Reviews reviews, PlansInForce plans, People people, History history,
            TransactionTemplate transaction, Today today) {
        this.reviews = reviews;
        this.plans = plans;
        this.people = people;
        this.history = history;
        this.transaction = transaction;
        this.today = today;
    }

    @GetMapping("/children/{child}/reviews")
    String ofChild(Viewer viewer, @PathVariable UUID child, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var id = new ChildId(child);
        transaction.executeWithoutResult(t -> {
            var found = people.find(viewer, id).orElseThrow(NoSuchElementException::new);
            history.looked(viewer, id, "Reviews");
            model.addAttribute("name", found.name());
            model.addAttribute("plan", plans.of(viewer, id).orElse(null));
            model.addAttribute("reviews", reviews.of(viewer, id));
        });
        request.setAttribute("child", id);
        model.addAttribute("child", child.toString());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
        return "reviews/ofChild";
    }
}

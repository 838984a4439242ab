package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of a review share: the review opened for the viewer, and the answer when an action is refused. */
@Component
class ReviewDesk {

    /** An action that may be refused. */
    @FunctionalInterface
    interface Action {
        void run(ReviewId id, long version);
    }

    private final Reviews reviews;
    private final Telling telling;
    private final People people;
    private final Today today;

    ReviewDesk(Reviews reviews, Telling telling, People people, Today today) {
        this.reviews = reviews;
        this.telling = telling;
        this.people = people;
        this.today = today;
    }

    /** Puts the review into the model of a page. */
    OpenedReview show(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var opened = reviews.open(viewer, new ReviewId(id)).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, opened.state().of().child()).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        var age = child.age(today.date());
        model.addAttribute("opened", opened);
        model.addAttribute("name", child.name());
        model.addAttribute("underFive", age != null && age < 5);
        model.addAttribute("holds", viewer.may(May.HOLD_REVIEW));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW) && !viewer.isSystem());
        model.addAttribute("letters", viewer.may(May.RUN_CASE) && !(opened.state() instanceof Review.Incomplete)
                ? telling.letters(viewer, opened.state().of().id())
                : List.of());
        model.addAttribute("today", today.date());
        return opened;
    }

    /** The same for the form of an action. */
    OpenedReview form(Viewer viewer, UUID id, Model model, HttpServletRequest request, May may) {
        viewer.must(may);
        return show(viewer, id, model, request);
    }

    /** Does what was typed in, unless something is wrong already; a refusal becomes a problem, and what was typed stays. */
    boolean done(Viewer viewer, UUID id, Typed typed, Action action) {
        if (typed.ok()) {
            try {
                action.run(new ReviewId(id), typed.version());
                return true;
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return false;
    }

    /** After an action: back to the review with what was done. */
    static String back(UUID id, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:/reviews/" + id;
    }
}

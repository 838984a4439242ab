package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.reviews.OpenedReview.EarlyLook;
import continuum.reviews.OpenedReview.Said;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One review: where it stands, its dates and why; what people say for it; and a step that was a mistake. */
@Controller
class ReviewPages {

    /** Who can have something to say for a review. */
    static final List<Option> SPEAKERS = Stream
            .of("The child or young person", "A parent or carer", "The school or setting", "Health", "Social care",
                    "An educational psychologist", "Somebody else")
            .map(who -> Option.of(who, who))
            .toList();

    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Today today;

    ReviewPages(ReviewDesk desk, Reviews reviews, Today today) {
        this.desk = desk;
        this.reviews = reviews;
        this.today = today;
    }

    @GetMapping("/reviews/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        desk.show(viewer, id, model, request);
        return "reviews/review";
    }

    @GetMapping("/reviews/{id}/views")
    String askViews(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("dated", today.date());
        return viewsForm(viewer, id, model, request);
    }

    @PostMapping("/reviews/{id}/views")
    String views(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        mustSpeak(viewer);
        boolean own = viewer.may(May.FAMILY_VIEW);
        var who = own ? viewer.roleWords() : who(typed);
        var name = own ? viewer.name() : typed.need("name", "Enter their name");
        var words = typed.need("words", own ? "Enter what you want to say" : "Enter what they say");
        var dated = own
                ? today.date()
                : typed.needDate("dated", "The date", DateRule.todayOrInThePast(today.date()));
        typed.atMost(200, "name", "The name").atMost(20_000, "words", "What is said");
        if (desk.done(viewer, id, typed,
                (one, _) -> reviews.say(viewer, one, new Said(who, name, words, dated, viewer.name())))) {
            return ReviewDesk.back(id, "It was added to what everybody reads before the meeting", next);
        }
        return viewsForm(viewer, id, model, request);
    }

    private static void mustSpeak(Viewer viewer) {
        if (!viewer.may(May.FAMILY_VIEW) && !viewer.may(May.GIVE_ADVICE)) {
            viewer.must(May.HOLD_REVIEW);
        }
    }

    private String viewsForm(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        mustSpeak(viewer);
        desk.show(viewer, id, model, request);
        model.addAttribute("speakers", SPEAKERS);
        return "reviews/views";
    }

    private static String who(Typed typed) {
        var who = typed.text("who");
        if (SPEAKERS.stream().noneMatch(one -> one.value().equals(who))) {
            typed.wrong("who", "Select who says it");
        }
        return who;
    }

    @GetMapping("/reviews/{id}/early-look")
    String askEarly(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/earlyLook";
    }

    @PostMapping("/reviews/{id}/early-look")
    String early(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        var words = typed.need("words", "Enter what was considered, and what follows");
        typed.atMost(5_000, "words", "What was considered");
        if (desk.done(viewer, id, typed,
                (one, _) -> reviews.lookEarly(viewer, one, new EarlyLook(on, words, viewer.name())))) {
            return ReviewDesk.back(id, "The look was recorded", next);
        }
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/earlyLook";
    }

    @GetMapping("/reviews/{id}/take-back")
    String askTakeBack(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/takeBack";
    }

    @PostMapping("/reviews/{id}/take-back")
    String takeBack(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var why = typed.need("why", "Enter why it was recorded by mistake");
        typed.atMost(5_000, "why", "Why");
        if (desk.done(viewer, id, typed, (one, version) -> reviews.takeBack(viewer, one, version, why))) {
            return ReviewDesk.back(id, "The last step was taken back", next);
        }
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/takeBack";
    }

    @GetMapping("/reviews/{id}/died")
    String askDied(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        desk.form(viewer, id, model, request, May.RUN_CASE);
        return "reviews/died";
    }

    @PostMapping("/reviews/{id}/died")
    String died(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        if (desk.done(viewer, id, typed, (one, version) -> reviews.died(viewer, one, version, on))) {
            return ReviewDesk.back(id, "The review was closed. Nothing more is sent", next);
        }
        desk.form(viewer, id, model, request, May.RUN_CASE);
        return "reviews/died";
    }
}

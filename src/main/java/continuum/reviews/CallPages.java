package continuum.reviews;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A review up to its meeting: a date, the invitation, the advice sent round, and that people met. */
@Controller
class CallPages {

    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Today today;

    CallPages(ReviewDesk desk, Reviews reviews, Today today) {
        this.desk = desk;
        this.reviews = reviews;
        this.today = today;
    }

    @GetMapping("/reviews/{id}/date")
    String askDate(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        startWithMeeting(typed, desk.form(viewer, id, model, request, May.HOLD_REVIEW));
        return "reviews/date";
    }

    @PostMapping("/reviews/{id}/date")
    String date(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("meeting", "The meeting", DateRule.todayOrInTheFuture(today.date()));
        limits(typed).atMost(2_000, "earlyWhy", "The reason");
        if (desk.done(viewer, id, typed, (one, version) -> reviews.pencil(viewer, one, version,
                new Meeting(on, typed.text("at"), typed.text("place")), typed.text("earlyWhy")))) {
            return ReviewDesk.back(id, "The date was saved. Nobody has been invited yet", next);
        }
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/date";
    }

    @GetMapping("/reviews/{id}/call")
    String askCall(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        startWithMeeting(typed, desk.form(viewer, id, model, request, May.HOLD_REVIEW));
        typed.startingWith("on", today.date());
        return callForm(viewer, id, model);
    }

    @PostMapping("/reviews/{id}/call")
    String call(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var meeting = typed.needDate("meeting", "The meeting");
        typed.need("place", "Enter where people meet, or how they join from afar");
        var on = typed.needDate("on", "The day the invitations go out", DateRule.todayOrInThePast(today.date()));
        limits(typed).atMost(2_000, "others", "The list of others");
        if (desk.done(viewer, id, typed,
                (one, version) -> reviews.call(viewer, one, version, on,
                        new Meeting(meeting, typed.text("at"), typed.text("place")),
                        typed.text("others").lines().toList()))) {
            return ReviewDesk.back(id,
                    "Everybody is invited. The letters wait in the outbox, which checks each address before they leave",
                    next);
        }
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return callForm(viewer, id, model);
    }

    private String callForm(Viewer viewer, UUID id, Model model) {
        model.addAttribute("must", reviews.mustBeInvited(viewer, new ReviewId(id)));
        return "reviews/call";
    }

    /** What the invitation says. It leaves as letters, through the outbox. */
    @GetMapping("/reviews/{id}/invitation")
    String invitation(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        desk.show(viewer, id, model, request);
        return "reviews/invitation";
    }

    @GetMapping("/reviews/{id}/papers")
    String askPapers(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        typed.startingWith("on", today.date());
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/papers";
    }

    @PostMapping("/reviews/{id}/papers")
    String papers(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        if (desk.done(viewer, id, typed, (one, version) -> reviews.papersSent(viewer, one, version, on))) {
            return ReviewDesk.back(id, "The advice was sent round", next);
        }
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/papers";
    }

    @GetMapping("/reviews/{id}/held")
    String askHeld(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        var opened = desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        if (opened.meeting() != null && !opened.meeting().on().isAfter(today.date())) {
            typed.startingWith("on", opened.meeting().on());
        }
        return "reviews/held";
    }

    @PostMapping("/reviews/{id}/held")
    String held(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The day of the meeting", DateRule.todayOrInThePast(today.date()));
        if (desk.done(viewer, id, typed, (one, version) -> reviews.held(viewer, one, version, on))) {
            return ReviewDesk.back(id, "The meeting was recorded. Its report is due in two weeks", next);
        }
        desk.form(viewer, id, model, request, May.HOLD_REVIEW);
        return "reviews/held";
    }

    private static Typed limits(Typed typed) {
        return typed.atMost(50, "at", "The time").atMost(300, "place", "The place");
    }

    private static void startWithMeeting(Typed typed, OpenedReview opened) {
        var meeting = opened.meeting();
        if (meeting != null) {
            typed.startingWith("meeting", meeting.on())
                    .startingWith("at", meeting.at())
                    .startingWith("place", meeting.place());
        }
    }
}

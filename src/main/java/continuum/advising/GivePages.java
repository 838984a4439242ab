package continuum.advising;

import continuum.advice.Answer;
import continuum.advice.Replies;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a request: giving the advice, saying that there is none, or that the child missed the appointment. */
@Controller
@RequestMapping({"/advice/{asked}", "/advice/by-link/{link}"})
class GivePages {

    private final SeatView view;
    private final Drafts drafts;
    private final Replies replies;
    private final Today today;

    GivePages(SeatView view, Drafts drafts, Replies replies, Today today) {
        this.view = view;
        this.drafts = drafts;
        this.replies = replies;
        this.today = today;
    }

    @GetMapping("/give")
    String check(Who who, Typed typed, HttpServletRequest request, Model model) {
        checked(who, request, model);
        return "advising/give";
    }

    @PostMapping("/give")
    String give(Who who, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        var seat = checked(who, request, model);
        if (!typed.ticked("sure")) {
            typed.wrong("sure", "Tick the box when you are ready: it can’t be changed afterwards");
        }
        if (SeatView.done(typed, () -> drafts.give(seat))) {
            next.addFlashAttribute("flash", "Thank you. The advice is given");
            return "redirect:" + who.at();
        }
        return "advising/give";
    }

    /** What will be given, its paragraphs numbered as they will be. */
    private Seat checked(Who who, HttpServletRequest request, Model model) {
        var seat = view.toWrite(who, request, model);
        model.addAttribute("paragraphs",
                new Answer(today.date(), seat.draft().sections(), null).paragraphs());
        return seat;
    }

    @GetMapping("/nothing")
    String askWhy(Who who, Typed typed, HttpServletRequest request, Model model) {
        return nothingForm(who, request, model);
    }

    @PostMapping("/nothing")
    String nothing(Who who, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        var form = nothingForm(who, request, model);
        var why = typed.need("why", Nothing.class, "Select why there is no advice");
        typed.atMost(2_000, "words", "The explanation");
        if (why == Nothing.OTHER) {
            typed.need("words", "Enter why there is no advice");
        }
        if (SeatView.done(typed, () -> replies.nothingToSay(who.viewer(), who.asked(),
                why.words() + (typed.text("words").isEmpty() ? "." : ". " + typed.text("words"))))) {
            next.addFlashAttribute("flash", "The authority knows now that there is no advice from you");
            return "redirect:" + (who.viewer().isSystem() ? who.at() : "/advice");
        }
        return form;
    }

    private String nothingForm(Who who, HttpServletRequest request, Model model) {
        view.toWrite(who, request, model);
        model.addAttribute("reasons", Option.each(Nothing.class, Nothing::words));
        return "advising/nothing";
    }

    @GetMapping("/missed")
    String askWhich(Who who, Typed typed, HttpServletRequest request, Model model) {
        view.toWrite(who, request, model);
        return "advising/missed";
    }

    @PostMapping("/missed")
    String missed(Who who, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        view.toWrite(who, request, model);
        var on = typed.needDate("on", "The day of the appointment", DateRule.todayOrInThePast(today.date()));
        var what = typed.need("what", "Enter which appointment it was, and why it makes the advice late");
        typed.atMost(2_000, "what", "What happened");
        if (SeatView.done(typed, () -> replies.appointmentMissed(who.viewer(), who.asked(), on, what))) {
            next.addFlashAttribute("flash",
                    "It is recorded. It explains why your advice is late; the date itself stays");
            return "redirect:" + who.at();
        }
        return "advising/missed";
    }
}

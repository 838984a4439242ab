package continuum.advising;

import continuum.advice.NoSuchAdvice;
import continuum.area.AccountId;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sharing a draft with colleagues by name, before it is given. A family has none, and so no such page. */
@Controller
@RequestMapping("/advice/{asked}/sharing")
class SharingPages {

    private final SeatView view;
    private final Drafts drafts;

    SharingPages(SeatView view, Drafts drafts) {
        this.view = view;
        this.drafts = drafts;
    }

    @GetMapping
    String show(Who who, Typed typed, HttpServletRequest request, Model model) {
        page(who, request, model, new ArrayList<>());
        return "advising/sharing";
    }

    @PostMapping
    String share(Who who, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        var offered = new ArrayList<Option>();
        var seat = page(who, request, model, offered);
        var colleague = RequestPages.chosen(typed, offered);
        if (!SeatView.done(typed, () -> drafts.share(seat, colleague))) {
            return "advising/sharing";
        }
        next.addFlashAttribute("flash", "Your colleague finds the draft on their desk");
        return "redirect:" + who.at() + "/sharing";
    }

    @PostMapping("/{colleague}/end")
    String end(Who who, @PathVariable UUID colleague, RedirectAttributes next) {
        var seat = view.seat(who);
        mustHaveColleagues(seat);
        drafts.endShare(seat, new AccountId(colleague));
        next.addFlashAttribute("flash", "Your colleague reads it no longer");
        return "redirect:" + who.at() + "/sharing";
    }

    private static void mustHaveColleagues(Seat seat) {
        if (!seat.writes() || seat.isFamily()) {
            throw new NoSuchAdvice();
        }
    }

    private Seat page(Who who, HttpServletRequest request, Model model, List<Option> offered) {
        model.addAttribute("colleagues", offered);
        return view.open(who, request, model, seat -> {
            mustHaveColleagues(seat);
            drafts.colleagues(seat)
                    .stream()
                    .filter(person -> seat.draft()
                            .shares()
                            .stream()
                            .noneMatch(share -> share.account().equals(person.account())))
                    .forEach(person -> offered.add(Option.of(person.account().toString(), person.name())));
        });
    }
}

package continuum.decisions;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.papers.LetterRefused;
import continuum.web.DateRule;
import continuum.web.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer decides a matter. */
@Controller
@RequestMapping("/children/{child}/matters/{matter}/decision")
class DecisionPages {

    private final Matters matters;
    private final Today today;

    DecisionPages(Matters matters, Today today) {
        this.matters = matters;
        this.today = today;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page) {
        viewer.must(May.DECIDE_AS_OFFICER);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        if (!(opened.matter() instanceof Matter.Open)) {
            return "redirect:" + MatterPages.address(opened.matter());
        }
        var advice = advice(opened.matter());
        if (advice != null) {
            FindingsForm.startWith(typed, advice);
        }
        typed.startingWith("decidedOn", today.date());
        return form(viewer, opened, null, page);
    }

    @PostMapping
    String decide(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.DECIDE_AS_OFFICER);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        var form = FindingsForm.read(typed, opened.matter().question());
        if (typed.text("step").equals("preview")) {
            return form(viewer, opened, form, page);
        }
        var on = typed.needDate("decidedOn", "The day of the decision", DateRule.todayOrInThePast(today.date()));
        typed.atMost(8_000, "otherThanPanel", "The reason");
        if (typed.ok()) {
            try {
                var advice = advice(opened.matter());
                var other = typed.text("otherThanPanel");
                matters.decide(viewer, opened.matter().id(), typed.version(),
                        new Decision(form.outcome(), on, viewer.name(), form.findings(), form.reasons(),
                                advice == null ? null : advice.minorityView(),
                                advice == null ? List.of() : advice.sat(),
                                other.isEmpty() ? null : other));
                next.addFlashAttribute("flash", "The decision is recorded");
                return "redirect:" + MatterPages.address(opened.matter());
            } catch (DecisionRefused refused) {
                FindingsForm.take(typed, refused);
            } catch (LetterRefused refused) {
                typed.wrong("decision", refused.getMessage());
            } catch (MatterMoved somebodyElse) {
                typed.wrong("decision", somebodyElse.getMessage()
                        + ". What you wrote is still below and was not saved. Open the matter to see what changed");
            }
        }
        return form(viewer, opened, null, page);
    }

    private static String form(Viewer viewer, OpenedMatter opened, @Nullable FindingsForm preview, Model page) {
        page.addAttribute("opened", opened);
        page.addAttribute("advice", advice(opened.matter()));
        page.addAttribute("officer", viewer.name());
        page.addAttribute("outcomes", FindingsForm.outcomes(opened.matter().question()));
        page.addAttribute("preview",
                preview == null ? null : FindingsPreview.of(preview, opened.matter().question()));
        return "decisions/decide";
    }

    private static @Nullable Recommendation advice(Matter matter) {
        return matter instanceof Matter.WithOfficer waiting ? waiting.recommendation() : null;
    }
}

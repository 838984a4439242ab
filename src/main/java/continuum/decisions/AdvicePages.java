package continuum.decisions;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a panel advises, and who of it has a tie to the child. */
@Controller
@RequestMapping("/children/{child}/matters/{matter}")
class AdvicePages {

    private final Matters matters;
    private final Panels panels;

    AdvicePages(Matters matters, Panels panels) {
        this.matters = matters;
        this.panels = panels;
    }

    @GetMapping("/advice")
    String ask(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page) {
        mustAdvise(viewer);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        return opened.matter() instanceof Matter.Listed listed
                ? advice(viewer, opened, listed, page)
                : "redirect:" + MatterPages.address(opened.matter());
    }

    @PostMapping("/advice")
    String advise(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        mustAdvise(viewer);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        if (!(opened.matter() instanceof Matter.Listed listed)) {
            return "redirect:" + MatterPages.address(opened.matter());
        }
        var form = FindingsForm.read(typed, listed.question());
        var members = sitting(viewer, listed);
        var present = members.stream()
                .map(Panel.Member::membership)
                .filter(member -> typed.all("present").contains(member.toString()))
                .collect(Collectors.toSet());
        if (typed.ok()) {
            try {
                matters.recommend(viewer, opened.matter().id(), typed.version(), present,
                        new Advice(form.outcome(), form.findings(), form.reasons(), form.minorityView()));
                next.addFlashAttribute("flash", "The panel's advice is recorded. An officer decides next");
                return "redirect:/meetings/" + listed.meeting();
            } catch (DecisionRefused refused) {
                FindingsForm.take(typed, refused);
            } catch (MatterMoved somebodyElse) {
                typed.wrong("decision", somebodyElse.getMessage()
                        + ". What you wrote is still below and was not saved. Open the matter to see what changed");
            }
        }
        return advice(viewer, opened, listed, page);
    }

    @GetMapping("/conflict")
    String askForTie(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page) {
        mustDeclare(viewer);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        if (!(opened.matter() instanceof Matter.Listed listed)) {
            return "redirect:" + MatterPages.address(opened.matter());
        }
        return conflict(viewer, opened, listed, page);
    }

    @PostMapping("/conflict")
    String declare(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        mustDeclare(viewer);
        var opened = MatterPages.opened(matters, viewer, child, matter);
        if (!(opened.matter() instanceof Matter.Listed listed)) {
            return "redirect:" + MatterPages.address(opened.matter());
        }
        var own = viewer.may(May.SIT_ON_PANEL) && !viewer.may(May.RUN_PANELS);
        var member = own
                ? viewer.membership()
                : sitting(viewer, listed).stream()
                        .map(Panel.Member::membership)
                        .filter(each -> each.toString().equals(typed.text("member")))
                        .findFirst()
                        .orElse(null);
        if (member == null) {
            typed.wrong("member", "Select who has the tie");
        }
        var tie = typed.need("tie", "Say what the tie is, in a few words");
        typed.atMost(1_000, "tie", "The tie");
        if (!typed.ok()) {
            return conflict(viewer, opened, listed, page);
        }
        panels.declareConflict(viewer, opened.matter().id(), Objects.requireNonNull(member), tie);
        next.addFlashAttribute("flash",
                "The conflict is declared. The matter and its papers are closed to that member");
        return "redirect:/meetings/" + listed.meeting();
    }

    private String advice(Viewer viewer, OpenedMatter opened, Matter.Listed listed, Model page) {
        var conflicted = opened.conflicts().stream().map(OpenedMatter.Conflict::membership).toList();
        page.addAttribute("opened", opened);
        page.addAttribute("meeting", panels.meeting(viewer, listed.meeting()).orElseThrow(NoSuchMatter::new));
        page.addAttribute("outcomes", FindingsForm.outcomes(listed.question()));
        page.addAttribute("members", sitting(viewer, listed).stream()
                .filter(member -> !conflicted.contains(member.membership()))
                .map(member -> Option.of(member.membership().toString(), member.name()).withHint(member.post()))
                .toList());
        return "decisions/advise";
    }

    private String conflict(Viewer viewer, OpenedMatter opened, Matter.Listed listed, Model page) {
        page.addAttribute("opened", opened);
        page.addAttribute("members", viewer.may(May.RUN_PANELS)
                ? sitting(viewer, listed).stream()
                        .map(member -> Option.of(member.membership().toString(), member.name() + ", " + member.post()))
                        .toList()
                : List.<Option>of());
        return "decisions/conflict";
    }

    private List<Panel.Member> sitting(Viewer viewer, Matter.Listed listed) {
        var meeting = panels.meeting(viewer, listed.meeting()).orElseThrow(NoSuchMatter::new);
        return panels.members(viewer, meeting.panel())
                .stream()
                .filter(member -> member.sitsOn(meeting.heldOn()))
                .toList();
    }

    private static void mustDeclare(Viewer viewer) {
        if (!viewer.may(May.SIT_ON_PANEL)) {
            viewer.must(May.RUN_PANELS);
        }
    }

    private static void mustAdvise(Viewer viewer) {
        if (!viewer.may(May.DECIDE_AT_PANEL)) {
            viewer.must(May.RUN_PANELS);
        }
    }
}

package continuum.decisions;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.decisions.Evidence.Side;
import continuum.papers.Papers;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A matter: the question and its test, what each side says of each criterion, and where it goes next. */
@Controller
class MatterPages {

    private static final String AT = "/children/{child}/matters/{matter}";

    private final Matters matters;
    private final Panels panels;
    private final Desk desk;
    private final Papers papers;

    MatterPages(Matters matters, Panels panels, Desk desk, Papers papers) {
        this.matters = matters;
        this.panels = panels;
        this.desk = desk;
        this.papers = papers;
    }

    /** For those who know the matter and not the child. */
    @GetMapping("/matters/{matter}")
    String byItself(Viewer viewer, @PathVariable UUID matter) {
        var found = matters.open(viewer, new MatterId(matter)).orElseThrow(NoSuchMatter::new);
        return "redirect:" + address(found.matter());
    }

    @GetMapping(AT)
    String show(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page) {
        return page(viewer, opened(matters, viewer, child, matter), page);
    }

    @PostMapping(AT + "/listing")
    String list(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_PANELS);
        var opened = opened(matters, viewer, child, matter);
        var chosen = panels.toCome(viewer)
                .stream()
                .filter(meeting -> meeting.id().toString().equals(typed.text("meeting")))
                .findFirst();
        if (chosen.isEmpty()) {
            typed.wrong("meeting", "Select a meeting");
            return page(viewer, opened, page);
        }
        return moved(viewer, opened, typed, page, next,
                "Listed for " + DateWords.inWords(chosen.get().heldOn()) + ". Its last day stays "
                        + DateWords.inWords(opened.matter().question().dueOn()),
                () -> matters.listFor(viewer, opened.matter().id(), typed.version(), chosen.get().id()));
    }

    @PostMapping(AT + "/unlisting")
    String takeOff(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_PANELS);
        var opened = opened(matters, viewer, child, matter);
        return moved(viewer, opened, typed, page, next, "Taken off the agenda",
                () -> matters.takeOff(viewer, opened.matter().id(), typed.version()));
    }

    @PostMapping(AT + "/officer")
    String sendToOfficer(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        if (!viewer.may(May.RUN_CASE)) {
            viewer.must(May.RUN_PANELS);
        }
        var opened = opened(matters, viewer, child, matter);
        return moved(viewer, opened, typed, page, next, "It waits for an officer's decision now",
                () -> matters.sendToOfficer(viewer, opened.matter().id(), typed.version()));
    }

    @GetMapping(AT + "/evidence")
    String askForEvidence(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page) {
        viewer.must(May.RUN_CASE);
        return evidence(viewer, opened(matters, viewer, child, matter), page);
    }

    @PostMapping(AT + "/evidence")
    String addEvidence(Viewer viewer, @PathVariable UUID child, @PathVariable UUID matter, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var opened = opened(matters, viewer, child, matter);
        var criterion = opened.matter().question().criterion(typed.text("criterion"));
        if (criterion.isEmpty()) {
            typed.wrong("criterion", "Select what the point is about");
        }
        var side = typed.need("side", Side.class, "Select whose point it is");
        var says = typed.need("says", "Write the point in a sentence or two");
        typed.atMost(4_000, "says", "The point");
        if (!typed.ok()) {
            return evidence(viewer, opened, page);
        }
        var paper = papers.list(viewer, opened.matter().child())
                .stream()
                .map(each -> each.id().value())
                .filter(each -> each.toString().equals(typed.text("paper")))
                .findFirst()
                .orElse(null);
        return moved(viewer, opened, typed, page, next, "The point was added", () -> matters.addEvidence(viewer,
                opened.matter().id(), new Evidence(criterion.get().code(), side, says, paper)));
    }

    private String moved(Viewer viewer, OpenedMatter opened, Typed typed, Model page, RedirectAttributes next,
            String flash,
            Runnable move) {
        try {
            move.run();
        } catch (MatterMoved somebodyElse) {
            typed.wrong("matter",
                    somebodyElse.getMessage() + ". Read what stands here now, and do it again if it is still right");
            return page(viewer, opened, page);
        }
        next.addFlashAttribute("flash", flash);
        return "redirect:" + address(opened.matter());
    }

    private String page(Viewer viewer, OpenedMatter opened, Model page) {
        var open = opened.matter() instanceof Matter.Open;
        page.addAttribute("opened", opened);
        page.addAttribute("papers", titles(viewer, opened));
        page.addAttribute("meeting", switch (opened.matter()) {
            case Matter.Listed listed -> panels.meeting(viewer, listed.meeting()).orElse(null);
            default -> null;
        });
        page.addAttribute("meetings", open && viewer.may(May.RUN_PANELS)
                ? panels.toCome(viewer)
                        .stream()
                        .map(each -> Option.of(each.id().toString(),
                                each.panelName() + ", " + DateWords.withWeekday(each.heldOn())))
                        .toList()
                : java.util.List.<Option>of());
        page.addAttribute("comparable", desk.comparable(viewer, opened.matter().question().kind()));
        page.addAttribute("mayDecide", open && viewer.may(May.DECIDE_AS_OFFICER));
        page.addAttribute("mayAdvise", opened.matter() instanceof Matter.Listed
                && (viewer.may(May.DECIDE_AT_PANEL) || viewer.may(May.RUN_PANELS)));
        page.addAttribute("mayRun", open && viewer.may(May.RUN_CASE));
        page.addAttribute("seesPanels", PanelPages.seesPanels(viewer));
        page.addAttribute("mayList", open && viewer.may(May.RUN_PANELS));
        page.addAttribute("mayDeclare", opened.matter() instanceof Matter.Listed
                && (viewer.may(May.SIT_ON_PANEL) || viewer.may(May.RUN_PANELS)));
        page.addAttribute("record", viewer.may(May.RUN_CASE) ? matters.page(opened.matter()).orElse(null) : null);
        page.addAttribute("mayLift", viewer.may(May.RUN_PANELS)
                ? opened.conflicts()
                        .stream()
                        .map(OpenedMatter.Conflict::membership)
                        .filter(each -> !each.equals(viewer.membership()))
                        .collect(Collectors.toSet())
                : Set.<UUID>of());
        return "decisions/matter";
    }

    private String evidence(Viewer viewer, OpenedMatter opened, Model page) {
        page.addAttribute("opened", opened);
        page.addAttribute("criteria", opened.matter()
                .question()
                .criteria()
                .stream()
                .map(each -> Option.of(each.code(), each.words()))
                .toList());
        page.addAttribute("sides", Option.each(Side.class, Side::words));
        page.addAttribute("papers", papers.list(viewer, opened.matter().child())
                .stream()
                .map(each -> Option.of(each.id().toString(), each.title()))
                .toList());
        return "decisions/evidence";
    }

    private Map<UUID, String> titles(Viewer viewer, OpenedMatter opened) {
        return papers.list(viewer, opened.matter().child())
                .stream()
                .collect(Collectors.toMap(paper -> paper.id().value(), paper -> paper.title()));
    }

    static OpenedMatter opened(Matters matters, Viewer viewer, UUID child, UUID matter) {
        return matters.open(viewer, new MatterId(matter))
                .filter(found -> found.matter().child().value().equals(child))
                .orElseThrow(NoSuchMatter::new);
    }

    static String address(Matter matter) {
        return "/children/" + matter.child() + "/matters/" + matter.id();
    }
}

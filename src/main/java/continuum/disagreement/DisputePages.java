package continuum.disagreement;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A child's disagreements, one of them, its next steps, and how it closed. */
@Controller
class DisputePages {

    private static final int LINES = 200;

    private final Disputes disputes;
    private final Today today;

    DisputePages(Disputes disputes, Today today) {
        this.disputes = disputes;
        this.today = today;
    }

    @Bean
    static NavigationItem disagreementTab() {
        return NavigationItem.forThoseWho(May.RUN_CASE, "Appeals", "/disagreements", 36);
    }

    @GetMapping("/disagreements")
    String list(Viewer viewer, Model model) {
        model.addAttribute("disputes", disputes.open(viewer, LINES));
        return "disagreement/list";
    }

    @GetMapping("/children/{child}/disagreement")
    String ofChild(Viewer viewer, @PathVariable UUID child, Model model, Typed typed) {
        return child(viewer, child, model);
    }

    @PostMapping("/children/{child}/disagreement")
    String begin(Viewer viewer, @PathVariable UUID child, Model model, Typed typed) {
        viewer.must(May.RUN_CASE);
        var subject = subject(typed.text("subject"));
        var kind = typed.need("kind", AppealKind.class, "Select what the decision was");
        var wants = typed.text("wants");
        if (typed.ok()) {
            try {
                var id = disputes.begin(viewer, new ChildId(child), subject, kind);
                return "redirect:/disagreements/" + id + switch (wants) {
                    case "mediation" -> "/steps/mediation-wanted";
                    case "appeal" -> "/steps/appeal-registered";
                    default -> "";
                };
            } catch (DisputeRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        model.addAttribute("wrong", subject);
        return child(viewer, child, model);
    }

    private String child(Viewer viewer, UUID child, Model model) {
        model.addAttribute("opened", disputes.ofChild(viewer, new ChildId(child)));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
        return "disagreement/child";
    }

    @GetMapping("/disagreements/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        put(viewer, id, model, request);
        return "disagreement/dispute";
    }

    @GetMapping("/disagreements/{id}/steps/{kind}")
    String ask(Viewer viewer, @PathVariable UUID id, @PathVariable String kind, Model model,
            HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        return form(viewer, id, kind(kind), model, request);
    }

    @PostMapping("/disagreements/{id}/steps/{kind}")
    String happened(Viewer viewer, @PathVariable UUID id, @PathVariable String kind, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var step = kind(kind);
        var on = typed.needDate("on", "The date",
                continuum.web.DateRule.todayOrInThePast(today.date()));
        var answers = answers(step, typed);
        if (typed.ok()) {
            try {
                disputes.happened(viewer, new DisputeId(id), step, on, answers, typed.version());
                next.addFlashAttribute("flash", "Recorded: " + continuum.web.Say.lowerFirst(step.words()));
                return "redirect:/disagreements/" + id;
            } catch (DisputeRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, step, model, request);
    }

    private Map<String, String> answers(StepKind kind, Typed typed) {
        var answers = new HashMap<String, String>();
        for (var ask : kind.asks()) {
            answers.put(ask.name(), switch (ask.form()) {
                case LINE -> text(typed, ask, 200);
                case WORDS -> text(typed, ask, 10_000);
                case ONE -> one(typed, ask);
                case SEVERAL -> String.join(",", ask.options()
                        .stream()
                        .map(continuum.web.Option::value)
                        .filter(typed.all(ask.name())::contains)
                        .toList());
                case DAY_PAST -> day(typed.needDate(ask.name(), ask.label(),
                        continuum.web.DateRule.todayOrInThePast(today.date())));
                case DAY_AHEAD -> day(typed.needDate(ask.name(), ask.label(),
                        new continuum.web.DateRule(day -> day.isBefore(today.date().plusYears(3))
                                && day.isAfter(today.date().minusYears(5)), "must be within the next three years")));
            });
        }
        return answers;
    }

    private static String text(Typed typed, Ask ask, int most) {
        typed.atMost(most, ask.name(), ask.label());
        if (ask.missing() != null) {
            typed.need(ask.name(), ask.missing());
        }
        return typed.text(ask.name());
    }

    private static String one(Typed typed, Ask ask) {
        var chosen = typed.text(ask.name());
        if (ask.options().stream().anyMatch(option -> option.value().equals(chosen))) {
            return chosen;
        }
        if (ask.missing() != null || !chosen.isEmpty()) {
            typed.wrong(ask.name(), ask.missing() == null ? "Select one of these" : ask.missing());
        }
        return "";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String form(Viewer viewer, UUID id, StepKind kind, Model model, HttpServletRequest request) {
        put(viewer, id, model, request);
        model.addAttribute("kind", kind);
        return "disagreement/step";
    }

    @GetMapping("/disagreements/{id}/take-back")
    String askWhy(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        put(viewer, id, model, request);
        return "disagreement/takeBack";
    }

    @PostMapping("/disagreements/{id}/take-back")
    String takeBack(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var why = typed.need("why", "Enter why it is taken back");
        typed.atMost(2_000, "why", "The reason");
        if (typed.ok()) {
            try {
                disputes.takeBack(viewer, new DisputeId(id), typed.version(), why, typed.version());
                next.addFlashAttribute("flash", "Taken back. Both lines stay on the timeline");
                return "redirect:/disagreements/" + id;
            } catch (DisputeRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        put(viewer, id, model, request);
        return "disagreement/takeBack";
    }

    @GetMapping("/disagreements/{id}/close")
    String askLesson(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        viewer.must(May.RUN_CASE);
        put(viewer, id, model, request);
        return "disagreement/close";
    }

    @PostMapping("/disagreements/{id}/close")
    String close(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var ended = typed.need("ended", Lesson.Ended.class, "Select how it ended");
        var issue = typed.need("issue", "Enter what it was about");
        var b = typed.need("b", Lesson.For.class, "Select how section B ended");
        var f = typed.need("f", Lesson.For.class, "Select how section F ended");
        var i = typed.need("i", Lesson.For.class, "Select how section I ended");
        var theme = typed.need("theme", Lesson.Theme.class, "Select what was at the root of it");
        var differently = typed.need("differently", "Enter what we would do differently");
        typed.atMost(2_000, "issue", "What it was about").atMost(5_000, "differently", "What we would do differently");
        if (typed.ok()) {
            try {
                disputes.close(viewer, new DisputeId(id),
                        new Lesson(today.date(), ended, theme, issue, b, f, i, differently, viewer.name()),
                        typed.version());
                next.addFlashAttribute("flash", "Closed. The lesson is kept");
                return "redirect:/disagreements/" + id;
            } catch (DisputeRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        put(viewer, id, model, request);
        return "disagreement/close";
    }

    private void put(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var opened = disputes.open(viewer, new DisputeId(id));
        request.setAttribute("child", opened.dispute().child());
        model.addAttribute("opened", opened);
        model.addAttribute("seen",
                opened.dispute().steps().isEmpty() ? 0L : opened.dispute().steps().getLast().seq());
        model.addAttribute("offered",
                Arrays.stream(StepKind.values()).filter(kind -> kind.isOffered(opened.dispute())).toList());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
    }

    private static StepKind kind(String code) {
        return StepKind.of(code).orElseThrow(NoSuchElementException::new);
    }

    private static UUID subject(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NoSuchElementException();
        }
    }
}

package continuum.advice;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.assessments.AssessmentId;
import continuum.calendar.Today;
import continuum.papers.Paper;
import continuum.papers.Papers;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking everybody the law names for this child, in one go. */
@Controller
@RequestMapping("/assessments/{id}/advice/ask")
class AskPages {

    /** Who keeps papers that came from the family, by the words for their role. */
    private static final Set<String> FAMILY = Set.of(Role.PARENT.words(), Role.YOUNG_PERSON.words());

    private final CaseAdvice advice;
    private final Asking asking;
    private final Choices choices;
    private final Teams teams;
    private final Papers papers;
    private final Today today;

    AskPages(CaseAdvice advice, Asking asking, Choices choices, Teams teams, Papers papers, Today today) {
        this.advice = advice;
        this.asking = asking;
        this.choices = choices;
        this.teams = teams;
        this.papers = papers;
        this.today = today;
    }

    /** Everything the page offers. */
    private record Offered(List<AskLine> lines, List<Paper> papers) {}

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        var offered = offer(viewer, id, model, request);
        typed.startingWith("ask",
                offered.lines().stream().filter(line -> !line.choices().isEmpty()).map(AskLine::body).toList())
                .startingWith("on", today.date())
                .startingWith("papers",
                        offered.papers().stream().filter(AskPages::isFromFamily).map(Paper::id).toList());
        offered.lines()
                .forEach(line -> typed.startingWith("to." + line.body().name(),
                        line.choices().isEmpty() ? null : line.choices().getFirst().value()));
        return "advice/ask";
    }

    @PostMapping
    String ask(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var offered = offer(viewer, id, model, request);
        var on = typed.needDate("on", "The day the requests reach them", DateRule.todayOrInThePast(today.date()));
        typed.atMost(4_000, "lookAt", "What you want to know");
        var ticked = offered.lines().stream().filter(line -> typed.all("ask").contains(line.body().name())).toList();
        if (ticked.isEmpty()) {
            typed.wrong("ask", "Select whom to ask");
        }
        var with = offered.papers()
                .stream()
                .map(Paper::id)
                .filter(paper -> typed.all("papers").contains(paper.toString()))
                .toList();
        var requests = ticked.stream()
                .flatMap(line -> chosen(line, typed).stream()
                        .filter(choice -> on != null)
                        .map(choice -> new NewRequest(line.body(), choice.to(), choice.owner(), "",
                                typed.text("lookAt"), on,
                                with)))
                .toList();
        var seen = typed.number("seen", "The page", 0, 1_000);
        if (CaseAdvice.done(typed,
                () -> asking.ask(viewer, new AssessmentId(id), seen == null ? -1 : seen, requests))) {
            next.addFlashAttribute("flash",
                    requests.size() == 1 ? "The request went out" : requests.size() + " requests went out");
            return "redirect:/assessments/" + id + "/advice";
        }
        return "advice/ask";
    }

    private static List<Choice> chosen(AskLine line, Typed typed) {
        var field = "to." + line.body().name();
        var chosen = line.asksAll()
                ? line.choices()
                : line.choices().stream().filter(choice -> choice.value().equals(typed.text(field))).toList();
        if (chosen.isEmpty()) {
            typed.wrong(field, line.choices().isEmpty()
                    ? line.body().words() + ": there is nobody here to ask. Untick it, and ask somebody else"
                    : line.body().words() + ": select who is asked");
        }
        return chosen;
    }

    private Offered offer(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var lines = new ArrayList<AskLine>();
        var files = new ArrayList<Paper>();
        advice.underWay(viewer, id, request, model, sheet -> {
            var all = teams.list(viewer);
            sheet.missing()
                    .forEach(named -> lines.add(new AskLine(named,
                            choices.of(viewer, sheet.child(), named.body(), all),
                            all.stream().filter(team -> team.gives(named.body())).toList())));
            files.addAll(papers.list(viewer, sheet.child().id()));
        });
        model.addAttribute("lines", lines);
        model.addAttribute("papers",
                files.stream().map(paper -> Option.of(paper.id().toString(), paper.title())).toList());
        return new Offered(lines, files);
    }

    private static boolean isFromFamily(Paper paper) {
        return FAMILY.contains(paper.keptByRole());
    }
}

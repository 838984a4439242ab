package continuum.requests;

import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Duty;
import continuum.duties.Event;
import continuum.links.PrivateLink;
import continuum.people.People;
import continuum.web.Row;
import continuum.web.Say;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who asks checks the answers, sends them, and gets a receipt with the dates of the law. */
@Controller
@RequestMapping("/request/{link}")
class SendPages {

    private final Answers answers;
    private final Drafts drafts;
    private final Duties duties;
    private final People people;
    private final Today today;

    SendPages(Answers answers, Drafts drafts, Duties duties, People people, Today today) {
        this.answers = answers;
        this.drafts = drafts;
        this.duties = duties;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/check")
    String check(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        model.addAttribute("needed", needed(draft, viewer, "/request/" + link + "/"));
        model.addAttribute("helpful", helpful(draft, "/request/" + link + "/"));
        return "requests/check";
    }

    @PostMapping("/check")
    String send(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        draft.missing().forEach(missing -> typed.wrong(missing.page(), missing.sentence()));
        if (!typed.ok()) {
            return check(link, viewer, request, typed, model);
        }
        drafts.send(new PrivateLink(link), viewer);
        return "redirect:/request/" + link + "/received";
    }

    @GetMapping("/received")
    String receipt(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Model model) {
        var draft = answers.open(link, viewer, request.getRemoteAddr(), model);
        if (!draft.isSent()) {
            return "redirect:/request/" + link;
        }
        var owed = duties.clockOf(draft.authority())
                .duties("ehc-needs-assessment",
                        List.of(Event.of("request-received", draft.arrival().receivedOn())), today.date());
        model.addAttribute("decideBy", by(owed, "ehcna-decision-assess"));
        model.addAttribute("planBy", by(owed, "ehcna-final-plan"));
        model.addAttribute("seesCase", draft.sent().assessment() != null && draft.startedBy() != null);
        return "requests/received";
    }

    private static LocalDate by(List<Duty> duties, String rule) {
        return duties.stream().filter(duty -> duty.rule().id().equals(rule)).findFirst().orElseThrow().dueOn();
    }

    private List<Row> needed(Draft draft, Optional<Viewer> viewer, String at) {
        var asker = draft.asker();
        var rows = new ArrayList<Row>();
        if (draft.isTypedIn()) {
            rows.add(Row.of("Received", DateWords.inWords(draft.arrival().receivedOn()) + ", "
                    + draft.arrival().channel().words().toLowerCase(java.util.Locale.UK)));
        }
        rows.add(row(draft.isTypedIn() ? "Who asked" : "Who you are", at + "you",
                asker.requester() == null ? "" : asker.requester().words(), asker.name(), asker.as()));
        if (draft.child() == null) {
            rows.add(row(draft.voice().toThemselves() ? "About you" : "Child or young person", at + "child",
                    draft.about().inWords()));
        } else {
            rows.add(Row.of("Child or young person",
                    viewer.flatMap(one -> people.find(one, draft.child())).map(child -> child.name()).orElse("")));
        }
        rows.add(row(draft.isTypedIn() ? "How to reach who asked" : "How to reach you", at + "contact",
                draft.contact().inWords()));
        return rows;
    }

    private static List<Row> helpful(Draft draft, String at) {
        var rows = new ArrayList<Row>();
        if (draft.child() == null) {
            rows.add(row("School, nursery or college", at + "school", draft.school().name()));
        }
        rows.add(row("What is difficult", at + "words", draft.words().worries()));
        rows.add(row("What helps", at + "words", draft.words().helps()));
        rows.add(row("What you hope for", at + "words", draft.words().hopes()));
        rows.add(row("Others who know " + draft.voice().child(), at + "others", draft.others().names()));
        var chosen = draft.papers().papers().size();
        rows.add(row("Reports and letters", at + "documents",
                draft.files().stream().map(Draft.Attached::name).collect(Collectors.joining("\n")),
                chosen == 0 ? "" : Say.count(chosen, "document", "documents") + " already on record"));
        return rows;
    }

    /** Lines typed are lines shown; every one of them escaped. */
    private static Row row(String key, String href, String... lines) {
        var said = List.of(lines).stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        return Row.of(key, out -> {
            if (said.isEmpty()) {
                out.writeContent("<span class=\"small\">Nothing added</span>");
                return;
            }
            out.writeContent("<span class=\"kept\">");
            out.writeUserContent(said);
            out.writeContent("</span>");
        }).changedAt(href);
    }
}

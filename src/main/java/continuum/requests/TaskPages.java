package continuum.requests;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Task;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of tasks of a request: what is done, what is left, and that only little of it is needed. */
@Controller
class TaskPages {

    private final Answers answers;

    TaskPages(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/request/{link}")
    String show(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Model model) {
        var draft = answers.open(link, viewer, request.getRemoteAddr(), model);
        if (draft.isSent()) {
            return "redirect:/request/" + link + "/received";
        }
        var at = "/request/" + link + "/";
        model.addAttribute("needed", needed(draft, at));
        model.addAttribute("helpful", helpful(draft, at));
        model.addAttribute("keptUntil", LocalDate.ofInstant(draft.savedAt().plus(Drafts.KEPT), Today.ZONE));
        model.addAttribute("returnTo", request.getRequestURL().toString());
        return "requests/tasks";
    }

    private static List<Task> needed(Draft draft, String at) {
        var missing = draft.missing().stream().map(Draft.Missing::page).toList();
        var tasks = new ArrayList<Task>();
        tasks.add(task(draft.isTypedIn() ? "Who asked" : "Who you are", at + "you",
                draft.asker().requester() != null || !draft.asker().name().isBlank(), missing.contains("you")));
        if (draft.child() == null) {
            tasks.add(task(draft.voice().toThemselves() ? "About you" : "The child or young person", at + "child",
                    !draft.about().name().isBlank(), missing.contains("child")));
        }
        tasks.add(task(draft.isTypedIn() ? "How to reach who asked" : "How to reach you, and what you need",
                at + "contact", draft.contact().canBeAnswered() || !draft.contact().needs().isEmpty(),
                missing.contains("contact")));
        return tasks;
    }

    private static List<Task> helpful(Draft draft, String at) {
        var words = draft.words();
        var tasks = new ArrayList<Task>();
        if (draft.child() == null) {
            tasks.add(task("School, nursery or college", at + "school", !draft.school().name().isBlank(), false));
        }
        tasks.add(task("What is difficult, what helps and what you hope for", at + "words",
                !(words.worries() + words.helps() + words.hopes()).isBlank(), false));
        tasks.add(task("Others who know " + draft.voice().child(), at + "others", !draft.others().names().isBlank(),
                false));
        tasks.add(task("Reports and letters", at + "documents", !draft.files().isEmpty() || draft.documentsDone(),
                false));
        return tasks;
    }

    private static Task task(String name, String href, boolean begun, boolean missing) {
        if (!begun) {
            return Task.toDo(name, href);
        }
        return missing ? Task.begun(name, href) : Task.done(name, href);
    }
}

package continuum.advice;

import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.UploadRefused;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request, for who made it: its reminders, who answers it, what came another way, and taking it back. */
@Controller
@RequestMapping("/assessments/{id}/advice/asked/{asked}")
class AskedPages {

    private static final int LONGEST = 60_000;

    private final CaseAdvice advice;
    private final Asking asking;
    private final Replies replies;
    private final Teams teams;
    private final Papers papers;
    private final TransactionTemplate transaction;
    private final Today today;

    AskedPages(CaseAdvice advice, Asking asking, Replies replies, Teams teams, Papers papers,
            TransactionTemplate transaction, Today today) {
        this.advice = advice;
        this.asking = asking;
        this.replies = replies;
        this.teams = teams;
        this.papers = papers;
        this.transaction = transaction;
        this.today = today;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed, Model model,
            HttpServletRequest request) {
        return page(viewer, id, asked, model, request);
    }

    @PostMapping("/reminder")
    String remind(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed, Model model,
            HttpServletRequest request, RedirectAttributes next) {
        find(viewer, id, asked, model, request);
        return CaseAdvice.done(typed, () -> asking.remind(viewer, new AskedId(asked)))
                ? back(id, asked, "They were reminded, and a letter is written", next)
                : page(viewer, id, asked, model, request);
    }

    @PostMapping("/owner")
    String hand(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed, Model model,
            HttpServletRequest request, RedirectAttributes next) {
        var found = find(viewer, id, asked, model, request);
        var colleague = colleague(typed, people(viewer, found));
        return CaseAdvice.done(typed, () -> replies.handTo(viewer, new AskedId(asked), colleague))
                ? back(id, asked, "The request has its owner", next)
                : page(viewer, id, asked, model, request);
    }

    @GetMapping("/taking-back")
    String askWhy(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed, Model model,
            HttpServletRequest request) {
        find(viewer, id, asked, model, request);
        return "advice/takeBack";
    }

    @PostMapping("/taking-back")
    String takeBack(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed, Model model,
            HttpServletRequest request, RedirectAttributes next) {
        find(viewer, id, asked, model, request);
        var why = typed.need("why", "Enter why the request is taken back");
        typed.atMost(1_000, "why", "The reason");
        if (CaseAdvice.done(typed, () -> asking.takeBack(viewer, new AskedId(asked), why))) {
            next.addFlashAttribute("flash", "The request was taken back");
            return "redirect:/assessments/" + id + "/advice";
        }
        return "advice/takeBack";
    }

    @GetMapping("/came")
    String askWhatCame(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed, Model model,
            HttpServletRequest request) {
        var found = find(viewer, id, asked, model, request);
        typed.startingWith("from", found.to().name()).startingWith("on", today.date());
        return "advice/came";
    }

    @PostMapping("/came")
    String came(Viewer viewer, @PathVariable UUID id, @PathVariable UUID asked, Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var found = find(viewer, id, asked, model, request);
        var on = typed.needDate("on", "The day it came", DateRule.todayOrInThePast(today.date()));
        typed.atMost(200, "from", "The name").atMost(LONGEST, "words", "What it says");
        var given = file == null || file.isEmpty() ? null : file;
        if (typed.text("words").isEmpty() && given == null) {
            typed.wrong("words", "Enter what it says, or select the file that came");
        }
        if (CaseAdvice.done(typed,
                () -> transaction.executeWithoutResult(t -> keep(viewer, found, typed, given, on)))) {
            return back(id, asked, "The advice is recorded as it came", next);
        }
        return "advice/came";
    }

    /** The file and the advice are kept together, or neither. */
    private void keep(Viewer viewer, Asked asked, Typed typed, @Nullable MultipartFile file, LocalDate on) {
        var words = typed.text("words");
        var paper = file == null ? null : paper(viewer, asked, file);
        replies.cameAnotherWay(viewer, asked.id(),
                new Answer(on, words.isEmpty() ? List.of() : List.of(new Answer.Section("", words)), paper), on,
                typed.text("from"));
    }

    private PaperId paper(Viewer viewer, Asked asked, MultipartFile file) {
        try {
            return papers.keep(viewer, asked.child(),
                    new Upload(String.valueOf(file.getOriginalFilename()), file::getInputStream),
                    "Advice: " + asked.body().words());
        } catch (UploadRefused refused) {
            throw new AdviceRefused("file", refused.getMessage());
        }
    }

    private String page(Viewer viewer, UUID id, UUID asked, Model model, HttpServletRequest request) {
        find(viewer, id, asked, model, request);
        return "advice/asked";
    }

    private Asked find(Viewer viewer, UUID id, UUID asked, Model model, HttpServletRequest request) {
        var people = new ArrayList<Option>();
        var sheet = advice.form(viewer, id, request, model,
                opened -> people.addAll(people(viewer, find(opened, asked))));
        var found = find(sheet, asked);
        model.addAttribute("asked", found);
        model.addAttribute("people", people);
        model.addAttribute("here", "/assessments/" + id + "/advice/asked/" + asked);
        return found;
    }

    private static Asked find(AdviceSheet sheet, UUID asked) {
        return sheet.asked()
                .stream()
                .filter(one -> one.id().value().equals(asked))
                .findFirst()
                .orElseThrow(NoSuchAdvice::new);
    }

    private List<Option> people(Viewer viewer, Asked asked) {
        return asked.isOpen() && asked.mayBeHandedOutBy(viewer)
                ? teams.people(viewer, asked.to().party())
                        .stream()
                        .map(one -> Option.of(one.account().toString(), one.name() + " (" + one.open() + " open)"))
                        .toList()
                : List.of();
    }

    /** The colleague that was chosen, if the page offered them. */
    static AccountId colleague(Typed typed, List<Option> offered) {
        var chosen = typed.need("colleague", "Select a colleague");
        if (chosen != null && offered.stream().noneMatch(one -> one.value().equals(chosen))) {
            typed.wrong("colleague", "Select a colleague from the list");
        }
        return typed.ok() ? new AccountId(UUID.fromString(chosen)) : null;
    }

    private static String back(UUID id, UUID asked, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:/assessments/" + id + "/advice/asked/" + asked;
    }
}

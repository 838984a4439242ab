package continuum.advising;

import continuum.advice.Advice;
import continuum.advice.NoSuchAdvice;
import continuum.advice.Piece;
import continuum.advice.Replies;
import continuum.advice.Teams;
import continuum.area.AccountId;
import continuum.papers.Paper;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.web.Option;
import continuum.web.Task;
import continuum.web.Tone;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request for advice, for whoever was asked: what is wanted by when, what is known, what is written so far, what to do next. */
@Controller
@RequestMapping({"/advice/{asked}", "/advice/by-link/{link}"})
class RequestPages {

    private final SeatView view;
    private final Advice advice;
    private final Replies replies;
    private final Teams teams;
    private final Papers papers;

    RequestPages(SeatView view, Advice advice, Replies replies, Teams teams, Papers papers) {
        this.view = view;
        this.advice = advice;
        this.replies = replies;
        this.teams = teams;
        this.papers = papers;
    }

    @GetMapping
    String show(Who who, Typed typed, HttpServletRequest request, Model model) {
        return page(who, request, model);
    }

    @PostMapping("/taking")
    String take(Who who, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        if (!SeatView.done(typed, () -> replies.take(who.viewer(), who.asked()))) {
            return page(who, request, model);
        }
        next.addFlashAttribute("flash", "This is yours now");
        return "redirect:" + who.at();
    }

    @GetMapping("/colleague")
    String askWhom(Who who, Typed typed, HttpServletRequest request, Model model) {
        offerColleagues(who, request, model);
        return "advising/colleague";
    }

    @PostMapping("/colleague")
    String hand(Who who, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        var colleague = chosen(typed, offerColleagues(who, request, model));
        if (!SeatView.done(typed, () -> replies.handTo(who.viewer(), who.asked(), colleague))) {
            return "advising/colleague";
        }
        next.addFlashAttribute("flash", "Your colleague has it now");
        return "redirect:/advice?whose=team";
    }

    /** A paper that goes with the request, for a guest; who signs in opens papers where they are. */
    @GetMapping("/papers/{paper}")
    ResponseEntity<InputStreamResource> paper(Who who, @PathVariable UUID paper) {
        if (!who.viewer().isSystem() || !advice.papers(who.viewer(), who.asked()).contains(new PaperId(paper))) {
            throw new NoSuchAdvice();
        }
        var opened = papers.open(who.viewer(), new PaperId(paper)).orElseThrow(NoSuchAdvice::new);
        return download(opened.paper().fileName(), opened.paper().mediaType(), opened.paper().size(),
                new InputStreamResource(opened.bytes()));
    }

    /** Always as a download, so that nothing in it runs in the reader's browser under our name. */
    static ResponseEntity<InputStreamResource> download(String name, String mediaType, long size,
            InputStreamResource bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(size)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private String page(Who who, HttpServletRequest request, Model model) {
        var opened = view.open(who, request, model, seat -> {
            model.addAttribute("papers", papers(seat));
            model.addAttribute("pieces", seat.asked().givenOn() == null ? List.of() : given(seat));
        });
        model.addAttribute("tasks", tasks(opened));
        return "advising/request";
    }

    private List<Piece> given(Seat seat) {
        return advice.pieces(seat.viewer(), seat.asked().assessment())
                .stream()
                .filter(piece -> seat.asked().id().equals(piece.asked()))
                .toList();
    }

    /** For a guest the papers that go with the request, for a family none beside their own words; for others all they may see. */
    private List<Paper> papers(Seat seat) {
        if (seat.isFamily()) {
            return List.of();
        }
        var all = papers.list(seat.viewer(), seat.asked().child());
        if (!seat.isGuest()) {
            return all;
        }
        var with = advice.papers(seat.viewer(), seat.asked().id());
        return all.stream().filter(paper -> with.contains(paper.id())).toList();
    }

    private static List<Task> tasks(Seat seat) {
        var draft = seat.draft();
        var tasks = new ArrayList<>(Arrays.stream(Part.values())
                .map(part -> task(part.words(seat.asked().body()), seat.at() + "/part/" + part.code(),
                        !draft.part(part).words().isBlank(), draft.about(part).size()))
                .toList());
        tasks.add(task(seat.isFamily() ? "A letter or a picture" : "A file", seat.at() + "/file",
                draft.files().stream().anyMatch(SentFile::isWhole), 0));
        return tasks;
    }

    private static Task task(String name, String href, boolean written, int comments) {
        var task = written ? new Task(name, null, href, "Written", Tone.OK) : Task.toDo(name, href);
        return comments == 0 ? task : task.withHint(comments == 1 ? "1 comment" : comments + " comments");
    }

    private List<Option> offerColleagues(Who who, HttpServletRequest request, Model model) {
        var offered = new ArrayList<Option>();
        view.open(who, request, model, seat -> {
            if (!seat.asked().isOpen() || !seat.asked().mayBeHandedOutBy(who.viewer())) {
                throw new NoSuchAdvice();
            }
            teams.people(who.viewer(), seat.asked().to().party())
                    .forEach(one -> offered
                            .add(Option.of(one.account().toString(), one.name() + " (" + one.open() + " open)")));
        });
        model.addAttribute("colleagues", offered);
        return offered;
    }

    /** The colleague that was chosen, if the page offered them. */
    static AccountId chosen(Typed typed, List<Option> offered) {
        var chosen = typed.need("colleague", "Select a colleague");
        if (chosen != null && offered.stream().noneMatch(one -> one.value().equals(chosen))) {
            typed.wrong("colleague", "Select a colleague from the list");
        }
        return typed.ok() ? new AccountId(UUID.fromString(chosen)) : null;
    }
}

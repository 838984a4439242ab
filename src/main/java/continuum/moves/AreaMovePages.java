package continuum.moves;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.codes.LocalAuthorities;
import continuum.codes.LocalAuthority;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans that go to another authority or come from one. */
@Controller
class AreaMovePages {

    private static final int PAGE = 25;
    private static final int LARGEST_FILE = 5_000_000;

    private final AreaMoves moves;
    private final People people;
    private final Today today;

    AreaMovePages(AreaMoves moves, People people, Today today) {
        this.moves = moves;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/moves/areas")
    String list(Viewer viewer, @RequestParam(defaultValue = "open") String which,
            @RequestParam(required = false) @Nullable String after, Model model) {
        viewer.must(May.RUN_CASE);
        boolean open = !which.equals("ended");
        boolean key = after != null && after.matches("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])_[0-9a-f-]{36}");
        var found = moves.list(viewer, open, key ? LocalDate.parse(after.substring(0, 10)) : LocalDate.of(9999, 1, 1),
                key ? UUID.fromString(after.substring(11)) : new UUID(-1, -1), PAGE + 1);
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("open", open);
        model.addAttribute("today", today.date());
        model.addAttribute("next", found.size() > PAGE
                ? "/moves/areas?which=" + (open ? "open" : "ended") + "&after=" + lines.getLast().key()
                : null);
        return "moves/areas";
    }

    @GetMapping("/moves/areas/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        show(viewer, id, model, request, May.SEE_CHILD);
        return "moves/area";
    }

    @GetMapping("/moves/out/new")
    String askOut(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed) {
        return form(viewer, child, model, request, "moves/out");
    }

    @PostMapping("/moves/out/new")
    String out(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var other = other(typed, "Select the authority they move to");
        var known = typed.needDate("knownOn", "The day it became known", DateRule.todayOrInThePast(today.date()));
        var movesOn = typed.date("movesOn", "The day of the move");
        if (typed.ok()) {
            try {
                var id = moves.leaving(viewer, new ChildId(child), other.name(), known, movesOn);
                return back(id.value(), "The move was recorded", next);
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, child, model, request, "moves/out");
    }

    @GetMapping("/moves/in/new")
    String askIn(Viewer viewer, @RequestParam UUID child, Model model, HttpServletRequest request, Typed typed) {
        return form(viewer, child, model, request, "moves/in");
    }

    @PostMapping("/moves/in/new")
    String in(Viewer viewer, @RequestParam UUID child, @RequestParam(required = false) @Nullable MultipartFile file,
            Model model, HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var other = other(typed, "Select the authority that the plan comes from");
        var text = text(typed, file);
        var made = typed.needDate("madeOn", "The day the plan was made", DateRule.todayOrInThePast(today.date()));
        var reviewed = typed.date("reviewedOn", "The last review", DateRule.todayOrInThePast(today.date()));
        var on = typed.needDate("on", "The day of the transfer", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                var id = moves.receive(viewer, new ChildId(child),
                        new AreaMoves.Coming(other.name(), text, made, reviewed, on));
                return back(id.value(), "The plan is maintained here now. Give the other authority the receipt", next);
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, child, model, request, "moves/in");
    }

    @GetMapping("/moves/areas/{id}/transferred")
    String askTransferred(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request,
            Typed typed) {
        typed.startingWith("on", today.date());
        show(viewer, id, model, request, May.RUN_CASE);
        return "moves/transferred";
    }

    @PostMapping("/moves/areas/{id}/transferred")
    String transferred(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var on = typed.needDate("on", "The date", DateRule.todayOrInThePast(today.date()));
        return answer(viewer, id, typed, model, request, next, "moves/transferred",
                "The plan was transferred. The receipt is awaited",
                () -> moves.transferred(viewer, new AreaMoveId(id), typed.version(), on));
    }

    @GetMapping("/moves/areas/{id}/receipt")
    String askReceipt(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        show(viewer, id, model, request, May.RUN_CASE);
        return "moves/receipt";
    }

    @PostMapping("/moves/areas/{id}/receipt")
    String receipt(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var number = typed.need("receipt", "Enter the number of the receipt");
        var on = typed.needDate("on", "The day of the receipt", DateRule.todayOrInThePast(today.date()));
        typed.atMost(40, "receipt", "The number");
        return answer(viewer, id, typed, model, request, next, "moves/receipt",
                "The number is right: the same plan arrived",
                () -> moves.receipt(viewer, new AreaMoveId(id), typed.version(), on, number));
    }

    @GetMapping("/moves/areas/{id}/tell")
    String askTell(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        show(viewer, id, model, request, May.RUN_CASE);
        return "moves/tell";
    }

    @PostMapping("/moves/areas/{id}/tell")
    String tell(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var reassess = typed.text("reassess");
        if (!reassess.equals("yes") && !reassess.equals("no")) {
            typed.wrong("reassess", "Select whether there will be a reassessment");
        }
        var reviewBy = typed.needDate("reviewBy", "The review", DateRule.todayOrInTheFuture(today.date()));
        return answer(viewer, id, typed, model, request, next, "moves/tell",
                "The family is told. The letter is written",
                () -> moves.tellFamily(viewer, new AreaMoveId(id), typed.version(), reassess.equals("yes"), reviewBy));
    }

    @GetMapping("/moves/areas/{id}/call-off")
    String askCallOff(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        show(viewer, id, model, request, May.RUN_CASE);
        return "moves/callOff";
    }

    @PostMapping("/moves/areas/{id}/call-off")
    String callOff(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var why = typed.need("why", "Enter why they don’t move");
        typed.atMost(2_000, "why", "Why");
        return answer(viewer, id, typed, model, request, next, "moves/callOff", "The move was called off",
                () -> moves.callOff(viewer, new AreaMoveId(id), typed.version(), why));
    }

    private String answer(Viewer viewer, UUID id, Typed typed, Model model, HttpServletRequest request,
            RedirectAttributes next, String page, String said, Runnable action) {
        if (typed.ok()) {
            try {
                action.run();
                return back(id, said, next);
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        show(viewer, id, model, request, May.RUN_CASE);
        return page;
    }

    private String form(Viewer viewer, UUID child, Model model, HttpServletRequest request, String page) {
        viewer.must(May.RUN_CASE);
        var found = people.find(viewer, new ChildId(child)).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", found);
        model.addAttribute("child", child.toString());
        model.addAttribute("name", found.name());
        model.addAttribute("authorities", authorities());
        return page;
    }

    private void show(Viewer viewer, UUID id, Model model, HttpServletRequest request, May may) {
        viewer.must(may);
        var opened = moves.open(viewer, new AreaMoveId(id)).orElseThrow(NoSuchElementException::new);
        var child = people.find(viewer, opened.move().child()).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        model.addAttribute("opened", opened);
        model.addAttribute("name", child.name());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
    }

    /** England's authorities of today by name, and the rest of the world, where a plan has no force. */
    private List<Option> authorities() {
        return LocalAuthorities.all()
                .stream()
                .filter(one -> one.validTo() == null || one.validTo().isAfter(today.date()))
                .sorted(Comparator.comparing(LocalAuthority::name))
                .map(one -> Option.of(one.code(), one.name()))
                .toList();
    }

    private static @Nullable LocalAuthority other(Typed typed, String message) {
        var other = LocalAuthorities.find(typed.text("other"));
        if (other.isEmpty()) {
            typed.wrong("other", message);
        }
        return other.orElse(null);
    }

    private static @Nullable String text(Typed typed, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            typed.wrong("file", "Select the plan’s file");
            return null;
        }
        if (file.getSize() > LARGEST_FILE) {
            typed.wrong("file", "The file must be 5 MB or smaller. A plan as a file is far smaller than that");
            return null;
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String back(UUID id, String said, RedirectAttributes next) {
        next.addFlashAttribute("flash", said);
        return "redirect:/moves/areas/" + id;
    }
}

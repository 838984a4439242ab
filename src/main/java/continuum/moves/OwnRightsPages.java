package continuum.moves;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who passes the end of compulsory school age this summer, and the letter to each. */
@Controller
class OwnRightsPages {

    private static final int PAGE = 50;

    private final OwnRights rights;
    private final People people;
    private final Today today;

    OwnRightsPages(OwnRights rights, People people, Today today) {
        this.rights = rights;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/moves/own-rights")
    String list(Viewer viewer, @RequestParam(defaultValue = "0") int year,
            @RequestParam(required = false) @Nullable String after, Model model) {
        viewer.must(May.HOLD_REVIEW);
        int now = SchoolYear.of(today.date()).startsIn() + 1;
        int wanted = Math.abs(year - now) <= 10 ? year : now;
        boolean key = after != null && after.matches("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])_[0-9a-f-]{36}");
        var found = rights.list(viewer, wanted, key ? day(after) : LocalDate.of(1900, 1, 1),
                key ? UUID.fromString(after.substring(11)) : new UUID(0, 0), PAGE + 1);
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("year", wanted);
        model.addAttribute("today", today.date());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("next", found.size() > PAGE
                ? "/moves/own-rights?year=" + wanted + "&after=" + lines.getLast().key()
                : null);
        return "moves/ownRights";
    }

    @GetMapping("/moves/own-rights/{id}")
    String ask(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request) {
        return form(viewer, id, model, request);
    }

    @PostMapping("/moves/own-rights/{id}")
    String tell(Viewer viewer, @PathVariable UUID id, Typed typed, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var considered = typed.need("considered", "Enter what was considered about who will decide");
        typed.atMost(5_000, "considered", "What was considered");
        if (typed.ok()) {
            try {
                rights.tell(viewer, new ChildId(id), considered);
                next.addFlashAttribute("flash", "The letter is written");
                return "redirect:/moves/own-rights";
            } catch (PlanRefused refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            }
        }
        return form(viewer, id, model, request);
    }

    private String form(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.RUN_CASE);
        var child = people.find(viewer, new ChildId(id)).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        model.addAttribute("child", id.toString());
        model.addAttribute("name", child.name());
        return "moves/ownRight";
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key.substring(0, 10));
        } catch (java.time.format.DateTimeParseException noDay) {
            return LocalDate.of(1900, 1, 1);
        }
    }
}

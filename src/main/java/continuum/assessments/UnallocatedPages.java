package continuum.assessments;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.calendar.Today;
import continuum.web.Option;
import continuum.web.Say;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open cases that nobody looks after, the oldest first, for whoever gives them to caseworkers. */
@Controller
@RequestMapping("/assessments/unallocated")
class UnallocatedPages {

    private static final int PAGE = 25;

    private final Assessments assessments;
    private final Today today;

    UnallocatedPages(Assessments assessments, Today today) {
        this.assessments = assessments;
        this.today = today;
    }

    @Bean
    static NavigationItem unallocatedTab() {
        return NavigationItem.forThoseWho(May.GIVE_CASES, "Cases to give", "/assessments/unallocated", 32);
    }

    @GetMapping
    String list(Viewer viewer, Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        var from = Unallocated.Key.read(after);
        var giving = assessments.toGive(viewer, from, PAGE + 1);
        var cases = giving.cases().stream().limit(PAGE).toList();
        model.addAttribute("cases", cases);
        model.addAttribute("ticks", cases.stream()
                .map(one -> Option.of(one.assessment() + "_" + one.version(), one.name()))
                .toList());
        model.addAttribute("caseworkers", giving.caseworkers()
                .stream()
                .map(one -> Option.of(one.account().toString(), one.words()))
                .toList());
        model.addAttribute("here",
                "/assessments/unallocated" + (from.equals(Unallocated.Key.START) ? "" : "?after=" + from.written()));
        model.addAttribute("next",
                giving.cases().size() > PAGE
                        ? "/assessments/unallocated?after=" + cases.getLast().key().written()
                        : null);
        model.addAttribute("today", today.date());
        return "assessments/unallocated";
    }

    /** Each case by itself: what somebody else gave meanwhile stays as they gave it, and is said. */
    @PostMapping
    String give(Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.GIVE_CASES);
        var chosen = typed.all("cases").stream().map(Ticked::read).flatMap(Optional::stream).distinct().toList();
        if (chosen.isEmpty()) {
            typed.wrong("cases", "Select the cases to give");
        }
        var to = typed.need("caseworker", "Select a caseworker");
        var account = to == null ? null : account(to);
        if (to != null && account == null) {
            typed.wrong("caseworker", "Select a caseworker from the list");
        }
        if (!typed.ok()) {
            return list(viewer, typed, typed.text("after"), model);
        }
        var late = new ArrayList<Ticked>();
        for (var one : chosen) {
            try {
                assessments.allocate(viewer, one.id(), one.version(), account);
            } catch (Changed | NoSuchElementException meanwhile) {
                late.add(one);
            } catch (NotLawful refused) {
                typed.wrong("caseworker", refused.getMessage());
                return list(viewer, typed, typed.text("after"), model);
            }
        }
        var given = chosen.size() - late.size();
        if (!late.isEmpty()) {
            typed.wrong("cases", (given == 0 ? "" : Say.count(given, "case was", "cases were") + " given. ")
                    + Say.count(late.size(), "case was", "cases were")
                    + " changed by somebody else meanwhile and not given. Look at the list again");
            return list(viewer, typed, typed.text("after"), model);
        }
        next.addFlashAttribute("flash", given == 1 ? "The case was given" : given + " cases were given");
        return "redirect:/assessments/unallocated";
    }

    /** A case that was ticked, and the version it had then. */
    private record Ticked(AssessmentId id, long version) {

        static Optional<Ticked> read(String typed) {
            try {
                var parts = typed.split("_", 2);
                return Optional.of(new Ticked(new AssessmentId(UUID.fromString(parts[0])), Long.parseLong(parts[1])));
            } catch (RuntimeException madeUp) {
                return Optional.empty();
            }
        }
    }

    private static @Nullable AccountId account(String typed) {
        try {
            return new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException madeUp) {
            return null;
        }
    }
}

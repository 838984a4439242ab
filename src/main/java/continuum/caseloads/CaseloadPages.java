package continuum.caseloads;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.assessments.Changed;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team's loads, one colleague's cases to hand over, and what will be late soon. */
@Controller
class CaseloadPages {

    private static final int PAGE = 50;
    private static final int SOON = 200;
    private static final int LONGEST_NOTE = 4_000;

    private final Caseloads caseloads;
    private final Today today;

    CaseloadPages(Caseloads caseloads, Today today) {
        this.caseloads = caseloads;
        this.today = today;
    }

    @Bean
    static NavigationItem caseloadsTab() {
        return NavigationItem.forThoseWho(May.GIVE_CASES, "Caseloads", "/caseloads", 33);
    }

    @GetMapping("/caseloads")
    String team(Viewer viewer, Model model) {
        model.addAttribute("loads", caseloads.loads(viewer));
        return "caseloads/team";
    }

    @GetMapping("/caseloads/soon-late")
    String soonLate(Viewer viewer, Model model) {
        var lines = caseloads.soonLate(viewer, SOON + 1);
        model.addAttribute("lines", lines.stream().limit(SOON).toList());
        model.addAttribute("more", lines.size() > SOON);
        model.addAttribute("today", today.date());
        return "caseloads/soonLate";
    }

    @GetMapping("/caseloads/{account}")
    String cases(Viewer viewer, @PathVariable UUID account, Typed typed, Model model) {
        var after = Held.Key.read(typed.text("after"));
        var of = caseloads.of(viewer, new AccountId(account), after, PAGE + 1);
        var shown = of.cases().stream().limit(PAGE).toList();
        model.addAttribute("of", of);
        model.addAttribute("cases", shown);
        model.addAttribute("ticks", shown.stream()
                .map(one -> Option.of(one.key().written() + "_" + one.version(), one.name()))
                .toList());
        model.addAttribute("others", of.others()
                .stream()
                .map(one -> Option.of(one.account().toString(), one.words()))
                .toList());
        var first = after.equals(Held.Key.START);
        model.addAttribute("here", "/caseloads/" + account + (first ? "" : "?after=" + after.written()));
        model.addAttribute("next", of.cases().size() > PAGE
                ? "/caseloads/" + account + "?after=" + shown.getLast().key().written()
                : null);
        model.addAttribute("today", today.date());
        return "caseloads/cases";
    }

    /** Each case by itself: one that somebody changed meanwhile stays as they left it, and is said. */
    @PostMapping("/caseloads/{account}")
    String handOver(Viewer viewer, @PathVariable UUID account, Typed typed, Model model, RedirectAttributes next) {
        viewer.must(May.GIVE_CASES);
        var chosen = typed.all("cases").stream().map(Ticked::read).flatMap(Optional::stream).distinct().toList();
        if (chosen.isEmpty()) {
            typed.wrong("cases", "Select the cases to hand over");
        }
        var named = typed.need("to", "Select who takes the cases");
        var to = caseloads.caseworker(viewer, account(named)).orElse(null);
        if (named != null && (to == null || to.account().value().equals(account))) {
            typed.wrong("to", "Select a colleague from the list");
        }
        var note = typed.atMost(LONGEST_NOTE, "note", "The note")
                .need("note",
                        "Enter what your colleague needs to know, for example what was promised to the family");
        if (!typed.ok()) {
            return cases(viewer, account, typed, model);
        }
        var left = new ArrayList<Ticked>();
        for (var one : chosen) {
            try {
                caseloads.handOver(viewer, one.key(), one.version(), new AccountId(account), to, note);
            } catch (Changed | NoSuchElementException meanwhile) {
                left.add(one);
            }
        }
        var gone = chosen.size() - left.size();
        if (!left.isEmpty()) {
            typed.wrong("cases", (gone == 0 ? "" : Say.count(gone, "case was", "cases were") + " handed over. ")
                    + Say.count(left.size(), "case was", "cases were")
                    + " changed by somebody else meanwhile and not handed over. Look at the list again");
            return cases(viewer, account, typed, model);
        }
        next.addFlashAttribute("flash", Say.count(gone, "case was", "cases were") + " handed over to " + to.name());
        return "redirect:/caseloads/" + account;
    }

    @GetMapping("/caseloads/weights")
    String askWeights(Viewer viewer, Typed typed) {
        var now = caseloads.weights(viewer);
        for (var kind : CaseKind.values()) {
            typed.startingWith(kind.name(), now.of(kind));
        }
        typed.startingWith("safe", now.safeLimit());
        return "caseloads/weights";
    }

    @PostMapping("/caseloads/weights")
    String keepWeights(Viewer viewer, Typed typed, RedirectAttributes next) {
        viewer.must(May.GIVE_CASES);
        var points = new java.util.EnumMap<CaseKind, Integer>(CaseKind.class);
        for (var kind : CaseKind.values()) {
            typed.need(kind.name(), "Enter how much it weighs: " + kind.words());
            var weight = typed.number(kind.name(), kind.words(), 0, Weights.MOST);
            if (weight != null) {
                points.put(kind, weight);
            }
        }
        typed.need("safe", "Enter the safe limit");
        var safe = typed.number("safe", "The safe limit", 1, Weights.MOST_SAFE);
        if (!typed.ok() || safe == null) {
            return "caseloads/weights";
        }
        caseloads.keep(viewer, new Weights(points, safe));
        next.addFlashAttribute("flash", "The weights were saved");
        return "redirect:/caseloads";
    }

    /** A case that was ticked, and the version it had then. */
    private record Ticked(Held.Key key, long version) {

        static Optional<Ticked> read(String typed) {
            try {
                var end = typed.lastIndexOf('_');
                var key = Held.Key.read(typed.substring(0, end));
                return key.equals(Held.Key.START)
                        ? Optional.empty()
                        : Optional.of(new Ticked(key, Long.parseLong(typed.substring(end + 1))));
            } catch (RuntimeException madeUp) {
                return Optional.empty();
            }
        }
    }

    private static @Nullable AccountId account(@Nullable String typed) {
        try {
            return typed == null ? null : new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException madeUp) {
            return null;
        }
    }
}

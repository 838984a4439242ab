package continuum.transfers;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.calendar.YearGroup;
import continuum.plans.PlanRefused;
import continuum.transfers.Transfer.Standing;
import continuum.web.Option;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cohorts of moves to the next phase: all of them, one with its burn-down and its children, and the watch years. */
@Controller
class CohortPages {

    private static final int PAGE = 25;
    private static final Pattern KEY = Pattern
            .compile("([0-6])_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(.{1,300})", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("([0-9]{4})-([a-z-]+)");

    private final Transfers transfers;
    private final Today today;

    CohortPages(Transfers transfers, Today today) {
        this.transfers = transfers;
        this.today = today;
    }

    @Bean
    static NavigationItem phaseTransfersTab() {
        return NavigationItem.forThoseWho(May.RUN_CASE, "Phase transfers", "/transfers", 26);
    }

    @GetMapping("/transfers")
    String cohorts(Viewer viewer, Model model) {
        viewer.must(May.RUN_CASE);
        model.addAttribute("cohorts", transfers.cohorts(viewer));
        model.addAttribute("today", today.date());
        model.addAttribute("keeps", keepsWatchYears(viewer));
        return "transfers/cohorts";
    }

    @GetMapping("/transfers/cohort")
    String cohort(Viewer viewer, @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String standing, @RequestParam(required = false) @Nullable String after,
            Model model) {
        viewer.must(May.RUN_CASE);
        var wanted = wanted(of);
        var only = Arrays.stream(Standing.values()).filter(one -> one.name().equals(standing)).findFirst().orElse(null);
        var key = KEY.matcher(after == null ? "" : after);
        boolean keyed = key.matches();
        var board = transfers.board(viewer, wanted.move(), wanted.year(), only,
                keyed ? Integer.parseInt(key.group(1)) : -1,
                keyed ? key.group(3) : "", keyed ? UUID.fromString(key.group(2)) : new UUID(0, 0), PAGE + 1);
        var found = board.lines();
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("cohort", board.cohort());
        model.addAttribute("lines", lines);
        model.addAttribute("only", only);
        model.addAttribute("today", today.date());
        model.addAttribute("next", found.size() > PAGE
                ? "/transfers/cohort?of=" + of + "&standing=" + standing + "&after="
                        + java.net.URLEncoder.encode(lines.getLast().key(), java.nio.charset.StandardCharsets.UTF_8)
                : null);
        return "transfers/cohort";
    }

    @PostMapping("/transfers/cohort")
    String build(Viewer viewer, @RequestParam(defaultValue = "") String of, RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        if (of.isEmpty()) {
            return "redirect:/transfers";
        }
        var wanted = wanted(of);
        int taken = transfers.build(viewer, wanted.move(), wanted.year());
        next.addFlashAttribute("flash", taken == 0
                ? "Nobody was missing"
                : taken == 1 ? "1 child was taken into the cohort" : taken + " children were taken into the cohort");
        return "redirect:/transfers/cohort?of=" + of;
    }

    private record Wanted(int year, PhaseMove move) {}

    /** Which cohort an address means: "2027-primary". */
    private static Wanted wanted(String code) {
        var parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new NoSuchElementException();
        }
        return new Wanted(Integer.parseInt(parts.group(1)),
                PhaseMove.find(parts.group(2)).orElseThrow(NoSuchElementException::new));
    }

    @GetMapping("/transfers/watch-years")
    String askWatchYears(Viewer viewer, Typed typed, Model model) {
        mustKeep(viewer);
        for (var watch : transfers.watchYears(viewer)) {
            typed.startingWith(watch.move().code(), watch.watched() ? watch.yearGroup() : "none");
        }
        return watchYears(model);
    }

    @PostMapping("/transfers/watch-years")
    String keepWatchYears(Viewer viewer, Typed typed, Model model, RedirectAttributes next) {
        mustKeep(viewer);
        var years = new ArrayList<WatchYear>();
        for (var move : PhaseMove.values()) {
            var text = typed.text(move.code());
            if (text.equals("none")) {
                years.add(new WatchYear(move, false, move.usualYear()));
            } else if (text.matches("-1|[0-9]|1[0-3]")) {
                years.add(new WatchYear(move, true, Integer.parseInt(text)));
            } else {
                typed.wrong(move.code(), "Select a year group, or that the area has no such move: " + move.words());
            }
        }
        if (typed.ok()) {
            try {
                transfers.keepWatchYears(viewer, years);
                next.addFlashAttribute("flash", "The watch years were saved. Cohorts that were built stay as they are");
                return viewer.may(May.RUN_CASE) ? "redirect:/transfers" : "redirect:/transfers/watch-years";
            } catch (PlanRefused refused) {
                typed.wrong("form", refused.getMessage());
            }
        }
        return watchYears(model);
    }

    private static String watchYears(Model model) {
        var options = new ArrayList<>(List.of(Option.of("none", "The area has no such move")));
        IntStream.rangeClosed(-1, 13)
                .forEach(
                        year -> options.add(Option.of(Integer.toString(year), "After " + new YearGroup(year).label())));
        model.addAttribute("moves", PhaseMove.values());
        model.addAttribute("options", options);
        return "transfers/watchYears";
    }

    private static void mustKeep(Viewer viewer) {
        if (!keepsWatchYears(viewer)) {
            viewer.must(May.MANAGE_AREA);
        }
    }

    private static boolean keepsWatchYears(Viewer viewer) {
        return viewer.may(May.MANAGE_AREA) || viewer.role() == Role.SEND_MANAGER;
    }
}

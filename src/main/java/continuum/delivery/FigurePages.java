package continuum.delivery;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.web.SafeCsv;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly number with the list behind it, and the rule by which a line counts as falling short. */
@Controller
class FigurePages {

    private final Ledger ledger;
    private final Today today;

    FigurePages(Ledger ledger, Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    @GetMapping("/delivery/figures")
    String show(Viewer viewer, @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String by, Model model) {
        model.addAttribute("figure", ledger.figure(viewer, year(year), Figure.By.of(by)));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("thisYear", SchoolYear.of(today.date()));
        return "delivery/figures";
    }

    @GetMapping("/delivery/figures.csv")
    void download(Viewer viewer, @RequestParam(required = false) @Nullable String year, HttpServletResponse response) {
        var chosen = year(year);
        if (!Ledger.seesFigures(viewer)) {
            viewer.must(May.RUN_CASE);
        }
        try (var csv = SafeCsv.send(response, "provision-" + chosen.startsIn() + ".csv")) {
            csv.row(ChildLedgerPages.HEADS.toArray());
            ledger.each(viewer, chosen, slot -> csv.row(ChildLedgerPages.cells(slot)));
        }
    }

    @GetMapping("/delivery/rule")
    String rule(Viewer viewer, Typed typed) {
        viewer.must(May.GIVE_CASES);
        var rule = ledger.rule(viewer.authority());
        typed.startingWith("weeks", rule.weeks()).startingWith("tolerated", rule.tolerated());
        return "delivery/rule";
    }

    @PostMapping("/delivery/rule")
    String keepRule(Viewer viewer, Typed typed, RedirectAttributes next) {
        viewer.must(May.GIVE_CASES);
        var weeks = typed.number("weeks", "The number of school weeks", 1, 13);
        var tolerated = typed.number("tolerated", "The share", 0, 50);
        if (weeks == null) {
            typed.wrong("weeks", "Enter how many school weeks are looked at");
        }
        if (tolerated == null) {
            typed.wrong("tolerated", "Enter how many of a hundred sessions may be missed");
        }
        if (!typed.ok()) {
            return "delivery/rule";
        }
        ledger.keepRule(viewer, new ShortfallRule(weeks, tolerated));
        next.addFlashAttribute("flash", "The rule holds for whatever is said from now on");
        return "redirect:/delivery/shortfalls";
    }

    private SchoolYear year(@Nullable String typed) {
        var now = SchoolYear.of(today.date());
        if (typed == null || !typed.matches("20[0-9]{2}")) {
            return now;
        }
        var year = new SchoolYear(Integer.parseInt(typed));
        return year.compareTo(now) > 0 ? now : year;
    }
}

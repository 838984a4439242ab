package continuum.schedule;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Calendars;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.plans.PlanRefused;
import continuum.reviews.Reviews;
import continuum.web.DateRule;
import continuum.web.Typed;
import continuum.web.TypedDate;
import continuum.web.TypedDate.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dates of a school's whole year in one sitting: one form, with the load of each week beside it. */
@Controller
class YearPages {

    private final Boards boards;
    private final Reviews reviews;
    private final Calendars calendars;
    private final Today today;

    YearPages(Boards boards, Reviews reviews, Calendars calendars, Today today) {
        this.boards = boards;
        this.reviews = reviews;
        this.calendars = calendars;
        this.today = today;
    }

    @GetMapping("/reviews/year")
    String ask(Viewer viewer, @RequestParam(defaultValue = "0") int year, Typed typed, Model model) {
        viewer.must(May.HOLD_REVIEW);
        var wanted = year(year);
        var all = boards.toArrange(viewer, wanted);
        var lines = all.lines();
        lines.forEach(line -> {
            if (line.meeting() != null) {
                typed.startingWith(field(line), line.meeting().on().toString());
            }
        });
        return form(wanted, all, dates(typed, lines, false), typed, model);
    }

    @PostMapping("/reviews/year")
    String plan(Viewer viewer, @RequestParam(defaultValue = "0") int year, Typed typed, Model model,
            RedirectAttributes next) {
        viewer.must(May.HOLD_REVIEW);
        var wanted = year(year);
        var all = boards.toArrange(viewer, wanted);
        var lines = all.lines();
        var dates = dates(typed, lines, true);
        var step = typed.text("step");
        if (step.equals("suggest") && typed.ok()) {
            return form(wanted, all, suggested(viewer, all, dates, model), typed, model);
        }
        if (step.equals("load") || !typed.ok()) {
            return form(wanted, all, dates, typed, model);
        }
        try {
            var changed = lines.stream()
                    .filter(line -> seen(typed, line) >= 0)
                    .filter(line -> !Objects.equals(dates.get(line.id()), line.meeting() == null
                            ? null
                            : line.meeting().on()))
                    .map(line -> new Reviews.Picked(line.state().of().id(), seen(typed, line), dates.get(line.id())))
                    .toList();
            reviews.planYear(viewer, changed);
            next.addFlashAttribute("flash", changed.isEmpty()
                    ? "No date was changed"
                    : changed.size() == 1 ? "1 date was saved" : changed.size() + " dates were saved");
            return "redirect:/reviews?year=" + wanted.startsIn();
        } catch (Reviews.PickedMeanwhile meanwhile) {
            lines.stream()
                    .filter(line -> line.state().of().id().equals(meanwhile.review()))
                    .forEach(line -> typed.wrong(field(line), "Somebody else changed the review of " + line.name()
                            + (line.meeting() == null
                                    ? ""
                                    : ": their date is " + DateWords.inWords(line.meeting().on()))
                            + ". Check the date, then save again. No date was saved"));
            model.addAttribute("changed", meanwhile.review().toString());
        } catch (PlanRefused refused) {
            typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
        }
        return form(wanted, all, dates, typed, model);
    }

    private Map<String, LocalDate> suggested(Viewer viewer, Boards.ToArrange all, Map<String, LocalDate> dates,
            Model model) {
        var plan = new YearPlan(calendars.of(viewer.authority()), today.date());
        var taken = new ArrayList<>(dates.values());
        taken.addAll(all.taken());
        var without = all.lines()
                .stream()
                .filter(line -> !dates.containsKey(line.id()))
                .map(line -> new YearPlan.ToArrange(line.state().of().id(), line.meetBy()))
                .toList();
        var suggested = new HashMap<>(dates);
        plan.suggest(without, taken).forEach((id, day) -> suggested.put(id.toString(), day));
        model.addAttribute("suggested", without.size());
        return suggested;
    }

    private String form(SchoolYear year, Boards.ToArrange all, Map<String, LocalDate> dates, Typed typed,
            Model model) {
        var meetings = new ArrayList<>(dates.values());
        meetings.addAll(all.taken());
        model.addAttribute("year", year);
        model.addAttribute("rows", rows(all.lines(), dates, typed, (String) model.getAttribute("changed")));
        model.addAttribute("weeks", YearPlan.load(meetings));
        model.addAttribute("today", today.date());
        return "schedule/year";
    }

    /** The dates that were typed, each in one box: "2026-12-03", "3/12/2026", "3 Dec 2026". */
    private Map<String, LocalDate> dates(Typed typed, List<BoardLine> lines, boolean judge) {
        var dates = new HashMap<String, LocalDate>();
        for (var line : lines) {
            var text = typed.text(field(line));
            if (text.isEmpty()) {
                continue;
            }
            // a day that has passed meanwhile may stand; a new one lies ahead
            boolean stands = line.meeting() != null && line.meeting().on().toString().equals(text);
            var rules = judge && !stands ? new DateRule[]{DateRule.todayOrInTheFuture(today.date())} : new DateRule[0];
            switch (new TypedDate(text, "", "").read("The meeting of " + line.name(), rules)) {
                case Reading.Real(var day) -> dates.put(line.id(), day);
                case Reading.Wrong(var message, _) -> typed.wrong(field(line), message);
            }
        }
        return dates;
    }

    /** Each row keeps what it was read from; one that somebody else changed has what the page now told of it. */
    private static List<YearRow> rows(List<BoardLine> lines, Map<String, LocalDate> dates, Typed typed,
            @Nullable String changed) {
        return lines.stream()
                .map(line -> new YearRow(line, dates.containsKey(line.id())
                        ? dates.get(line.id()).toString()
                        : typed.text(field(line)),
                        seen(typed, line) < 0 || line.id().equals(changed) ? line.version() : seen(typed, line)))
                .toList();
    }

    private static long seen(Typed typed, BoardLine line) {
        var text = typed.text("version." + line.id());
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    static String field(BoardLine line) {
        return "date." + line.id();
    }

    private SchoolYear year(int startsIn) {
        var now = SchoolYear.of(today.date());
        return Math.abs(startsIn - now.startsIn()) <= 2 ? new SchoolYear(startsIn) : now;
    }
}

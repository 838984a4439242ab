package continuum.timeliness;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Bar;
import continuum.web.SafeCsv;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The twenty weeks for those who answer for them: this year and this month, as a chart with its table. */
@Controller
class TimelinessPages {

    private static final int PAGE = 50;

    private final Timeliness timeliness;
    private final Today today;

    TimelinessPages(Timeliness timeliness, Today today) {
        this.timeliness = timeliness;
        this.today = today;
    }

    @Bean
    static NavigationItem timelinessTab() {
        return NavigationItem.forThoseWho(May.GIVE_CASES, "20 weeks", "/timeliness", 36);
    }

    @GetMapping("/timeliness")
    String year(Viewer viewer, Typed typed, Model model) {
        var figures = timeliness.year(viewer, yearOf(typed));
        model.addAttribute("figures", figures);
        model.addAttribute("now", YearMonth.from(today.date()));
        model.addAttribute("first", Timeliness.FIRST_YEAR);
        model.addAttribute("bars", figures.months().entrySet().stream().map(TimelinessPages::bar).toList());
        return "timeliness/year";
    }

    /** The columns have the names and the order of the national release. */
    @GetMapping("/timeliness.csv")
    void download(Viewer viewer, Typed typed, HttpServletResponse response) {
        var figures = timeliness.year(viewer, yearOf(typed));
        try (var csv = SafeCsv.send(response, "plans-within-20-weeks-" + figures.year() + ".csv")) {
            csv.row("time_period", "time_identifier", "plans_issued_den", "plans_issued_den_ex",
                    "plans_issued_within_20_weeks", "plans_issued_20_weeks_ex", "pc_plans_issued_within_20_weeks",
                    "PC_plans_issued_20_weeks_ex", "plans_issued_gt20weeks_ltYear", "plans_issued_gt20weeks_ltYear_ex",
                    "pc_plans_issued_gt20weeks_ltYear", "PC_plans_issued_gt20weeks_ltYear_ex", "plans_issued_gt_1_year",
                    "plans_issued_gt_1_year_ex", "pc_plans_issued_gt_1_year", "PC_plans_issued_gt_1_year_ex");
            csv.row(line(figures.year(), "Calendar year", figures.total()));
            figures.months()
                    .forEach((month, of) -> csv.row(line(month.getYear(),
                            month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), of)));
        }
    }

    @GetMapping("/timeliness/plans")
    String plans(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.GIVE_CASES);
        var month = month(typed.text("month"));
        var from = month == null ? LocalDate.of(yearOf(typed), 1, 1) : month.atDay(1);
        var to = month == null ? from.plusYears(1).minusDays(1) : month.atEndOfMonth();
        var speed = Speed.find(typed.text("speed")).orElse(null);
        var excepted = switch (typed.text("excepted")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
        var after = IssuedPlan.Key.read(typed.text("after"));
        var plans = timeliness.plans(viewer, from, to, speed, excepted, after, PAGE + 1);
        var shown = plans.stream().limit(PAGE).toList();
        model.addAttribute("plans", shown);
        model.addAttribute("title", title(from, month, speed, excepted));
        model.addAttribute("year", from.getYear());
        model.addAttribute("next",
                plans.size() > PAGE
                        ? "/timeliness/plans?" + (month == null ? "year=" + from.getYear() : "month=" + month)
                                + "&speed=" + (speed == null ? "" : speed.code())
                                + "&excepted=" + (excepted == null ? "" : excepted ? "yes" : "no")
                                + "&after=" + shown.getLast().key().written()
                        : null);
        return "timeliness/plans";
    }

    private static String title(LocalDate from, @Nullable YearMonth month, @Nullable Speed speed,
            @Nullable Boolean excepted) {
        return "Plans issued in "
                + (month == null
                        ? String.valueOf(from.getYear())
                        : month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear())
                + (speed == null ? "" : ", " + speed.words().toLowerCase(Locale.UK))
                + (excepted == null ? "" : excepted ? ", with an exception" : ", without exceptions");
    }

    private static Bar bar(java.util.Map.Entry<YearMonth, Figures> month) {
        var share = month.getValue().all().shareWithin();
        return new Bar(month.getKey().getMonth().getDisplayName(TextStyle.SHORT, Locale.UK),
                share == null ? 0 : share.doubleValue());
    }

    private static Object[] line(int year, String period, Figures figures) {
        var all = figures.all();
        var some = figures.withoutExceptions();
        return new Object[]{year, period, all.issued(), some.issued(), all.within(), some.within(), all.shareWithin(),
                some.shareWithin(), all.late(), some.late(), Figures.share(all.late(), all.issued()),
                Figures.share(some.late(), some.issued()), all.overAYear(), some.overAYear(),
                Figures.share(all.overAYear(), all.issued()), Figures.share(some.overAYear(), some.issued())};
    }

    /** The year in the address; this one when it is none that there can be figures of. */
    private int yearOf(Typed typed) {
        var now = today.date().getYear();
        var typedYear = typed.text("year");
        if (!typedYear.matches("\\d{4}")) {
            return now;
        }
        var year = Integer.parseInt(typedYear);
        return year < Timeliness.FIRST_YEAR || year > now ? now : year;
    }

    private @Nullable YearMonth month(String written) {
        try {
            var month = YearMonth.parse(written);
            return month.getYear() < Timeliness.FIRST_YEAR || month.isAfter(YearMonth.from(today.date()))
                    ? null
                    : month;
        } catch (java.time.DateTimeException none) {
            return null;
        }
    }
}

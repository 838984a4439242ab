package continuum.schedule;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.reviews.ReviewWords;
import continuum.web.Count;
import continuum.web.SafeCsv;
import continuum.web.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews as each sees them: a school its year by month, an officer what is due next. */
@Controller
class BoardPages {

    private final Boards boards;
    private final Today today;

    BoardPages(Boards boards, Today today) {
        this.boards = boards;
        this.today = today;
    }

    @Bean
    static NavigationItem planReviewsTab() {
        return NavigationItem.forThoseWho(May.HOLD_REVIEW, "Reviews", "/reviews", 25);
    }

    @GetMapping("/reviews")
    String all(Viewer viewer, Model model, @RequestParam(defaultValue = "all") String what,
            @RequestParam(defaultValue = "") String whose, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "0") int year) {
        viewer.must(May.HOLD_REVIEW);
        model.addAttribute("today", today.date());
        return viewer.may(May.RUN_CASE)
                ? list(viewer, model, Wanted.of(what), whose, after)
                : board(viewer, model, year(year));
    }

    private String board(Viewer viewer, Model model, SchoolYear year) {
        var board = boards.board(viewer, year);
        model.addAttribute("board", board);
        model.addAttribute("school", viewer.partyName());
        model.addAttribute("counts", List.of(
                new Count(board.withoutDate(), "without a date", "/reviews/year?year=" + year.startsIn(), Tone.SOON),
                new Count(board.reports(), "reports owed", "#months", Tone.SOON),
                new Count(board.late(today.date()), "late", "#months", Tone.LATE),
                new Count(board.complete(), "decided", "#months", Tone.OK)));
        return "schedule/board";
    }

    private String list(Viewer viewer, Model model, Wanted what, String whose, @Nullable String after) {
        boolean everybody = whose.isEmpty()
                ? viewer.role() == Role.SEND_MANAGER
                : whose.equals("everyone");
        var listed = boards.list(viewer, everybody, what, BoardLine.Key.read(after));
        var found = listed.found();
        var address = "/reviews?whose=" + (everybody ? "everyone" : "me") + "&what=";
        var lines = found.stream().limit(Boards.PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("what", what);
        model.addAttribute("everybody", everybody);
        model.addAttribute("counts", Arrays.stream(Wanted.values())
                .map(kind -> new Count(listed.counted().of(kind), kind.words(), address + kind.code(),
                        kind == Wanted.LATE ? Tone.LATE : kind == Wanted.ALL ? Tone.QUIET : Tone.INFO))
                .toList());
        model.addAttribute("next",
                found.size() > Boards.PAGE ? address + what.code() + "&after=" + lines.getLast().key() : null);
        return "schedule/list";
    }

    /** The board as a file: what a setting is told is due (Code of Practice, paragraph 9.174). */
    @GetMapping("/reviews/year.csv")
    void download(Viewer viewer, @RequestParam(defaultValue = "0") int year, HttpServletResponse response) {
        var lines = boards.board(viewer, year(year)).lines();
        try (var csv = SafeCsv.send(response, "reviews.csv")) {
            csv.row("Child", "Date of birth", "Setting", "Review due by", "Meet by", "Meeting", "Where it stands",
                    "Due next", "By", "Officer");
            lines.forEach(line -> csv.row(line.name(), line.birthDate(), line.setting(), line.state().of().dueOn(),
                    line.meetBy(), line.meeting() == null ? null : line.meeting().on(), ReviewWords.tag(line.state()),
                    line.what(), line.dueOn(), line.officer()));
        }
    }

    /** The school year that starts in this year; this one when that can't be meant. */
    private SchoolYear year(int startsIn) {
        var now = SchoolYear.of(today.date());
        return Math.abs(startsIn - now.startsIn()) <= 5 ? new SchoolYear(startsIn) : now;
    }
}

package continuum.reviews;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.people.People;
import continuum.plans.PlansInForce;
import continuum.web.Count;
import continuum.web.SafeCsv;
import continuum.web.Tone;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews as each sees them: a school its year by month, an officer what is due next, and all reviews of one child. */
@Controller
class BoardPages {

    private final Boards boards;
    private final Reviews reviews;
    private final PlansInForce plans;
    private final People people;
    private final History history;
    private final TransactionTemplate transaction;
    private final Today today;

    BoardPages(Boards boards, Reviews reviews, PlansInForce plans, People people, History history,
            TransactionTemplate transaction, Today today) {
        this.boards = boards;
        this.reviews = reviews;
        this.plans = plans;
        this.people = people;
        this.history = history;
        this.transaction = transaction;
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
        return "reviews/board";
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
        return "reviews/list";
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

    @GetMapping("/children/{child}/reviews")
    String ofChild(Viewer viewer, @PathVariable UUID child, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var id = new ChildId(child);
        transaction.executeWithoutResult(t -> {
            var found = people.find(viewer, id).orElseThrow(NoSuchElementException::new);
            history.looked(viewer, id, "Reviews");
            model.addAttribute("name", found.name());
            model.addAttribute("plan", plans.of(viewer, id).orElse(null));
            model.addAttribute("reviews", reviews.of(viewer, id));
        });
        request.setAttribute("child", id);
        model.addAttribute("child", child.toString());
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("today", today.date());
        return "reviews/ofChild";
    }

    /** The school year that starts in this year; this one when that can't be meant. */
    private SchoolYear year(int startsIn) {
        var now = SchoolYear.of(today.date());
        return Math.abs(startsIn - now.startsIn()) <= 5 ? new SchoolYear(startsIn) : now;
    }
}

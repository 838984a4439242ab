package continuum.advising;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.advice.Advice;
import continuum.advice.AskedId;
import continuum.advice.NoSuchAdvice;
import continuum.advice.Owing;
import continuum.advice.Owing.Whose;
import continuum.calendar.Today;
import continuum.web.Count;
import continuum.web.Tone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of whoever is asked for advice: what I owe by when, and what my team owes. */
@Controller
class DeskPages {

    private static final int PAGE = 40;

    private final Advice advice;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Today today;

    DeskPages(Advice advice, Drafts drafts, TransactionTemplate transaction, Today today) {
        this.advice = advice;
        this.drafts = drafts;
        this.transaction = transaction;
        this.today = today;
    }

    @Bean
    static NavigationItem deskTab() {
        return new NavigationItem(DeskPages::isAsked, "Advice I owe", "/advice", 15);
    }

    @Bean
    static NavigationItem viewsTab() {
        return NavigationItem.forThoseWho(May.FAMILY_VIEW, "What we ask you", "/advice", 15);
    }

    /** People of a team, a school or a setting can be asked for advice. */
    private static boolean isAsked(Viewer viewer) {
        return viewer.role() != null && (viewer.may(May.GIVE_ADVICE) || viewer.role() == Role.SENCO
                || viewer.role() == Role.HEAD_TEACHER || viewer.role() == Role.SERVICE_LEAD);
    }

    @GetMapping("/advice")
    String desk(Viewer viewer, @RequestParam(defaultValue = "") String whose,
            @RequestParam(required = false) @Nullable String after, Model model) {
        if (!isAsked(viewer) && !viewer.may(May.FAMILY_VIEW) || viewer.isSystem()) {
            throw new NoSuchAdvice();
        }
        return transaction.execute(t -> page(viewer, whose, key(after), model));
    }

    private String page(Viewer viewer, String whose, Owing.@Nullable Key after, Model model) {
        var counted = advice.counted(viewer);
        var which = Arrays.stream(Whose.values())
                .filter(one -> one.code().equals(whose))
                .findFirst()
                .orElse(counted.mine() > 0 || viewer.may(May.FAMILY_VIEW) ? Whose.MINE : Whose.TEAM);
        var owed = advice.owed(viewer, which, after, PAGE + 1);
        var shown = owed.stream().limit(PAGE).toList();
        model.addAttribute("owed", shown);
        model.addAttribute("whose", which);
        model.addAttribute("counted", counted);
        model.addAttribute("today", today.date());
        model.addAttribute("viewer", viewer);
        if (viewer.may(May.FAMILY_VIEW)) {
            return "advising/views";
        }
        model.addAttribute("counts", counts(counted));
        model.addAttribute("shared", counted.team() > 0 ? drafts.sharedWith(viewer) : Map.<AskedId, String>of());
        model.addAttribute("next", owed.size() > PAGE
                ? "/advice?whose=" + which.code() + "&after=" + shown.getLast().asked().dueOn() + "_"
                        + shown.getLast().asked().id()
                : null);
        return "advising/desk";
    }

    private static List<Count> counts(Owing.Counted counted) {
        return List.of(new Count(counted.mine(), "mine to give", "/advice?whose=mine", Tone.INFO),
                new Count(counted.late(), "late", "/advice?whose=team", Tone.LATE),
                new Count(counted.team(), "my team’s, open", "/advice?whose=team", Tone.QUIET),
                new Count(counted.answered(), "answered in four weeks", "/advice?whose=answered", Tone.OK));
    }

    /** Where the page before ended; anything else is the beginning. */
    private static Owing.@Nullable Key key(@Nullable String after) {
        var parts = after == null ? new String[0] : after.split("_", 2);
        try {
            return parts.length < 2 ? null : new Owing.Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException madeUp) {
            return null;
        }
    }
}

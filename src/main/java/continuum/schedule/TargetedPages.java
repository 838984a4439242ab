package continuum.schedule;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.schedule.Targeted.Sign;
import continuum.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans that may no longer be needed, each with the facts that say so. */
@Controller
class TargetedPages {

    private static final int PAGE = 25;
    private static final int MOST_SIGNS = 99;

    private final Targeted targeted;
    private final Today today;

    TargetedPages(Targeted targeted, Today today) {
        this.targeted = targeted;
        this.today = today;
    }

    @GetMapping("/reviews/targeted")
    String list(Viewer viewer, Typed typed, @RequestParam(required = false) @Nullable String after, Model model) {
        viewer.must(May.RUN_CASE);
        var only = typed.choice("sign", Sign.class).orElse(null);
        var parts = after == null || !after.matches("[0-9]{1,2}_[0-9a-f-]{36}") ? new String[0] : after.split("_");
        int signs = parts.length == 2 ? Integer.parseInt(parts[0]) : MOST_SIGNS;
        var last = parts.length == 2 ? UUID.fromString(parts[1]) : new UUID(0, 0);
        var found = targeted.list(viewer, only, today.date(), signs, last, PAGE + 1);
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("only", only);
        model.addAttribute("today", today.date());
        model.addAttribute("next", found.size() > PAGE
                ? "/reviews/targeted?" + (only == null ? "" : "sign=" + only.name() + "&") + "after="
                        + lines.getLast().key()
                : null);
        return "schedule/targeted";
    }
}

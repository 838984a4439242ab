package continuum.casework;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a child by name, birth date or number, forgiving spelling, and settings beside them. */
@Controller
class SearchPages {

    private static final int LONGEST = 200;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @Bean
    static NavigationItem children() {
        return NavigationItem.forThoseWho(May.SEARCH, "Children", "/search", 20);
    }

    @GetMapping("/search")
    String search(Viewer viewer, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        viewer.must(May.SEARCH);
        var typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        model.addAttribute("q", typed);
        var answer = typed.isEmpty() ? null : search.of(viewer, typed, after);
        model.addAttribute("found", answer == null ? null : answer.children());
        model.addAttribute("settings", answer == null ? List.of() : answer.settings());
        model.addAttribute("mayAdd", viewer.may(May.ADD_CHILD));
        model.addAttribute("mayBreakGlass", viewer.may(May.BREAK_GLASS));
        return "casework/search";
    }
}

package continuum.casework;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.web.Typed;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    String search(Viewer viewer, Typed typed, Model model) {
        viewer.must(May.SEARCH);
        var words = typed.text("q").substring(0, Math.min(typed.text("q").length(), LONGEST));
        var after = typed.text("after");
        var answer = words.isEmpty() ? null : search.of(viewer, words, after.isEmpty() ? null : after);
        model.addAttribute("q", words);
        model.addAttribute("found", answer == null ? null : answer.children());
        model.addAttribute("settings", answer == null ? List.of() : answer.settings());
        model.addAttribute("mayAdd", viewer.may(May.ADD_CHILD));
        model.addAttribute("mayBreakGlass", viewer.may(May.BREAK_GLASS));
        return "casework/search";
    }
}

package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: one's own first page for whoever is signed in, and for everybody else what they can do here. */
@Controller
class HomePages {

    @GetMapping("/")
    String home(Optional<Viewer> viewer) {
        return viewer.map(HomePages::firstPage).orElse("casework/front");
    }

    /** Who sees no child but lets people in begins with them. */
    private static String firstPage(Viewer viewer) {
        if (viewer.may(May.MANAGE_ACCOUNTS)) {
            return "redirect:/accounts";
        }
        return viewer.may(May.FAMILY_VIEW) ? "redirect:/family" : "redirect:/work";
    }
}

package continuum.reviews;

import continuum.access.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters of a review that did not leave in time are written again. */
@Controller
class TellingPages {

    private final Telling telling;

    TellingPages(Telling telling) {
        this.telling = telling;
    }

    @PostMapping("/reviews/{id}/letters")
    String writeAgain(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        telling.writeAgain(viewer, new ReviewId(id));
        return ReviewDesk.back(id, "The letter was written again, with today’s date and the last days counted from it",
                next);
    }
}

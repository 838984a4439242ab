package continuum.outbox;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.papers.LetterRefused;
import continuum.web.DateRule;
import continuum.web.Say;
import continuum.web.Typed;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that were printed together: how far they are, the file for the printer, and that they were posted. */
@Controller
class BatchPages {

    private final Outbox outbox;
    private final Today today;

    BatchPages(Outbox outbox, Today today) {
        this.outbox = outbox;
        this.today = today;
    }

    @GetMapping("/outbox/batches")
    String all(Viewer viewer, Model page) {
        page.addAttribute("batches", outbox.batches(viewer));
        return "outbox/batches";
    }

    @GetMapping("/outbox/batches/{id}")
    String one(Viewer viewer, @PathVariable UUID id, Typed typed, Model page) {
        typed.startingWith("on", today.date());
        page.addAttribute("batch", outbox.batch(viewer, id));
        return "outbox/batch";
    }

    @GetMapping("/outbox/batches/{id}/pdf")
    ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("letters-" + today.date() + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(outbox.pdf(viewer, id));
    }

    @PostMapping("/outbox/batches/{id}/posting")
    String posted(Viewer viewer, @PathVariable UUID id, Typed typed, Model page, RedirectAttributes next) {
        viewer.must(May.SEND_LETTERS);
        var on = typed.needDate("on", "The day they were posted", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                next.addFlashAttribute("flash",
                        Say.count(outbox.posted(viewer, id, on), "letter is", "letters are") + " recorded as posted");
                return "redirect:/outbox/batches/" + id;
            } catch (LetterRefused refused) {
                typed.wrong("on", refused.getMessage());
            }
        }
        page.addAttribute("batch", outbox.batch(viewer, id));
        return "outbox/batch";
    }
}

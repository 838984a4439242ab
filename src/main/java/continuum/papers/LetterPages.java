package continuum.papers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Option;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter: read and printed as it was frozen, and recorded as sent. */
@Controller
@RequestMapping("/children/{child}/letters/{letter}")
class LetterPages {

    private final Letters letters;
    private final Today today;

    LetterPages(Letters letters, Today today) {
        this.letters = letters;
        this.today = today;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID child, @PathVariable UUID letter, Typed typed, Model page) {
        typed.startingWith("on", today.date());
        return page(viewer, child, letter, page);
    }

    /** The frozen page by itself, for reading and printing. Its styles are its own and it loads nothing. */
    @GetMapping("/text")
    ResponseEntity<String> text(Viewer viewer, @PathVariable UUID child, @PathVariable UUID letter) {
        found(viewer, child, letter);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .cacheControl(CacheControl.noStore())
                .body(letters.read(viewer, new LetterId(letter)).orElseThrow(NoSuchPaper::new));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID child, @PathVariable UUID letter) {
        var found = found(viewer, child, letter);
        var name = FileName.cleaned(found.title() + ".pdf").value();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(letters.pdf(viewer, new LetterId(letter)).orElseThrow(NoSuchPaper::new));
    }

    @PostMapping("/sending")
    String send(Viewer viewer, @PathVariable UUID child, @PathVariable UUID letter, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        found(viewer, child, letter);
        var how = typed.need("how", WrittenLetter.Way.class, "Select how it was sent");
        var on = typed.needDate("on", "The day it was sent", DateRule.todayOrInThePast(today.date()));
        if (typed.ok()) {
            try {
                letters.send(viewer, new LetterId(letter), how, on);
                next.addFlashAttribute("flash", "Recorded as sent on " + DateWords.inWords(on));
                return "redirect:/children/" + child + "/letters/" + letter;
            } catch (LetterRefused refused) {
                typed.wrong("how", refused.getMessage());
            }
        }
        return page(viewer, child, letter, page);
    }

    @PostMapping("/cancelling")
    String cancel(Viewer viewer, @PathVariable UUID child, @PathVariable UUID letter, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        found(viewer, child, letter);
        var why = typed.atMost(1_000, "why", "The reason").need("why", "Say why it should not be sent");
        if (typed.ok()) {
            try {
                letters.cancel(viewer, new LetterId(letter), why);
                next.addFlashAttribute("flash", "The letter was cancelled and will not be sent");
                return "redirect:/children/" + child + "/letters/" + letter;
            } catch (LetterRefused refused) {
                typed.wrong("why", refused.getMessage());
            }
        }
        return page(viewer, child, letter, page);
    }

    private String page(Viewer viewer, UUID child, UUID letter, Model page) {
        page.addAttribute("letter", found(viewer, child, letter));
        page.addAttribute("ways", Option.each(WrittenLetter.Way.class, WrittenLetter.Way::words));
        page.addAttribute("staff", viewer.may(May.RUN_CASE));
        return "papers/oneLetter";
    }

    private WrittenLetter found(Viewer viewer, UUID child, UUID letter) {
        return letters.find(viewer, new LetterId(letter))
                .filter(found -> found.child().value().equals(child))
                .orElseThrow(NoSuchPaper::new);
    }
}

package continuum.consulting;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.web.Conflict;
import continuum.web.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
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

/** The desk of a setting that is consulted: what waits for it, the pack, the reply and what the law counts in it. */
@Controller
class ReplyPages {

    private final Replying replying;
    private final Today today;

    ReplyPages(Replying replying, Today today) {
        this.replying = replying;
        this.today = today;
    }

    @Bean
    static NavigationItem consultationsTab() {
        return NavigationItem.forThoseWho(May.ANSWER_CONSULTATION, "Consultations", "/consultations", 37);
    }

    @GetMapping("/consultations")
    String desk(Viewer viewer, Model model) {
        model.addAttribute("asked", replying.desk(viewer));
        model.addAttribute("today", today.date());
        return "consulting/desk";
    }

    @GetMapping("/consultations/{id}/pack")
    String pack(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("pack", replying.open(viewer, new ConsultationId(id)));
        model.addAttribute("one", replying.find(viewer, new ConsultationId(id)));
        return "consulting/pack";
    }

    /** Always as a download, so that nothing in it runs in the reader's browser under our name. */
    @GetMapping("/consultations/{id}/pack/{paper}")
    ResponseEntity<InputStreamResource> paper(Viewer viewer, @PathVariable UUID id, @PathVariable UUID paper) {
        var opened = replying.paper(viewer, new ConsultationId(id), new PaperId(paper));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.paper().mediaType()))
                .contentLength(opened.paper().size())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.paper().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(opened.bytes()));
    }

    @GetMapping("/consultations/{id}/reply")
    String ask(Viewer viewer, @PathVariable UUID id, Model model, Typed typed) {
        var one = replying.find(viewer, new ConsultationId(id));
        if (one.reply() != null) {
            fill(typed, one.reply());
        }
        return form(one, one.revision(), model);
    }

    @PostMapping("/consultations/{id}/reply")
    String save(Viewer viewer, @PathVariable UUID id, Model model, Typed typed, RedirectAttributes next) {
        var one = replying.find(viewer, new ConsultationId(id));
        var reply = read(typed);
        if (typed.ok()) {
            try {
                replying.save(viewer, one.id(), typed.version(), reply);
                if (one.hasReplied()) {
                    next.addFlashAttribute("flash", "The reply was changed");
                }
                return "redirect:/consultations/" + id + "/send";
            } catch (ConsultingRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            } catch (ReplyChanged changed) {
                return changed(changed, reply, model, typed);
            }
        }
        return form(one, typed.version(), model);
    }

    @GetMapping("/consultations/{id}/send")
    String check(Viewer viewer, @PathVariable UUID id, Model model, Typed typed) {
        var one = replying.find(viewer, new ConsultationId(id));
        if (one.reply() == null) {
            return "redirect:/consultations/" + id + "/reply";
        }
        model.addAttribute("one", one);
        return "consulting/check";
    }

    @PostMapping("/consultations/{id}/send")
    String send(Viewer viewer, @PathVariable UUID id, Model model, Typed typed, RedirectAttributes next) {
        try {
            replying.send(viewer, new ConsultationId(id), typed.version());
            next.addFlashAttribute("flash", "The reply was sent. You can change it as long as the consultation runs");
            return "redirect:/consultations";
        } catch (ReplyChanged changed) {
            typed.wrong("form", changed.getMessage() + ". Read it as it is now, then send it");
        } catch (ConsultingRefused refused) {
            typed.wrong("form", refused.getMessage());
        }
        return check(viewer, id, model, typed);
    }

    private String changed(ReplyChanged changed, Reply mine, Model model, Typed typed) {
        var theirs = changed.now().reply() == null ? Reply.NONE : changed.now().reply();
        typed.wrong("answer", changed.getMessage() + ". Compare the two and save again");
        model.addAttribute("changed", changed.now());
        model.addAttribute("conflicts", List.of(
                new Conflict("The answer", theirs.answer().words(), mine.answer().words()),
                new Conflict("What is said", theirs.said(), mine.said())));
        return form(changed.now(), changed.now().revision(), model);
    }

    private String form(Consultation one, long revision, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("revision", revision);
        model.addAttribute("today", today.date());
        return "consulting/reply";
    }

    private static Reply read(Typed typed) {
        var answer = typed.need("answer", Reply.Answer.class, "Select what you answer");
        var claimed = new ArrayList<Reply.Claimed>();
        if (answer != Reply.Answer.CAN) {
            for (var ground : Ground.values()) {
                if (typed.all("grounds").contains(ground.name())) {
                    claimed.add(claimed(typed, ground));
                }
            }
            var known = claimed.size() == typed.all("grounds").stream().distinct().count();
            if (!known || answer == Reply.Answer.CANNOT && claimed.isEmpty()) {
                typed.wrong("grounds", "Select at least one of the reasons that the law knows");
            }
        }
        if (answer == Reply.Answer.IF) {
            typed.need("words", "Enter what would have to be arranged first");
        }
        typed.atMost(5_000, "words", "What else you say");
        return new Reply(answer == null ? Reply.Answer.CAN : answer, claimed, typed.text("words"));
    }

    private static Reply.Claimed claimed(Typed typed, Ground ground) {
        var code = ground.code();
        typed.need("which-" + code, ground.whichAsk().replace("?", "") + ": enter it");
        typed.need("steps-" + code, "Enter which steps were considered");
        typed.need("why-" + code, "Enter why those steps do not suffice");
        for (var field : List.of("which-", "steps-", "why-")) {
            typed.atMost(5_000, field + code, "The answer");
        }
        return new Reply.Claimed(ground, typed.text("which-" + code), typed.text("steps-" + code),
                typed.text("why-" + code));
    }

    private static void fill(Typed typed, Reply reply) {
        typed.startingWith("answer", reply.answer().name())
                .startingWith("grounds", reply.grounds().stream().map(one -> one.ground().name()).toList())
                .startingWith("words", reply.words());
        for (var one : reply.grounds()) {
            typed.startingWith("which-" + one.ground().code(), one.which())
                    .startingWith("steps-" + one.ground().code(), one.steps())
                    .startingWith("why-" + one.ground().code(), one.why());
        }
    }
}

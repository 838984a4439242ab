package continuum.profiles;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.papers.AccessiblePdf;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.UploadRefused;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanRefused;
import continuum.web.Conflict;
import continuum.web.Typed;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one-page profile: read, made in words, with a picture or a recording, printed, put into the plan. */
@Controller
class ProfilePages {

    private final Profiles profiles;
    private final People people;
    private final Papers papers;
    private final TemplateEngine templates;

    ProfilePages(Profiles profiles, People people, Papers papers, TemplateEngine templates) {
        this.profiles = profiles;
        this.people = people;
        this.papers = papers;
        this.templates = templates;
    }

    @GetMapping("/children/{child}/profile")
    String show(Viewer viewer, @PathVariable UUID child, @RequestParam(required = false) Integer number, Model model,
            HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var made = profiles.open(viewer, new ChildId(child));
        model.addAttribute("child", child(viewer, child, request));
        model.addAttribute("profiles", made);
        model.addAttribute("one", made.stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst()
                .orElse(null));
        model.addAttribute("mayMake", Profiles.mayMake(viewer));
        model.addAttribute("version", profiles.beingWritten(viewer, new ChildId(child)).orElse(null));
        return "profiles/profile";
    }

    @GetMapping("/children/{child}/profile/new")
    String ask(Viewer viewer, @PathVariable UUID child, Model model, HttpServletRequest request, Typed typed) {
        var seen = mayMake(viewer, child, request);
        var last = profiles.open(viewer, seen.id()).stream().findFirst().orElse(null);
        if (last != null) {
            typed.startingWith("admire", last.admire())
                    .startingWith("matters", last.matters())
                    .startingWith("support", last.support());
        }
        return form(seen, last, last == null ? 0 : last.number(), viewer, model);
    }

    @PostMapping("/children/{child}/profile/new")
    String make(Viewer viewer, @PathVariable UUID child, Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(required = false) @Nullable MultipartFile voice, Model model, HttpServletRequest request,
            RedirectAttributes next) {
        var seen = mayMake(viewer, child, request);
        var last = profiles.open(viewer, seen.id()).stream().findFirst().orElse(null);
        for (var part : List.of("admire", "matters", "support")) {
            typed.atMost(Profile.PART, part, "Each part");
        }
        typed.atMost(200, "madeWith", "Who helped");
        check(typed, picture, "picture", type -> type.equals("image/jpeg") || type.equals("image/png"),
                "The picture must be a JPEG or PNG file");
        check(typed, voice, "voice", type -> type.startsWith("audio/"), "The recording must be an MP3 or M4A file");
        var keepsPicture = last != null && last.picture() != null && !typed.ticked("noPicture");
        var keepsVoice = last != null && last.voice() != null && !typed.ticked("noVoice");
        if (typed.ok() && typed.text("admire").isBlank() && typed.text("matters").isBlank()
                && typed.text("support").isBlank() && isNone(picture) && isNone(voice) && !keepsPicture
                && !keepsVoice) {
            typed.wrong("admire", "Say something: in words, with a picture or in a recording");
        }
        if (!typed.ok()) {
            return form(seen, last, (int) typed.version(), viewer, model);
        }
        if (last != null && last.number() != typed.version() || last == null && typed.version() > 0) {
            return changed(last, seen, typed, viewer, model);
        }
        try {
            var shown = isNone(picture)
                    ? keepsPicture ? last.picture() : null
                    : keep(viewer, seen, picture, "My picture");
            var said = isNone(voice) ? keepsVoice ? last.voice() : null : keep(viewer, seen, voice, "In my own voice");
            profiles.make(viewer, seen.id(), last == null ? 0 : last.number(), typed.text("admire"),
                    typed.text("matters"),
                    typed.text("support"), shown, said, typed.text("madeWith"));
        } catch (ProfileChanged somebodyElse) {
            return changed(somebodyElse.theirs(), seen, typed, viewer, model);
        }
        next.addFlashAttribute("flash", "The profile was saved");
        return "redirect:/children/" + child + "/profile";
    }

    private String changed(Profile theirs, Child seen, Typed typed, Viewer viewer, Model model) {
        typed.wrong("admire", "Somebody else saved the profile meanwhile. Compare the two and save again");
        model.addAttribute("changed", theirs);
        model.addAttribute("conflicts", List.of(
                new Conflict("What people like and admire", theirs.admire(), typed.text("admire")),
                new Conflict("What matters", theirs.matters(), typed.text("matters")),
                new Conflict("How best to support", theirs.support(), typed.text("support"))));
        return form(seen, theirs, theirs.number(), viewer, model);
    }

    private static boolean isNone(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    private void check(Typed typed, @Nullable MultipartFile file, String field, Predicate<String> fits,
            String otherwise) {
        if (isNone(file)) {
            return;
        }
        try {
            if (!fits.test(papers.judge(upload(file)).mediaType())) {
                typed.wrong(field, otherwise);
            }
        } catch (UploadRefused refused) {
            typed.wrong(field, refused.getMessage());
        }
    }

    private PaperId keep(Viewer viewer, Child child, MultipartFile file, String title) {
        return papers.keep(viewer, child.id(), upload(file), title);
    }

    private static Upload upload(MultipartFile file) {
        return new Upload(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file::getInputStream);
    }

    /** On one page, to print and to hang up. */
    @GetMapping("/children/{child}/profile.pdf")
    ResponseEntity<byte[]> print(Viewer viewer, @PathVariable UUID child, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var made = profiles.open(viewer, new ChildId(child))
                .stream()
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        var html = new StringOutput();
        templates.render("profiles/document.jte", Map.of("child", child(viewer, child, request), "one", made), html);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"about-me.pdf\"")
                    .cacheControl(CacheControl.noStore())
                    .body(AccessiblePdf.of(html.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of a profile can't be made", e);
        }
    }

    @PostMapping("/children/{child}/profile/section-a")
    String putIntoPlan(Viewer viewer, @PathVariable UUID child, RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        people.find(viewer, new ChildId(child)).orElseThrow(NoSuchElementException::new);
        try {
            var version = profiles.putIntoPlan(viewer, new ChildId(child));
            next.addFlashAttribute("flash", "The profile stands in section A");
            return "redirect:/plans/" + version + "#section-A";
        } catch (PlanRefused refused) {
            next.addFlashAttribute("flash", refused.getMessage());
            return "redirect:/children/" + child + "/profile";
        }
    }

    private Child mayMake(Viewer viewer, UUID child, HttpServletRequest request) {
        if (!Profiles.mayMake(viewer)) {
            throw new NoSuchElementException();
        }
        return child(viewer, child, request);
    }

    private Child child(Viewer viewer, UUID id, HttpServletRequest request) {
        var child = people.find(viewer, new ChildId(id)).orElseThrow(NoSuchElementException::new);
        request.setAttribute("child", child);
        return child;
    }

    private static String form(Child child, @Nullable Profile last, int number, Viewer viewer, Model model) {
        model.addAttribute("child", child);
        model.addAttribute("last", last);
        model.addAttribute("number", (long) number);
        model.addAttribute("own", viewer.role() == continuum.access.Role.YOUNG_PERSON);
        return "profiles/make";
    }
}

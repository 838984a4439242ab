package continuum.requests;

import continuum.access.Viewer;
import continuum.links.PrivateLink;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.UploadRefused;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reports and letters that speak for the request. */
@Controller
@RequestMapping("/request/{link}/documents")
class DocumentPages {

    private static final int MOST = 20;

    private final Answers answers;
    private final Drafts drafts;
    private final Papers papers;

    DocumentPages(Answers answers, Drafts drafts, Papers papers) {
        this.answers = answers;
        this.drafts = drafts;
        this.papers = papers;
    }

    @GetMapping
    String show(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        typed.startingWith("papers", draft.papers().papers());
        model.addAttribute("known", known(draft, viewer));
        return "requests/documents";
    }

    /** Adds the selected files. Each is judged by itself; those that can't be kept are named with what to do instead. */
    @PostMapping
    String add(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            @RequestParam(required = false) List<MultipartFile> files, Model model) throws IOException {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        var selected = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty() || !nameOf(file).isBlank()).toList();
        if (selected.isEmpty()) {
            typed.wrong("files", "Select a file");
        } else if (draft.files().size() + selected.size() > MOST) {
            typed.wrong("files", "You can send " + MOST + " documents here. Give us the others when we ask for them");
        } else {
            for (var file : selected) {
                keep(link, viewer, file, typed);
            }
        }
        return typed.ok() ? "redirect:/request/" + link + "/documents" : show(link, viewer, request, typed, model);
    }

    @PostMapping("/remove")
    String remove(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        try {
            drafts.remove(new PrivateLink(link), viewer, UUID.fromString(typed.text("file")));
        } catch (IllegalArgumentException madeUp) {
            throw new NoSuchDraft();
        }
        return "redirect:/request/" + link + "/documents";
    }

    /** Nothing more to add; of what is on the child's record already, this speaks for the request. */
    @PostMapping("/done")
    String done(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        var offered = known(draft, viewer).stream().map(Option::value).toList();
        var chosen = typed.all("papers").stream().filter(offered::contains).map(UUID::fromString).toList();
        drafts.save(new PrivateLink(link), viewer, draft.papers().mark(), new Part.KnownPapers(chosen));
        return "redirect:/request/" + link;
    }

    private void keep(String link, Optional<Viewer> viewer, MultipartFile file, Typed typed) throws IOException {
        try {
            var judged = papers.judge(new Upload(nameOf(file), file::getInputStream));
            drafts.attach(new PrivateLink(link), viewer, judged.fileName(), judged.mediaType(), file.getBytes());
        } catch (UploadRefused e) {
            typed.wrong("files", nameOf(file) + ": " + e.getMessage());
        }
    }

    private List<Option> known(Draft draft, Optional<Viewer> viewer) {
        return draft.child() == null || viewer.isEmpty()
                ? List.of()
                : papers.list(viewer.get(), draft.child())
                        .stream()
                        .map(paper -> Option.of(paper.id().toString(), paper.title()))
                        .toList();
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}

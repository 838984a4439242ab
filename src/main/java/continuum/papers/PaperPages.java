package continuum.papers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.history.Audience;
import continuum.people.Child;
import continuum.people.People;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a child: listed, added, opened and taken away. */
@Controller
@RequestMapping("/children/{child}/papers")
class PaperPages {

    private static final List<Option> AUDIENCES = List.of(
            Option.of("FAMILY", "The family, the school and everybody else who works with the child"),
            Option.of("PROFESSIONALS", "The school and professionals").withHint("The family can still ask to see it"),
            Option.of("STAFF", "The council's own staff"));

    private final Papers papers;
    private final Letters letters;
    private final People people;
    private final TransactionTemplate transaction;

    PaperPages(Papers papers, Letters letters, People people, TransactionTemplate transaction) {
        this.papers = papers;
        this.letters = letters;
        this.people = people;
        this.transaction = transaction;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable UUID child, Model page, HttpServletRequest request) {
        transaction.executeWithoutResult(t -> {
            var opened = people.open(viewer, new ChildId(child), "Papers").orElseThrow(NoSuchPaper::new);
            request.setAttribute("child", opened);
            page.addAttribute("child", opened);
            page.addAttribute("papers", papers.list(viewer, new ChildId(child)));
            page.addAttribute("letters", letters.list(viewer, new ChildId(child)));
        });
        page.addAttribute("mayAdd", Papers.mayAdd(viewer));
        page.addAttribute("staff", viewer.may(May.RUN_CASE));
        page.addAttribute("checksViruses", papers.checksViruses());
        return "papers/list";
    }

    @GetMapping("/new")
    String ask(Viewer viewer, @PathVariable UUID child, Typed typed, Model page) {
        mustAdd(viewer);
        typed.startingWith("audience", "FAMILY");
        return form(viewer, seen(viewer, child), page);
    }

    @PostMapping
    String add(Viewer viewer, @PathVariable UUID child, Typed typed, @RequestParam(required = false) MultipartFile file,
            Model page, RedirectAttributes next) {
        mustAdd(viewer);
        var seen = seen(viewer, child);
        typed.atMost(200, "title", "What it is");
        if (file == null
                || file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty())) {
            typed.wrong("file", "Select a file");
        }
        if (typed.ok()) {
            try {
                var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                papers.keep(viewer, seen.id(), new Upload(name, file::getInputStream), typed.text("title"),
                        typed.choice("audience", Audience.class).orElse(Audience.FAMILY));
                next.addFlashAttribute("flash", "The paper was added");
                return "redirect:/children/" + child + "/papers";
            } catch (UploadRefused refused) {
                typed.wrong("file", refused.getMessage());
            }
        }
        return form(viewer, seen, page);
    }

    /** Always as a download, so that nothing in it runs in the reader's browser under our name. */
    @GetMapping("/{paper}")
    ResponseEntity<InputStreamResource> open(Viewer viewer, @PathVariable UUID child, @PathVariable UUID paper) {
        var opened = papers.open(viewer, new PaperId(paper))
                .filter(found -> found.paper().child().value().equals(child))
                .orElseThrow(NoSuchPaper::new);
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

    @GetMapping("/{paper}/removal")
    String askWhy(Viewer viewer, @PathVariable UUID child, @PathVariable UUID paper, Typed typed, Model page) {
        viewer.must(May.RUN_CASE);
        page.addAttribute("paper", paper(viewer, child, paper));
        return "papers/removal";
    }

    @PostMapping("/{paper}/removal")
    String takeAway(Viewer viewer, @PathVariable UUID child, @PathVariable UUID paper, Typed typed, Model page,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        var found = paper(viewer, child, paper);
        var why = typed.need("why", "Say why it should not be here");
        typed.atMost(1000, "why", "The reason");
        if (!typed.ok()) {
            page.addAttribute("paper", found);
            return "papers/removal";
        }
        papers.takeAway(viewer, found.id(), why);
        next.addFlashAttribute("flash", "“" + found.title() + "” was taken away");
        return "redirect:/children/" + child + "/papers";
    }

    private static void mustAdd(Viewer viewer) {
        if (!Papers.mayAdd(viewer)) {
            throw new NoSuchPaper();
        }
    }

    private Paper paper(Viewer viewer, UUID child, UUID paper) {
        return papers.find(viewer, new PaperId(paper))
                .filter(found -> found.child().value().equals(child))
                .orElseThrow(NoSuchPaper::new);
    }

    private Child seen(Viewer viewer, UUID child) {
        return people.find(viewer, new ChildId(child)).orElseThrow(NoSuchPaper::new);
    }

    private String form(Viewer viewer, Child child, Model page) {
        page.addAttribute("child", child);
        page.addAttribute("audiences", viewer.may(May.FAMILY_VIEW) ? List.of() : AUDIENCES);
        page.addAttribute("accept", FileKind.accept());
        page.addAttribute("kinds", FileKind.IN_WORDS);
        return "papers/add";
    }
}

package continuum.disagreement;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bundle: what goes in, how far it is, and the file. */
@Controller
class BundlePages {

    private final Bundles bundles;

    BundlePages(Bundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/disagreements/{id}/bundle")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        return show(viewer, id, model, request);
    }

    private String show(Viewer viewer, UUID id, Model model, HttpServletRequest request) {
        var opened = bundles.open(viewer, new DisputeId(id));
        request.setAttribute("child", opened.dispute().child());
        model.addAttribute("opened", opened);
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        return "disagreement/bundle";
    }

    @PostMapping("/disagreements/{id}/bundle")
    String make(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.RUN_CASE);
        try {
            bundles.ask(viewer, new DisputeId(id), typed.all("items"));
            next.addFlashAttribute("flash", "The bundle is being made. Load this page again to see how far it is");
            return "redirect:/disagreements/" + id + "/bundle";
        } catch (DisputeRefused refused) {
            typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            return show(viewer, id, model, request);
        }
    }

    @GetMapping("/disagreements/{id}/bundle/{bundle}.pdf")
    ResponseEntity<InputStreamResource> download(Viewer viewer, @PathVariable UUID id, @PathVariable UUID bundle) {
        var ready = bundles.ready(viewer, new DisputeId(id), bundle).orElseThrow(NoSuchElementException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(ready.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bundle.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(bundles.bytes(viewer, ready)));
    }
}

package continuum.plans;

import continuum.access.May;
import continuum.access.OpenPages;
import continuum.access.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan that was served, as documents to keep, print and work on. */
@Controller
class DocumentPages {

    private static final MediaType WORD = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Plans plans;
    private final PlanFiles files;
    private final PlanDocuments documents;

    DocumentPages(Plans plans, PlanFiles files, PlanDocuments documents) {
        this.plans = plans;
        this.files = files;
        this.documents = documents;
    }

    /** The schema of the open file is for everybody. */
    @Bean
    static OpenPages planSchemaIsOpen() {
        return OpenPages.at("/plan-schema.json");
    }

    @GetMapping("/plans/{id}/plan.json")
    ResponseEntity<byte[]> json(Viewer viewer, @PathVariable UUID id) {
        return answer(frozen(viewer, id).getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, "ehc-plan.json");
    }

    @GetMapping("/plans/{id}/plan.pdf")
    ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
        return made(viewer, id, file -> documents.pdf(file, false), MediaType.APPLICATION_PDF, "ehc-plan.pdf");
    }

    @GetMapping("/plans/{id}/plan-large-print.pdf")
    ResponseEntity<byte[]> large(Viewer viewer, @PathVariable UUID id) {
        return made(viewer, id, file -> documents.pdf(file, true), MediaType.APPLICATION_PDF,
                "ehc-plan-large-print.pdf");
    }

    @GetMapping("/plans/{id}/summary.pdf")
    ResponseEntity<byte[]> summary(Viewer viewer, @PathVariable UUID id) {
        return made(viewer, id, documents::summaryPdf, MediaType.APPLICATION_PDF, "my-plan.pdf");
    }

    @GetMapping("/plans/{id}/plan.docx")
    ResponseEntity<byte[]> word(Viewer viewer, @PathVariable UUID id) {
        return made(viewer, id, documents::word, WORD, "ehc-plan.docx");
    }

    private ResponseEntity<byte[]> made(Viewer viewer, UUID id, Function<PlanFile, byte[]> make, MediaType type,
            String name) {
        return answer(make.apply(files.read(frozen(viewer, id))), type, name);
    }

    private String frozen(Viewer viewer, UUID id) {
        viewer.must(May.SEE_CHILD);
        return plans.file(viewer, new VersionId(id)).orElseThrow(NoSuchElementException::new);
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}

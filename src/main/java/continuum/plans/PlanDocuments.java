package continuum.plans;

import continuum.papers.AccessiblePdf;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plan as documents. Each is made from the file that was frozen, so that all say what was served. */
@Component
public class PlanDocuments {

    private final TemplateEngine templates;

    PlanDocuments(TemplateEngine templates) {
        this.templates = templates;
    }

    /** Tagged for screen readers, in the usual size. */
    public byte[] pdf(PlanFile file) {
        return pdf(file, false);
    }

    /** Tagged for screen readers; {@code large} in 18 points. */
    byte[] pdf(PlanFile file, boolean large) {
        return pdf("plans/document.jte", Map.of("file", file, "contents", file.contents(), "large", large));
    }

    /** What the child needs to know of it, on a page, in large print. */
    byte[] summaryPdf(PlanFile file) {
        return pdf("plans/summaryDocument.jte", Map.of("file", file, "summary", Summary.of(file)));
    }

    /** For those who work on it in Word. */
    byte[] word(PlanFile file) {
        return PlanInWord.of(file);
    }

    private byte[] pdf(String template, Map<String, Object> model) {
        var html = new StringOutput();
        templates.render(template, model, html);
        try {
            return AccessiblePdf.of(html.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of a plan can't be made", e);
        }
    }
}

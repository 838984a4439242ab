package continuum.disagreement;

import continuum.calendar.DateWords;
import continuum.papers.AccessiblePdf;
import continuum.papers.Paper;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;

/**
 * A paper as pages of a bundle. A PDF goes in as it is, a picture on a page of its own, a Word document as its text with its
 * pictures. What has no pages, or can't be read, is a page that names it and says that it is enclosed separately.
 */
final class PaperAsPages {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TemplateEngine templates;

    PaperAsPages(TemplateEngine templates) {
        this.templates = templates;
    }

    /** What becomes of a paper, in a few words for whoever chooses; empty for a PDF, which needs none. */
    static String becomes(Paper paper) {
        return switch (paper.mediaType()) {
            case "application/pdf" -> "";
            case "image/jpeg", "image/png", "image/tiff" -> "a picture, on a page of its own";
            case WORD -> "a Word document: its text goes in, the layout may differ";
            default -> "a " + paper.kindWords() + ": a page names it, and you enclose it separately";
        };
    }

    /**
     * Writes the pages.
     *
     * @throws IOException when a PDF or a picture is broken
     */
    void write(Paper paper, Path original, Path to) throws IOException {
        switch (paper.mediaType()) {
            case "application/pdf" -> Files.copy(original, to, StandardCopyOption.REPLACE_EXISTING);
            case "image/jpeg", "image/png", "image/tiff" -> PicturePages.write(paper.mediaType(), original, to);
            case WORD -> {
                try {
                    word(paper, WordText.read(original), to);
                } catch (IOException | RuntimeException notReadable) {
                    separate(paper, "It could not be read", to);
                }
            }
            default -> separate(paper, "It is a " + paper.kindWords() + ", which has no pages", to);
        }
    }

    private void word(Paper paper, WordText text, Path to) throws IOException {
        var about = "The text of the Word document “" + paper.fileName() + "”, added on "
                + DateWords.inWords(paper.keptOn()) + ". Its layout may differ from the document’s.";
        var bytes = page("disagreement/wordPdf.jte",
                Map.of("title", paper.title(), "about", about, "blocks", text.blocks()));
        try (var document = Loader.loadPDF(bytes)) {
            for (var picture : text.pictures()) {
                PicturePages.add(document, picture);
            }
            document.save(to.toFile());
        }
    }

    private void separate(Paper paper, String why, Path to) throws IOException {
        Files.write(to, page("disagreement/separatePdf.jte", Map.of("title", paper.title(), "lines", List.of(
                why + ", so it is not bound in here. It is enclosed separately, and this page stands for it.",
                "File: " + paper.fileName() + ", " + paper.sizeWords(),
                "Added on " + DateWords.inWords(paper.keptOn()) + " by " + paper.keptBy()))));
    }

    private byte[] page(String template, Map<String, Object> model) throws IOException {
        var page = new StringOutput();
        templates.render(template, model, page);
        return AccessiblePdf.of(page.toString());
    }
}

package continuum.disagreement;

import continuum.papers.AccessiblePdf;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Binds PDFs to one: an index in front, with the page on which each begins, and a number on every page. */
final class BoundPdf {

    /** A file that was bound. */
    record Bound(int pages, List<BundlePart> parts) {}

    private record Leaf(String title, String about, Path file, int pages) {}

    private static final float SIZE = 10;

    private final String heading;
    private final String about;
    private final TemplateEngine templates;
    private final List<Leaf> leaves = new ArrayList<>();

    BoundPdf(String heading, String about, TemplateEngine templates) {
        this.heading = heading;
        this.about = about;
        this.templates = templates;
    }

    /**
     * Adds a file.
     *
     * @throws IOException when it is no PDF that can be bound: broken, or locked with a password
     */
    void add(String title, String what, Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new IOException("It is locked with a password");
            }
            leaves.add(new Leaf(title, what, file, document.getNumberOfPages()));
        }
    }

    /** Writes all of it to a file. */
    Bound write(Path to, List<String> leftOut) throws IOException {
        int indexPages = pagesOf(index(0, leftOut));
        var index = Files.createTempFile("bundle-index", ".pdf");
        try (var whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Files.write(index, index(indexPages, leftOut));
            append(whole, index);
            for (var leaf : leaves) {
                append(whole, leaf.file());
            }
            stamp(whole);
            whole.getDocumentInformation().setTitle(heading);
            whole.save(to.toFile());
            return new Bound(whole.getNumberOfPages(), parts(indexPages));
        } finally {
            Files.deleteIfExists(index);
        }
    }

    private byte[] index(int indexPages, List<String> leftOut) throws IOException {
        var page = new StringOutput();
        templates.render("disagreement/bundleIndex.jte",
                Map.of("heading", heading, "about", about, "parts", parts(indexPages), "leftOut", leftOut), page);
        return AccessiblePdf.of(page.toString());
    }

    private List<BundlePart> parts(int indexPages) {
        var parts = new ArrayList<BundlePart>();
        int next = indexPages + 1;
        for (var leaf : leaves) {
            parts.add(new BundlePart(leaf.title(), leaf.about(), next, leaf.pages()));
            next += leaf.pages();
        }
        return parts;
    }

    private static int pagesOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static void append(PDDocument whole, Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            new PDFMergerUtility().appendDocument(whole, document);
        }
    }

    /** A number at the foot of every page, on a white ground, whatever stands there. */
    private static void stamp(PDDocument whole) throws IOException {
        try (InputStream letters = BoundPdf.class.getResourceAsStream("/fonts/LiberationSans-Bold.ttf")) {
            var font = PDType0Font.load(whole, letters);
            int number = 0;
            for (var page : whole.getPages()) {
                number++;
                var words = "Page " + number;
                float width = font.getStringWidth(words) / 1000 * SIZE;
                var box = page.getCropBox();
                try (var pen = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
                    float x = box.getLowerLeftX() + (box.getWidth() - width) / 2;
                    float y = box.getLowerLeftY() + 14;
                    pen.setNonStrokingColor(1f);
                    pen.addRect(x - 6, y - 4, width + 12, SIZE + 6);
                    pen.fill();
                    pen.setNonStrokingColor(0f);
                    pen.beginText();
                    pen.setFont(font, SIZE);
                    pen.newLineAtOffset(x, y);
                    pen.showText(words);
                    pen.endText();
                }
            }
        }
    }
}

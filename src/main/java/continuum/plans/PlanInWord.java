package continuum.plans;

import continuum.calendar.DateWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A plan as a Word document with real headings, so that it can be walked through with a screen reader. */
final class PlanInWord {

    private static final String TITLE = "Heading1";
    private static final String SECTION = "Heading2";

    private final XWPFDocument document = new XWPFDocument();
    private final Contents contents;

    private PlanInWord(Contents contents) {
        this.contents = contents;
    }

    static byte[] of(PlanFile file) {
        var word = new PlanInWord(file.contents());
        try (word.document) {
            word.styles();
            word.front(file);
            for (var section : Section.values()) {
                word.section(section);
            }
            var bytes = new ByteArrayOutputStream();
            word.document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The Word document of a plan can't be made", e);
        }
    }

    private void styles() {
        var styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        heading(styles, TITLE, "heading 1", 0, 36);
        heading(styles, SECTION, "heading 2", 1, 28);
    }

    private static void heading(XWPFStyles styles, String id, String name, int level, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }

    private void front(PlanFile file) {
        document.getProperties().getCoreProperties().setTitle("EHC plan of " + file.child().name());
        paragraph("Education, health and care plan of " + file.child().name(), TITLE);
        paragraph(file.child().authority(), null);
        if (file.child().birthDate() != null) {
            paragraph("Born on " + DateWords.inWords(file.child().birthDate()), null);
        }
        paragraph((file.versionKind() == PlanVersion.Kind.FINAL ? "Final plan" : file.versionKind().words())
                + (file.servedOn() == null ? "" : ", sent on " + DateWords.inWords(file.servedOn())), null);
    }

    private void section(Section section) {
        paragraph(section + ". " + section.words(), SECTION);
        var lines = contents.of(section);
        if (lines.isEmpty()) {
            paragraph("Nothing is recorded in this section.", null);
        }
        for (var line : lines) {
            paragraph(line.words(), null);
            switch (line) {
                case Line.Outcome outcome -> {
                    if (outcome.by() != null) {
                        paragraph("By " + DateWords.inWords(outcome.by()), null);
                    }
                }
                case Line.Provision provision -> paragraph(provision.delivery().words(), null);
                case Line.Appendix appendix -> {
                    if (appendix.dated() != null) {
                        paragraph("Dated " + DateWords.inWords(appendix.dated()), null);
                    }
                }
                case Line.Budget budget -> paragraph("£" + budget.yearly().toPlainString() + " a year", null);
                default -> {
                }
            }
        }
    }

    private void paragraph(String words, @org.jspecify.annotations.Nullable String style) {
        if (words.isBlank()) {
            return;
        }
        var paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        var first = true;
        for (var line : words.split("\\R")) {
            var run = paragraph.createRun();
            if (!first) {
                run.addBreak();
            }
            run.setText(line);
            first = false;
        }
    }
}

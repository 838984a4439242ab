package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AccessiblePdfTest {

    private static final Letterhead FROM = new Letterhead("The SEND team", "1 Example Street\nExampletown\nEX1 1EX",
            "01632 960000", "send@example.org", "The Exampletown SEND advice service",
            "01632 960001\nadvice@example.org",
            "Example Mediation", "01632 960002", "Example Resolution", "01632 960003");

    private static byte[] pdf;

    @BeforeAll
    static void a_notice_is_made_into_a_pdf() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = AccessiblePdf.of(notice());
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFUA_1", "PDFA_3_A"})
    void it_passes_every_check_of_the_standard(PDFAFlavour standard) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("failed checks").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void it_is_tagged_has_a_title_and_says_its_language() throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).contains("We will not carry out an assessment");
        }
    }

    @Test
    void it_says_in_words_how_to_disagree_and_until_when() throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Dear Zoë O’Neill")
                    .contains("the tribunal must have it by 2 May 2026")
                    .contains("speak to an adviser by 1 May 2026")
                    .contains("Example Mediation")
                    .contains("The Exampletown SEND advice service")
                    .contains("Example Resolution");
        }
    }

    @Test
    void words_that_look_like_markup_stay_words() throws Exception {
        var letter = render("Hello", List.of("<img src='http://example.org/x'/> & <script>alert(1)</script>"), null);
        assertThat(letter).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(AccessiblePdf.of(letter)).isNotEmpty();
    }

    private static String notice() {
        return render("We will not carry out an assessment",
                List.of("We have read everything you and the school sent us.",
                        "The reasons are set out below, one for each thing the law asks."),
                new Rights(LocalDate.parse("2026-05-02"), LocalDate.parse("2026-05-01"), true));
    }

    private static String render(String title, List<String> paragraphs, Rights rights) {
        var page = new StringOutput();
        var model = new java.util.HashMap<String, Object>(Map.of("heading",
                new Heading("Exampletown Council", FROM, "Zoë O’Neill", List.of("2 Example Lane", "EX1 2EX"),
                        "Sam O’Neill",
                        false, LocalDate.parse("2026-03-02"), false),
                "title", title, "paragraphs", paragraphs));
        if (rights != null) {
            model.put("rights", rights);
        }
        TemplateEngine.createPrecompiled(ContentType.Html).render("papers/letters/plain.jte", model, page);
        return page.toString();
    }
}

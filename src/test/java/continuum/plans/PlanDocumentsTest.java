package continuum.plans;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan on paper, in Word and as an open file says what was served, and everybody can read it. */
class PlanDocumentsTest {

    private static final Map<String, Class<? extends Record>> KINDS = Map.of("view", Line.View.class, "need",
            Line.Need.class, "outcome", Line.Outcome.class, "provision", Line.Provision.class, "place",
            Line.Place.class,
            "budget", Line.Budget.class, "appendix", Line.Appendix.class);

    private final PlanDocuments documents = new PlanDocuments(TemplateEngine.createPrecompiled(ContentType.Html));

    @BeforeAll
    static void the_validator_is_ready() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<byte[]> everyPdf() {
        var documents = new PlanDocuments(TemplateEngine.createPrecompiled(ContentType.Html));
        return Stream.of(documents.pdf(file(), false), documents.pdf(file(), true), documents.summaryPdf(file()));
    }

    @ParameterizedTest
    @MethodSource("everyPdf")
    void each_pdf_passes_every_check_of_pdf_ua(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("failed checks").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_pdf_says_every_line_with_its_thread() throws IOException {
        assertThat(text(documents.pdf(file(), false))).contains("F. Special educational provision",
                "30 minutes, twice a week, in a group of 3, by a speech and language therapist (HCPC registered)",
                "For the outcome: Follows three instructions", "paragraph 3: “finds it hard", "£1200.00 a year");
    }

    @Test
    void the_summary_says_nothing_that_the_plan_does_not() throws IOException {
        var text = text(documents.summaryPdf(file()));
        assertThat(text).contains("I like trains.", "Follows three instructions in class, 4 times of 5.",
                "Speech and language therapy in a group.").doesNotContain("£", "Follows one instruction at a time.");
    }

    @Test
    void the_word_document_has_headings_and_the_same_words() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(documents.word(file())))) {
            assertThat(word.getParagraphs()).filteredOn(one -> "Heading2".equals(one.getStyle())).hasSize(12);
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText)
                    .contains("Education, health and care plan of Ada Okafor", "I like trains.",
                            PlanLines.SPEECH.words());
        }
    }

    @Test
    void the_published_schema_names_exactly_what_the_file_says() throws IOException {
        var schema = JsonMapper.shared()
                .readTree(Files.readString(Path.of("src/main/resources/static/plan-schema.json")));
        assertThat(fields(schema)).isEqualTo(fields(PlanFile.class));
        assertThat(fields(schema.at("/properties/child"))).isEqualTo(fields(PlanFile.Of.class));
        assertThat(fields(schema.at("/$defs/delivery"))).isEqualTo(fields(Delivery.class));
        assertThat(fields(schema.at("/$defs/source"))).isEqualTo(fields(Source.class));
        KINDS.forEach((name, kind) -> {
            var expected = fields(kind);
            expected.add("kind");
            assertThat(fields(schema.at("/$defs/" + name))).as(name).isEqualTo(expected);
        });
        assertThat(KINDS.values()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Line.class.getPermittedSubclasses())
                        .map(kind -> (Class<? extends Record>) kind)
                        .toList());
    }

    @Test
    void an_open_file_is_read_and_written_again_as_the_same_bytes() {
        var files = new PlanFiles(JsonMapper.builder().build());
        var text = files.write(file());
        assertThat(files.read(text)).isEqualTo(file());
        assertThat(files.write(files.read(text))).isEqualTo(text);
        var json = JsonMapper.shared().readTree(text);
        assertThat(json.at("/lines/1/kind").asString()).isEqualTo("need");
    }

    private static TreeSet<String> fields(JsonNode schema) {
        return new TreeSet<>(schema.get("properties").propertyNames());
    }

    private static TreeSet<String> fields(Class<? extends Record> type) {
        return new TreeSet<>(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static final PlanFile FILE = new PlanFile(PlanFile.FORMAT, PlanFile.VERSION, PlanId.create(),
            VersionId.create(), 2, PlanVersion.Kind.FINAL, LocalDate.of(2026, 11, 23),
            new PlanFile.Of("Ada Okafor", LocalDate.of(2018, 2, 28), "Willow Bank Primary School", "Testshire"),
            List.of(PlanLines.VIEW, PlanLines.NEED, PlanLines.OUTCOME, PlanLines.PROVISION,
                    new Line.Place(LineId.create(), "Willow Bank Primary School", null),
                    new Line.Budget(LineId.create(), "Swimming & <b>riding</b>", new BigDecimal("1200.00"), true,
                            List.of(PlanLines.PROVISION.id())),
                    new Line.Appendix(LineId.create(), "Psychologist’s advice", UUID.randomUUID(), null)));

    private static PlanFile file() {
        return FILE;
    }
}

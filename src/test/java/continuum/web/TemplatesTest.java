package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template of every room keeps the few rules that make pages safe and readable. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PAGE = Pattern.compile("@template\\.web\\.(layout|family)\\(");
    private static final Pattern HEADING = Pattern
            .compile("<h1|heading = true|@template\\.web\\.panel\\(|@template\\.[a-z]+\\.[a-zA-Z]+\\(");

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_stands_in_a_template_that_the_content_policy_or_the_escaping_forbids(Path template)
            throws IOException {
        assertThat(Files.readString(template)).doesNotContain("$unsafe")
                .doesNotContain(" style=")
                .doesNotContainPattern(" on[a-z]+=\"")
                .doesNotContainPattern("<script(?! type=\"module\" src=)")
                .doesNotContainPattern("https?://(?!www\\.w3\\.org)[^$]*\\.(css|js)");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_form_that_acts_carries_the_form_token(Path template) throws IOException {
        if (!template.endsWith("web/form.jte")) {
            assertThat(Files.readString(template)).doesNotContainPattern("(?i)<form[^>]*method=\"post\"");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_page_has_a_title_and_a_heading(Path template) throws IOException {
        var text = Files.readString(template);
        if (PAGE.matcher(text).find() && !template.startsWith(TEMPLATES.resolve("web/family.jte"))) {
            assertThat(text).contains("title = ").containsPattern(HEADING);
        }
    }
}

package continuum.web;

import static continuum.web.Templates.page;
import static continuum.web.Templates.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Our tags write the markup that the GOV.UK design system publishes: the same elements, classes and attributes. */
class UpstreamMarkupTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    @Test
    void a_text_input_with_an_error() {
        var field = wrong("test-name-3", "Enter a National Insurance number in the correct format");
        same(page("web/text", "field", field, "label", "National Insurance number").replace(
                "\"test-name-3", "\"input-with-error-message")
                .replace("name=\"input-with-error-message\"",
                        "name=\"test-name-3\""),
                "input", "with-error-message");
    }

    @Test
    void a_textarea_with_an_error() {
        same(page("web/textarea", "field", wrong("no-ni-reason", "You must provide an explanation"), "label",
                "Why can’t you provide a National Insurance number?"), "textarea", "with-error-message");
    }

    @Test
    void a_select_with_hint_and_error() {
        same(page("web/select", "field", wrong("select-2", "Error message goes here"), "label", "Label text goes here",
                "hint", "Hint text goes here", "options",
                List.of(Option.of("1", "GOV.UK frontend option 1"), Option.of("2", "GOV.UK frontend option 2"),
                        Option.of("3", "GOV.UK frontend option 3"))),
                "select", "with-hint-text-and-error-message");
    }

    @Test
    void a_file_upload_with_hint_and_error() {
        same(page("web/upload", "field", wrong("file-upload-3", "Error message goes here"), "label", "Upload a file",
                "hint",
                "Your photo may be in your Pictures, Photos, Downloads or Desktop folder. Or in an app like iPhoto."),
                "file-upload", "with-error-message-and-hint");
    }

    @Test
    void a_date_with_hint_and_error() {
        var typed = Typed.nothing();
        typed.wrong("dob-errors", "Error message goes here");
        var ours = page("web/date", "field", typed.field("dob-errors"), "legend", "What is your date of birth?", "hint",
                "For example, 31 3 1980");
        // Two differences on purpose: binding wants born.day, and months may be typed as names.
        same(ours.replace("name=\"dob-errors.", "name=\"")
                .replace("id=\"dob-errors-month\" name=\"month\" type=\"text\"",
                        "id=\"dob-errors-month\" name=\"month\" type=\"text\" inputmode=\"numeric\""),
                "date-input",
                "with-errors-and-hint");
    }

    @Test
    void radios_with_a_heading_and_hints() {
        var typed = Typed.nothing();
        var ours = page("web/radios", "field", typed.field("gov"), "legend", "How do you want to sign in?", "heading",
                true, "options",
                List.of(Option.of("gateway", "Sign in with Government Gateway")
                        .withHint(
                                "You’ll have a user ID if you’ve registered for Self Assessment or filed a tax return online before."),
                        Option.of("verify", "Sign in with GOV.UK Verify")
                                .withHint(
                                        "You’ll have an account if you’ve already proved your identity with either Barclays,"
                                                + " CitizenSafe, Digidentity, Experian, Post Office, Royal Mail or SecureIdentity.")));
        same(ours.replace("\"gov-2", "\"verify")
                .replace("id=\"gov", "id=\"gateway")
                .replace("for=\"gov", "for=\"gateway")
                .replace("describedby=\"gov", "describedby=\"gateway"), "radios", "with-hints-on-items");
    }

    @Test
    void checkboxes() {
        same(page("web/checkboxes", "field", Typed.nothing().field("nationality"), "legend",
                "What is your nationality?", "options",
                List.of(Option.of("british", "British"), Option.of("irish", "Irish"),
                        Option.of("other", "Citizen of another country"))),
                "checkboxes", "default");
    }

    @Test
    void the_error_summary() {
        var typed = Typed.nothing()
                .wrong("example-error-1", "The date your passport was issued must be in the past")
                .wrong("example-error-2", "Enter a postcode, like AA1 1AA");
        same(page("web/errors", "shell", Shell.of("Continuum", ""), "typed", typed), "error-summary", "default");
    }

    @Test
    void a_password() {
        same(page("web/password", "field", Typed.nothing().field("password"), "label", "Password"), "password-input",
                "default");
    }

    @Test
    void the_success_banner() {
        same(page("web/success", "shell", Shell.of("Continuum", ""), "words", "Email sent to example@email.com"),
                "notification-banner",
                "with-type-as-success");
    }

    @Test
    void details_and_a_fieldset() {
        same(page("web/why", "question", "Help with nationality", "content", words(
                "We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t"
                        + " provide your nationality, you’ll have to send copies of identity documents through the post.")),
                "details", "default");
        same(page("web/fieldset", "legend", "What is your address?", "heading", true, "content", words("")), "fieldset",
                "as-page-heading-l");
    }

    private static Field wrong(String name, String message) {
        return Typed.nothing().wrong(name, message).field(name);
    }

    private static void same(String ours, String component, String example) {
        var path = "META-INF" + Asset.govuk("components/" + component + "/template-" + example + ".html")
                .replaceFirst("^/", "/resources/");
        try {
            var theirs = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
            assertThat(plain(ours)).isEqualTo(plain(theirs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each tag and text; attributes and classes in alphabetical order. */
    private static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement("\n<" + tag.group(1) + tag.group(2)
                        + attributes(tag.group(3)) + ">\n"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String attributes(String written) {
        return ATTRIBUTE.matcher(written)
                .results()
                .map(each -> each.group(1).equals("class")
                        ? " class=" + Arrays.stream(each.group(2).strip().split("\\s+")).sorted().toList()
                        : " " + each.group(1) + "=" + each.group(2))
                .sorted()
                .collect(Collectors.joining());
    }
}

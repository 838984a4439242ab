package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

/** A form keeps what was typed, and says each problem once, in the order of the page. */
class TypedTest {

    private enum Asker {
        PARENT,
        SCHOOL
    }

    @Test
    void problems_keep_the_order_in_which_fields_were_read_and_the_first_about_each_field() {
        var typed = typed("name", " ", "by", "NOBODY", "born.day", "31", "born.month", "2", "born.year", "2025");
        assertThat(typed.need("name", "Enter a name")).isNull();
        assertThat(typed.needDate("born", "Date of birth")).isNull();
        assertThat(typed.need("by", Asker.class, "Select who is asking")).isNull();
        typed.wrong("name", "A second thought");
        assertThat(typed.ok()).isFalse();
        assertThat(typed.problems()).containsExactly(new Problem("name", "Enter a name", "name"),
                new Problem("born", "Date of birth must be a real date: February 2025 has 28 days", "born-day"),
                new Problem("by", "Select who is asking", "by"));
        assertThat(typed.title("Ask")).isEqualTo("Error: Ask");
    }

    @Test
    void what_was_typed_is_shown_again_as_it_was() {
        var typed = typed("name", "  Amara ", "reason", "One\r\nTwo\u0000\u0007\tThree");
        assertThat(typed.field("name").value()).isEqualTo("  Amara ");
        assertThat(typed.text("name")).isEqualTo("Amara");
        assertThat(typed.text("reason")).isEqualTo("One\nTwo\tThree");
    }

    @Test
    void an_edit_starts_with_what_is_stored_and_typing_goes_before_it() {
        var typed = typed("name", "").startingWith("name", "Amara")
                .startingWith("born", LocalDate.of(2018, 3, 12))
                .startingWith("needs", List.of("SLCN", "PD"))
                .startingWith("by", Asker.SCHOOL)
                .startingWith("note", null);
        assertThat(typed.text("name")).isEmpty();
        assertThat(typed.needDate("born", "Date of birth")).isEqualTo("2018-03-12");
        assertThat(typed.all("needs")).containsExactly("SLCN", "PD");
        assertThat(typed.choice("by", Asker.class)).contains(Asker.SCHOOL);
        assertThat(typed.text("note")).isEmpty();
    }

    @Test
    void numbers_are_whole_and_within_reason() {
        assertThat(typed("places", "1,200").number("places", "Places", 0, 2_000)).isEqualTo(1_200);
        assertThat(typed("places", "").number("places", "Places", 0, 2_000)).isNull();
        for (var wrong : List.of("many", "1.5", "2001", "-1", "99999999999")) {
            var typed = typed("places", wrong);
            assertThat(typed.number("places", "Places", 0, 2_000)).isNull();
            assertThat(typed.ok()).as(wrong).isFalse();
        }
    }

    @Test
    void a_text_may_be_too_long_and_is_kept_all_the_same() {
        var typed = typed("name", "x".repeat(10_000)).atMost(200, "name", "Name");
        assertThat(typed.field("name").message()).isEqualTo("Name must be 200 characters or fewer");
        assertThat(typed.field("name").value()).hasSize(10_000);
    }

    @Test
    void a_page_without_a_version_never_wins() {
        assertThat(typed("version", "7").version()).isEqualTo(7);
        assertThat(typed("version", "x").version()).isEqualTo(-1);
        assertThat(typed().version()).isEqualTo(-1);
    }

    @Test
    void problems_found_by_validation_stand_in_the_order_of_the_form() {
        record Form(@NotBlank String name, @NotBlank String reason) {}
        var errors = new BeanPropertyBindingResult(new Form("", ""), "form");
        errors.rejectValue("reason", "empty", "Enter a reason");
        errors.rejectValue("name", "empty", "Enter a name");
        assertThat(Typed.nothing().take(errors).problems()).extracting(Problem::message)
                .containsExactly("Enter a name",
                        "Enter a reason");
    }

    @Test
    void no_words_at_all_can_break_the_reading() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var words = random.ints(random.nextInt(12), 0, 0x2FF)
                    .collect(StringBuilder::new,
                            StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var typed = typed("a", words, "d.day", words, "d.month", words, "d.year", words);
            typed.needDate("d", "Date");
            typed.date("d", "Date");
            typed.number("a", "Number", 0, 9);
            typed.choice("a", Asker.class);
            assertThat(typed.ok()).as("seed %d", seed).isFalse();
        }
    }

    private static Typed typed(String... pairs) {
        var parameters = new java.util.LinkedHashMap<String, String[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[]{pairs[i + 1]});
        }
        return Typed.of(Map.copyOf(parameters));
    }
}

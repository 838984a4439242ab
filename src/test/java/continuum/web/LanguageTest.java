package continuum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    private static final Pattern FILLED = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void every_phrase_stands_in_every_language(Language language) {
        assertThat(language.phrases().keySet()).isEqualTo(Language.ENGLISH.phrases().keySet());
        assertThat(language.phrases().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void each_says_the_same_things_in_it(Language language) {
        language.phrases()
                .forEach((key, phrase) -> assertThat(filled(phrase)).as("%s in %s", key, language)
                        .isEqualTo(filled(Language.ENGLISH.phrases().get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void no_phrase_holds_what_would_be_lost_when_it_is_filled(Language language) {
        language.phrases()
                .forEach((key, phrase) -> assertThat(phrase).as("%s in %s", key, language).doesNotContain("'", "{ "));
    }

    @Test
    void the_languages_are_written_in_their_own_letters() {
        assertThat(Language.URDU.phrases().values()).allMatch(phrase -> arabic(phrase) || phrase.contains("{0}"));
        assertThat(Language.ARABIC.phrases().values()).allMatch(phrase -> arabic(phrase) || phrase.contains("{0}"));
        assertThat(Language.POLISH.say("face.bad")).isEqualTo("Źle");
    }

    @Test
    void dates_are_said_as_each_language_says_them() {
        var day = LocalDate.parse("2026-09-21");
        assertThat(Language.ENGLISH.say("talk.reply-by", day)).isEqualTo("We answer by 21 September 2026.");
        assertThat(Language.POLISH.say("talk.reply-by", day)).isEqualTo("Odpowiemy do 21 września 2026.");
        assertThat(Language.URDU.date(day)).isEqualTo("21 ستمبر 2026");
        assertThat(Language.ARABIC.date(day)).contains("سبتمبر", "2026");
    }

    @Test
    void two_are_written_from_right_to_left() {
        assertThat(Language.URDU.direction()).isEqualTo("rtl");
        assertThat(Language.ARABIC.direction()).isEqualTo("rtl");
        assertThat(Language.POLISH.direction()).isEqualTo("ltr");
    }

    private static boolean arabic(String phrase) {
        return phrase.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static java.util.Set<String> filled(String phrase) {
        return FILLED.matcher(phrase).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}

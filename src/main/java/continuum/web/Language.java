package continuum.web;

import continuum.calendar.DateWords;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.web.util.WebUtils;

/**
 * A language in which the frame of the pages and the fixed sentences of the family's pages are written, each in its file
 * {@code phrases/<code>.properties}. What people write about a case is never translated here. Kept in the reader's browser.
 */
public enum Language {
    ENGLISH("en", "English", "ltr"),
    URDU("ur", "اردو", "rtl"),
    POLISH("pl", "Polski", "ltr"),
    ARABIC("ar", "العربية", "rtl");

    static final String COOKIE = "language";

    private final String code;
    private final String ownName;
    private final String direction;
    private final Map<String, String> phrases;
    private final DateTimeFormatter dates;

    Language(String code, String ownName, String direction) {
        this.code = code;
        this.ownName = ownName;
        this.direction = direction;
        this.phrases = read("/phrases/" + code + ".properties");
        this.dates = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(code));
    }

    /** As it stands in {@code lang}: "en-GB", "ur". */
    public String code() {
        return this == ENGLISH ? "en-GB" : code;
    }

    /** As it stands in addresses and names of files. */
    public String file() {
        return code;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** "ltr" or "rtl". */
    public String direction() {
        return direction;
    }

    public boolean isEnglish() {
        return this == ENGLISH;
    }

    /**
     * A phrase in this language.
     *
     * @param fill what stands for {0}, {1} in it; dates are said as this language says them
     * @throws NoSuchElementException when there is no such phrase, which a test rules out
     */
    public String say(String key, Object... fill) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new NoSuchElementException("There is no phrase " + key + " in " + code);
        }
        return fill.length == 0
                ? phrase
                : new MessageFormat(phrase, Locale.ROOT).format(
                        Arrays.stream(fill).map(one -> one instanceof LocalDate day ? date(day) : one).toArray());
    }

    /** A phrase, or the words themselves when this language has none for them: for names of tabs. */
    String sayOr(String key, String words) {
        return phrases.getOrDefault(key, words);
    }

    /** "21 September 2026", as this language says it. */
    public String date(LocalDate day) {
        return this == ENGLISH ? DateWords.inWords(day) : dates.format(day);
    }

    /** All phrases by key. */
    Map<String, String> phrases() {
        return phrases;
    }

    static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static Language of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? ENGLISH : of(cookie.getValue()).orElse(ENGLISH);
    }

    private static Map<String, String> read(String file) {
        var read = new Properties();
        try (Reader in = new InputStreamReader(Language.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty));
    }
}

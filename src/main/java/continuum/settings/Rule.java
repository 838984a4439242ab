package continuum.settings;

import continuum.codes.Codes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one cell of a file is read.
 *
 * @param must what the value must be, as the end of a sentence
 * @param mend what to do when it is not
 * @param read the value as it is stored, "" for not known; empty when it breaks the rule
 */
record Rule(String must, String mend, Function<String, Optional<String>> read) {

    private static final String CORRECT = "Correct it in the file.";
    private static final String SHIFTED = "Correct it in the file; if the cells of this row stand in the wrong columns, download the file again.";
    private static final List<DateTimeFormatter> DATES = List.of(date("d-M-uuuu"), date("d/M/uuuu"),
            date("uuuu-MM-dd"));

    static final Rule URN = digits("must have 6 digits", "[0-9]{6}");
    static final Rule UKPRN = digits("must have 8 digits and start with 1", "1[0-9]{7}");
    static final Rule LA = digits("must be the authority's number of 3 digits", "[0-9]{3}");
    static final Rule DATE = new Rule("must be a real date such as 01-09-2024", CORRECT, Rule::day);
    static final Rule AGE = number("must be an age in years", 99);
    static final Rule COUNT = number("must be a whole number", 100_000);
    static final Rule METRES = number("must be a whole number of metres", 2_000_000);
    static final Rule PERCENT = new Rule("must be a number between 0 and 100", SHIFTED, Rule::percent);
    static final Rule AREA_CODE = digits("must be a letter and 8 digits, such as E01032739", "[A-Z][0-9]{8}");
    static final Rule NAME = new Rule("must be the name, in 200 characters or fewer", CORRECT,
            value -> value.isEmpty() || value.length() > 200 ? Optional.empty() : Optional.of(value));
    static final Rule TEXT = new Rule("must be 200 characters or fewer", CORRECT,
            value -> value.length() > 200 ? Optional.empty() : Optional.of(notApplicable(value) ? "" : value));
    static final Rule POSTCODE = new Rule("must be a postcode", CORRECT, value -> value.length() > 20
            ? Optional.empty()
            : Optional.of(Postcode.read(value).map(Postcode::words).orElse(value)));
    /** The register drops the 0 that a telephone number starts with. */
    static final Rule PHONE = new Rule("must be 40 characters or fewer", CORRECT, value -> value.length() > 40
            ? Optional.empty()
            : Optional.of(value.matches("[1-9][0-9]{8,9}") ? "0" + value : value));
    static final Rule YES_NO = new Rule("must say whether it has this", SHIFTED, Rule::yesOrNo);
    /** Four digits, alone or after the authority's three. */
    static final Rule ESTABLISHMENT = new Rule("must have 4 digits", CORRECT, value -> value.isEmpty()
            ? Optional.of("")
            : value.matches("([0-9]{3}/?)?[0-9]{4}")
                    ? Optional.of(value.substring(value.length() - 4))
                    : Optional.empty());

    static final Rule TYPE = digits("must be the number of a type of establishment", "[0-9]{1,3}");
    static final Rule KIND = new Rule(TYPE.must, SHIFTED, value -> !value.matches("[0-9]{0,3}")
            ? Optional.empty()
            : Optional.of(Kind.ofType(value).orElse(Kind.OTHER).code()));
    static final Rule STATUS = new Rule("must be 1 (open), 2 (closed), 3 (proposed to close) or 4 (proposed to open)",
            SHIFTED, value -> Status.ofRegister(value).map(Status::code));
    static final Rule PHASE = new Rule("must be a phase of education, 0 to 7", SHIFTED,
            value -> Phase.ofRegister(value.isEmpty() ? "0" : value).map(Phase::code));
    static final Rule TAKES = new Rule("must be 1 (boys), 2 (girls), 3 (mixed) or 0", SHIFTED,
            value -> Takes.ofRegister(value.isEmpty() ? "0" : value).map(Takes::code));
    /** "SLCN - Speech, language and communication": the code before the dash. */
    static final Rule NEED = new Rule("must be a type of need such as ASD - Autistic Spectrum Disorder", SHIFTED,
            Rule::need);

    /** What it is read as: "" when nothing is known. */
    Optional<String> of(String value) {
        return read.apply(value);
    }

    private static Rule digits(String must, String pattern) {
        return new Rule(must, SHIFTED, value -> value.isEmpty() || value.matches(pattern)
                ? Optional.of(value)
                : Optional.empty());
    }

    private static Rule number(String must, int most) {
        return new Rule(must + " up to " + String.format(Locale.UK, "%,d", most), SHIFTED, value -> {
            var plain = value.replace(",", "");
            if (plain.isEmpty()) {
                return Optional.of("");
            }
            return plain.matches("[0-9]{1,9}") && Integer.parseInt(plain) <= most
                    ? Optional.of(Integer.toString(Integer.parseInt(plain)))
                    : Optional.empty();
        });
    }

    private static Optional<String> percent(String value) {
        if (value.isEmpty()) {
            return Optional.of("");
        }
        if (!value.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(value);
        return number.compareTo(BigDecimal.valueOf(100)) > 0 ? Optional.empty() : Optional.of(number.toPlainString());
    }

    private static Optional<String> day(String value) {
        if (value.isEmpty()) {
            return Optional.of("");
        }
        for (var form : DATES) {
            try {
                return Optional.of(LocalDate.parse(value, form).toString());
            } catch (DateTimeParseException notThisOne) {
                // the next form
            }
        }
        return Optional.empty();
    }

    private static Optional<String> yesOrNo(String value) {
        var words = value.toLowerCase(Locale.ROOT);
        if (words.isEmpty() || notApplicable(words)) {
            return Optional.of("");
        }
        if (words.startsWith("no ") || words.startsWith("not ") || words.startsWith("does not") || words.equals("no")) {
            return Optional.of("false");
        }
        return words.matches("(has|approved|boarding|children|college|yes).*") ? Optional.of("true") : Optional.empty();
    }

    private static Optional<String> need(String value) {
        if (value.isEmpty() || notApplicable(value)) {
            return Optional.of("");
        }
        var code = value.split("[ -]", 2)[0].toUpperCase(Locale.ROOT);
        return Codes.needs().codes().stream().anyMatch(one -> one.code().equals(code))
                ? Optional.of(code)
                : Optional.empty();
    }

    private static boolean notApplicable(@Nullable String value) {
        return value == null || value.equalsIgnoreCase("not applicable") || value.equalsIgnoreCase("does not apply")
                || value.equalsIgnoreCase("none") || value.equals("0");
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}

package continuum.people;

import continuum.calendar.DateWords;
import continuum.codes.CodeSet;
import continuum.codes.Codes;
import continuum.web.Conflict;
import continuum.web.Option;
import continuum.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form about a child: what it starts with, what it says, and where it differs from what somebody else saved. */
public final class DetailsForm {

    private static final int LONGEST = 100;

    private DetailsForm() {}

    static void start(Typed typed, Details saved) {
        typed.startingWith("given", saved.givenName())
                .startingWith("family", saved.familyName())
                .startingWith("used", saved.nameUsed())
                .startingWith("born", saved.birthDate())
                .startingWith("birthKnown",
                        saved.birthDate() == null ? "no" : saved.birthExpected() ? "expected" : "yes")
                .startingWith("sex", saved.sex())
                .startingWith("ethnicity", saved.ethnicity())
                .startingWith("language", saved.firstLanguage())
                .startingWith("upnUnknown", saved.upnUnknown());
        ContactForm.start(typed, saved.contactNeeds());
    }

    /** What was typed; nothing when something is wrong, which is noted with its field. */
    static @Nullable Details read(Typed typed, LocalDate today) {
        typed.atMost(LONGEST, "given", "Given name")
                .atMost(LONGEST, "family", "Family name")
                .atMost(LONGEST * 2,
                        "used", "Name they go by");
        var given = typed.text("given");
        var family = typed.text("family");
        if (given.isEmpty() && family.isEmpty()) {
            typed.wrong("given", "Enter a given name or a family name");
        }
        var birth = typed.need("birthKnown", "Select whether you know the birth date");
        boolean expected = "expected".equals(birth);
        var born = birth == null || birth.equals("no")
                ? null
                : typed.needDate("born", expected ? "Expected birth date" : "Birth date");
        if (born != null && !expected && born.isAfter(today)) {
            typed.wrong("born", "Birth date must be today or in the past. For a baby not born yet, select “Expected”");
        }
        if (born != null && born.isBefore(today.minusYears(27))) {
            typed.wrong("born", "Birth date must be after " + DateWords.inWords(today.minusYears(27))
                    + ": the register is for people up to 25");
        }
        var needs = ContactForm.read(typed);
        var used = typed.text("used");
        return typed.ok()
                ? new Details(given, family, used.isEmpty() ? (given + " " + family).strip() : used, born, expected,
                        code(typed, "sex", Codes.set("sex"), today),
                        code(typed, "ethnicity", Codes.ethnicities(), today),
                        code(typed, "language", Codes.languages(), today), needs,
                        code(typed, "upnUnknown", Codes.set("sen2_upn_unknown"), today))
                : null;
    }

    /** The fields that somebody else changed or that were typed differently. */
    static List<Conflict> conflicts(Details saved, Details typed) {
        var conflicts = new ArrayList<Conflict>();
        compare(conflicts, "Given name", saved.givenName(), typed.givenName());
        compare(conflicts, "Family name", saved.familyName(), typed.familyName());
        compare(conflicts, "Name they go by", saved.nameUsed(), typed.nameUsed());
        compare(conflicts, "Birth date", born(saved), born(typed));
        compare(conflicts, "Sex", saved.sex(), typed.sex());
        compare(conflicts, "Ethnicity", saved.ethnicity(), typed.ethnicity());
        compare(conflicts, "First language", saved.firstLanguage(), typed.firstLanguage());
        compare(conflicts, "How to reach them", ContactForm.inWords(saved.contactNeeds()),
                ContactForm.inWords(typed.contactNeeds()));
        return conflicts;
    }

    /** What may be chosen from a national code set today. */
    public static List<Option> options(CodeSet codes, LocalDate today) {
        return codes.validOn(today)
                .stream()
                .map(code -> Option.of(code.code(), code.label()))
                .collect(Collectors.toList());
    }

    private static @Nullable String code(Typed typed, String field, CodeSet codes, LocalDate today) {
        var chosen = typed.text(field);
        return codes.holds(chosen, today) ? chosen : null;
    }

    private static void compare(List<Conflict> conflicts, String label, @Nullable String saved,
            @Nullable String typed) {
        if (!Objects.equals(saved, typed)) {
            conflicts
                    .add(new Conflict(label, saved == null ? "Not known" : saved, typed == null ? "Not known" : typed));
        }
    }

    private static @Nullable String born(Details details) {
        return details.birthDate() == null
                ? null
                : DateWords.inWords(details.birthDate()) + (details.birthExpected() ? " (expected)" : "");
    }
}

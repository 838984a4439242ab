package continuum.people;

import continuum.web.Typed;
import java.util.Arrays;
import java.util.EnumSet;

/** The part of a form that says how to reach somebody. */
final class ContactForm {

    private ContactForm() {}

    static void start(Typed typed, ContactNeeds saved) {
        typed.startingWith("needs", saved.needs().stream().map(Enum::name).sorted().toList())
                .startingWith("contactLanguage", saved.language())
                .startingWith("contactNote", saved.note());
    }

    static ContactNeeds read(Typed typed) {
        typed.atMost(60, "contactLanguage", "Language").atMost(500, "contactNote", "Anything else");
        var ticked = EnumSet.noneOf(ContactNeed.class);
        Arrays.stream(ContactNeed.values())
                .filter(need -> typed.all("needs").contains(need.name()))
                .forEach(ticked::add);
        var language = typed.text("contactLanguage");
        if (ticked.contains(ContactNeed.INTERPRETER) && language.isEmpty()) {
            typed.wrong("contactLanguage", "Enter the language they need an interpreter for");
        }
        return new ContactNeeds(ticked, language.isEmpty() ? null : language, typed.text("contactNote"));
    }

    static String inWords(ContactNeeds needs) {
        var words = String.join(", ", needs.inWords());
        return needs.note().isBlank() ? words.isEmpty() ? "No special needs" : words : words + ". " + needs.note();
    }
}

package continuum.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody.
 *
 * @param language the language they need, if not English, as people name it
 * @param note anything else, in a sentence
 */
public record ContactNeeds(Set<ContactNeed> needs, @Nullable String language, String note) {

    public static final ContactNeeds NONE = new ContactNeeds(Set.of(), null, "");

    public ContactNeeds {
        needs = needs.isEmpty() ? Set.of() : Set.copyOf(needs);
    }

    /** These needs, no other language, no note. */
    public static ContactNeeds of(ContactNeed... needs) {
        return new ContactNeeds(Set.of(needs), null, "");
    }

    /** An interpreter for this language. */
    public static ContactNeeds interpreter(String language) {
        return new ContactNeeds(Set.of(ContactNeed.INTERPRETER), language, "");
    }

    public boolean isEmpty() {
        return needs.isEmpty() && language == null && note.isBlank();
    }

    /** Each need in words, in the order of {@link ContactNeed}: "Interpreter: Urdu", "Large print". */
    public List<String> inWords() {
        var sorted = needs.isEmpty() ? EnumSet.noneOf(ContactNeed.class) : EnumSet.copyOf(needs);
        return sorted.stream()
                .map(need -> need == ContactNeed.INTERPRETER && language != null
                        ? need.words() + ": " + language
                        : need.words())
                .toList();
    }

    Collection<String> codes() {
        return needs.stream().map(ContactNeed::code).sorted().toList();
    }
}

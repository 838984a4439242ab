package continuum.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a form as its page shows it: what was typed there, and what is wrong with it, if anything is. */
public record Field(Typed typed, String name) {

    /** The id of the input. A dot in the name, which binding wants, becomes a hyphen. */
    public String id() {
        return name.replace('.', '-');
    }

    public String value() {
        return typed.shown(name);
    }

    public boolean has(String value) {
        return typed.all(name).contains(value);
    }

    public @Nullable String message() {
        return typed.problems()
                .stream()
                .filter(problem -> problem.field().equals(name))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    public boolean isWrong() {
        return message() != null;
    }

    /** A part of a date: day, month or year. */
    public Field part(String part) {
        return new Field(typed, name + "." + part);
    }

    /** Whether this part of a date is what is wrong with the date. */
    public boolean isWrong(String part) {
        return isWrong() && typed.wrongParts(name).contains(part);
    }

    /** The ids that describe this field, as {@code aria-describedby} wants them, or null when there are none. */
    public @Nullable String describedBy(@Nullable String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(id() + "-hint");
        }
        if (isWrong()) {
            ids.add(id() + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}

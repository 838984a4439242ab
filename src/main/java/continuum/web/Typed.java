package continuum.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What a person typed into a form, and what is wrong with it. A controller takes it as a parameter, reads its fields in
 * the order of the page, and shows the page again when not all is {@link #ok()}; the page then shows every word that was
 * typed, and each problem twice: in the summary and at its field.
 *
 * <p>{@code need…} reads what must be there: it notes a problem and answers null when it is not. The other readers take
 * an empty field for an answer.
 */
public final class Typed {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> wrongParts = new LinkedHashMap<>();

    /** A form that nobody has filled in yet. */
    public static Typed nothing() {
        return new Typed();
    }

    /** What arrived with a request. Characters that no keyboard types are left out. */
    public static Typed of(Map<String, String[]> parameters) {
        var typed = new Typed();
        parameters.forEach((name, all) -> typed.values.put(name, Arrays.stream(all).map(Typed::printable).toList()));
        return typed;
    }

    /** Starts a field with what is stored, unless something was typed there. */
    public Typed startingWith(String field, @Nullable Object stored) {
        if (stored instanceof LocalDate date) {
            return startingWith(field + ".day", date.getDayOfMonth())
                    .startingWith(field + ".month", date.getMonthValue())
                    .startingWith(field + ".year", date.getYear());
        }
        if (stored instanceof Iterable<?> many) {
            var all = new ArrayList<String>();
            many.forEach(each -> all.add(each.toString()));
            values.putIfAbsent(field, all);
        } else if (stored != null) {
            values.putIfAbsent(field, List.of(stored.toString()));
        }
        return this;
    }

    // Reading

    /** The words of a field without spaces round them; empty when there are none. */
    public String text(String field) {
        return shown(field).strip();
    }

    /** The words of a field that must not be empty. */
    public @Nullable String need(String field, String message) {
        var text = text(field);
        if (text.isEmpty()) {
            wrong(field, message);
            return null;
        }
        return text;
    }

    /** Every answer ticked. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** The constant that was chosen; empty when none was. What the page never offered counts as nothing chosen. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        var chosen = text(field);
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(chosen)).findFirst();
    }

    public <E extends Enum<E>> @Nullable E need(String field, Class<E> type, String message) {
        return choice(field, type).orElseGet(() -> {
            wrong(field, message);
            return null;
        });
    }

    /** The date in the three boxes, or null when they are empty or wrong. */
    public @Nullable LocalDate date(String field, String name, DateRule... rules) {
        return typedDate(field).isBlank() ? null : needDate(field, name, rules);
    }

    /** The date in the three boxes, or null with the problem noted. {@code name} starts the sentence about it. */
    public @Nullable LocalDate needDate(String field, String name, DateRule... rules) {
        return switch (typedDate(field).read(name, rules)) {
            case TypedDate.Reading.Real(var date) -> date;
            case TypedDate.Reading.Wrong(var message, var parts) -> {
                wrongParts.put(field, parts);
                problem(field, message, new Field(this, field + "." + parts.getFirst()).id());
                yield null;
            }
        };
    }

    /** A whole number between two others, or null when the field is empty or wrong. */
    public @Nullable Integer number(String field, String name, int least, int most) {
        var text = text(field).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            wrong(field, name + " must be a whole number");
            return null;
        }
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            wrong(field, "%s must be between %s and %s".formatted(name, Say.number(least), Say.number(most)));
            return null;
        }
        return number;
    }

    /** The version of the record this page was made from; -1 when the page did not say. */
    public long version() {
        return text("version").matches("[0-9]{1,18}") ? Long.parseLong(text("version")) : -1;
    }

    // Judging

    /** Notes that a field holds more than it may. */
    public Typed atMost(int characters, String field, String name) {
        if (text(field).length() > characters) {
            wrong(field, "%s must be %s characters or fewer".formatted(name, Say.number(characters)));
        }
        return this;
    }

    /** Notes a problem with a field; only the first about each field is kept. */
    public Typed wrong(String field, String message) {
        return problem(field, message, new Field(this, field).id());
    }

    /** Takes over the problems that Spring's binding and validation found, in the order of the form's components. */
    public Typed take(BindingResult errors) {
        var order = componentsOf(errors.getTarget());
        errors.getFieldErrors()
                .stream()
                .sorted(
                        (one, other) -> Integer.compare(order.indexOf(root(one.getField())),
                                order.indexOf(root(other.getField()))))
                .forEach(error -> wrong(error.getField(), sentence(error)));
        errors.getGlobalErrors().forEach(error -> wrong("form", String.valueOf(error.getDefaultMessage())));
        return this;
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    /** What is wrong, in the order in which it was read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    // Showing

    public Field field(String name) {
        return new Field(this, name);
    }

    /** What the browser's tab says: errors are told there first. */
    public String title(String title) {
        return ok() ? title : "Error: " + title;
    }

    String shown(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> wrongParts(String field) {
        return wrongParts.getOrDefault(field, List.of("day", "month", "year"));
    }

    private TypedDate typedDate(String field) {
        return new TypedDate(text(field + ".day"), text(field + ".month"), text(field + ".year"));
    }

    private Typed problem(String field, String message, String target) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new Problem(field, message, target));
        }
        return this;
    }

    private static String sentence(FieldError error) {
        return error.isBindingFailure() || error.getDefaultMessage() == null
                ? "Check what you entered here"
                : error.getDefaultMessage();
    }

    private static List<String> componentsOf(@Nullable Object form) {
        return form == null || !form.getClass().isRecord()
                ? List.of()
                : Arrays.stream(form.getClass().getRecordComponents()).map(each -> each.getName()).toList();
    }

    private static String root(String field) {
        return field.split("[.\\[]", 2)[0];
    }

    private static String printable(String typed) {
        return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}

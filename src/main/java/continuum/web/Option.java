package continuum.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One answer offered by radios, checkboxes or a select. */
public record Option(String value, String label, @Nullable String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }

    /** One option for each constant, in the order they are declared; its value is the constant's name. */
    public static <E extends Enum<E>> List<Option> each(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants()).map(each -> of(each.name(), label.apply(each))).toList();
    }

    public static List<Option> yesOrNo() {
        return List.of(of("yes", "Yes"), of("no", "No"));
    }

    public Option withHint(String hint) {
        return new Option(value, label, hint);
    }
}

package continuum.budgets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can't be done with a budget now. The message is the sentence that the person who tried is told. */
public class BudgetRefused extends RuntimeException {

    private final transient @Nullable String field;
    private final transient List<String> missing;

    BudgetRefused(@Nullable String field, String message) {
        this(field, message, List.of());
    }

    BudgetRefused(@Nullable String field, String message, List<String> missing) {
        super(message);
        this.field = field;
        this.missing = List.copyOf(missing);
    }

    /** The field of the form that it is about; "form" when it is about none. */
    public String field() {
        return field == null ? "form" : field;
    }

    /** What the regulations want that is not there. */
    public List<String> missing() {
        return missing;
    }
}

package continuum.budgets;

import continuum.web.Typed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pounds as people type them, to the penny. */
final class Money {

    private Money() {}

    /** The amount, more than nothing; null when it is not one, which then stands at the field. */
    static @Nullable BigDecimal need(Typed typed, String field) {
        var text = typed.text(field).replace("£", "").replace(",", "").strip();
        if (text.isEmpty()) {
            typed.wrong(field, "Enter an amount in pounds");
            return null;
        }
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?") || new BigDecimal(text).signum() == 0) {
            typed.wrong(field, "The amount must be in pounds and more than nothing, such as 2450.50");
            return null;
        }
        return new BigDecimal(text).setScale(2);
    }
}

package continuum.delivery;

import org.jspecify.annotations.Nullable;

/** What can't be written into the ledger, with the field it stands beside and the sentence that the person reads. */
public class LedgerRefused extends RuntimeException {

    private final @Nullable String field;

    LedgerRefused(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    public @Nullable String field() {
        return field;
    }
}

package continuum.outcomes;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authority's framework: read by all who write plans, kept by those who may. */
@Component
public class Framework {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}(-?[A-Z0-9]{1,4})?");

    private final StatementStore store;
    private final Today today;

    Framework(StatementStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** All statements by their codes, also those that were retired. */
    @Transactional(readOnly = true)
    public List<Statement> all(Viewer viewer) {
        return store.all(viewer);
    }

    @Transactional(readOnly = true)
    public Optional<Statement> find(Viewer viewer, String code) {
        return store.find(viewer, code);
    }

    /** Whether something can be a code: up to eight capital letters and digits, such as {@code EM1}. */
    public static boolean isCode(String typed) {
        return CODE.matcher(typed).matches();
    }

    /**
     * Adds a statement.
     *
     * @return false when there is one of that code already
     */
    @Transactional
    public boolean add(Viewer by, String code, Aim aim, String words) {
        by.must(May.EDIT_OUTCOMES);
        if (!isCode(code) || words.isBlank()) {
            throw new IllegalArgumentException("A statement has a code and words");
        }
        return store.add(by, code, aim, words, today.now());
    }

    /**
     * Changes a statement, retires it or brings it back.
     *
     * @throws StatementChanged when somebody else changed it since {@code revision}
     */
    @Transactional
    public void change(Viewer by, String code, long revision, Aim aim, String words, boolean used) {
        by.must(May.EDIT_OUTCOMES);
        var before = store.find(by, code).orElseThrow(NoSuchElementException::new);
        var retired = used ? null : before.retiredOn() == null ? today.date() : before.retiredOn();
        if (!store.change(by, code, revision, aim, words, retired, today.now())) {
            throw new StatementChanged(store.find(by, code).orElseThrow(NoSuchElementException::new));
        }
    }
}

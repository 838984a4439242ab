package continuum.caseloads;

import continuum.duties.ProcessId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open case somebody looks after.
 *
 * @param subject the assessment, review or other record the case is about
 * @param version of an assessment, so that a change meanwhile is noticed; 0 for other cases
 * @param dueOn the next date of law in it, late ones too
 */
public record Held(ProcessId process, UUID subject, UUID child, String name, String title, CaseKind kind, long version,
        @Nullable LocalDate dueOn) {

    /** Where its page is, when it has one of its own. */
    public String href() {
        return switch (kind) {
            case REQUEST, ASSESSING, PLAN -> "/assessments/" + subject;
            default -> "/children/" + child;
        };
    }

    /** The place of a line in its list, to go on from. */
    record Key(LocalDate dueOn, UUID process) {

        static final Key START = new Key(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /** Reads a key from an address; anything else begins at the start. */
        static Key read(@Nullable String written) {
            try {
                var parts = written == null ? new String[0] : written.split("_", 2);
                return parts.length == 2 ? new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : START;
            } catch (RuntimeException notAKey) {
                return START;
            }
        }

        String written() {
            return dueOn + "_" + process;
        }
    }

    static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    Key key() {
        return new Key(dueOn == null ? NO_DATE : dueOn, process.value());
    }
}

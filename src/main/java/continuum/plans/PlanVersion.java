package continuum.plans;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan.
 *
 * @param number from 1, counted through drafts, amendments and finals
 * @param servedOn the day it was sent; null while it is being written. From then on it is never changed
 * @param checksum the SHA-256 of the plan as it was served, in hexadecimal
 * @param revision goes up with each change of the version itself, not of its lines
 */
public record PlanVersion(VersionId id, PlanId plan, ChildId child, int number, Kind kind, LocalDate begunOn,
        @Nullable LocalDate servedOn, @Nullable String checksum, long revision) {

    /** What a version is for. */
    public enum Kind {
        DRAFT("Draft"),
        AMENDMENT("Proposed amendment"),
        FINAL("Final plan");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        }

        /** What may be written after a version of this kind was served. */
        boolean mayBeFollowedBy(Kind next) {
            return switch (this) {
                case DRAFT -> next == DRAFT || next == FINAL;
                case AMENDMENT -> next == AMENDMENT || next == FINAL;
                case FINAL -> next == AMENDMENT || next == FINAL;
            };
        }
    }

    public boolean isServed() {
        return servedOn != null;
    }

    /** "Draft 2" */
    public String name() {
        return kind.words() + (kind == Kind.FINAL ? ", version " : " ") + number;
    }
}

package continuum.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a school's desk: how many children stand on each list, and those that were asked for. */
public record SchoolDesk(Counted counts, List<Pupil> pupils, @Nullable String next, List<SavedView> views) {

    /** How many children are on each list; {@code late} of those the school owes something for are late. */
    public record Counted(long all, long owed, long late, long assessed, long plan, long support) {

        public long of(PupilFilter.Which which) {
            return switch (which) {
                case ALL -> all;
                case OWED -> owed;
                case ASSESSED -> assessed;
                case PLAN -> plan;
                case SUPPORT -> support;
            };
        }
    }
}

package continuum.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of work: how many there are of each kind, and the cases of the kind that was asked for, late first. */
public record Desk(Counted counts, List<Work> cases, @Nullable String next) {

    /** How many open cases there are, and how many of them are late, due soon, or waiting, and for whom. */
    public record Counted(long open, long late, long week, long mine, long others) {

        public long of(Due due) {
            return switch (due) {
                case ALL -> open;
                case LATE -> late;
                case WEEK -> week;
                case MINE -> mine;
                case OTHERS -> others;
            };
        }
    }
}

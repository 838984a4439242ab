package continuum.people;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be the same child as one that is about to be added.
 *
 * @param weight in bits: from 10 on it is worth a look, from 20 on it is most likely the same
 * @param reasons what speaks for it and against it, in sentences
 */
public record Candidate(ChildId child, String name, @Nullable LocalDate birthDate, double weight,
        List<String> reasons) {

    public boolean isLikely() {
        return weight >= 20;
    }
}

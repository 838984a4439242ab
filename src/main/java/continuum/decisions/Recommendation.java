package continuum.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a panel advises. It binds nobody.
 *
 * @param outcome the code of the outcome
 * @param chair who recorded it
 * @param findings by the criterion's code
 * @param minorityView what those who disagreed said
 */
public record Recommendation(@Nullable MeetingId meeting, String outcome, LocalDate advisedOn, String chair,
        Map<String, Finding> findings, String reasons, @Nullable String minorityView, List<Sat> sat) {

    public Recommendation {
        findings = Map.copyOf(findings);
        sat = List.copyOf(sat);
    }
}

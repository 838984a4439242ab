package continuum.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the authority decided, by its named officer.
 *
 * @param outcome the code of the outcome
 * @param officer the name of the authorised officer
 * @param findings by the criterion's code, one for each criterion
 * @param reasons the whole in a few sentences that the family will read
 * @param minorityView what those of the panel who disagreed said
 * @param sat the panel members who advised; empty when no panel was asked
 * @param otherThanPanel why the officer does not follow the panel, when they don't
 */
public record Decision(String outcome, LocalDate decidedOn, String officer, Map<String, Finding> findings,
        String reasons, @Nullable String minorityView, List<Sat> sat, @Nullable String otherThanPanel) {

    public Decision {
        findings = Map.copyOf(findings);
        sat = List.copyOf(sat);
    }

    /** A decision that follows the panel, or was made without one. */
    public Decision(String outcome, LocalDate decidedOn, String officer, Map<String, Finding> findings, String reasons,
            @Nullable String minorityView, List<Sat> sat) {
        this(outcome, decidedOn, officer, findings, reasons, minorityView, sat, null);
    }
}

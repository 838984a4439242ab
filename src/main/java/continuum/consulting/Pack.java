package continuum.consulting;

import continuum.papers.PaperId;
import continuum.plans.PlanFile;
import java.time.LocalDate;
import java.util.List;

/**
 * What a setting gets to read: the plan as it was served, word for word, and the papers that go with it.
 *
 * @param checksum of the plan's text, the same as that of the version
 */
public record Pack(PlanFile plan, String checksum, List<Enclosed> papers, LocalDate madeOn) {

    /** A paper that goes with the plan. */
    public record Enclosed(PaperId id, String title) {}

    public Pack {
        papers = List.copyOf(papers);
    }
}

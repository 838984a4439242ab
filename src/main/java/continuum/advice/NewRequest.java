package continuum.advice;

import continuum.papers.PaperId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for advice to be made.
 *
 * @param owner who answers for their team or setting, if that is known
 * @param why why they are asked, where the law does not name them
 * @param lookAt what the authority wants to know in particular
 * @param on the day it reaches them: today, or an earlier day
 * @param papers what goes with it
 */
public record NewRequest(Body body, Asked.Whom to, Asked.@Nullable Owner owner, String why, String lookAt,
        LocalDate on, List<PaperId> papers) {

    public NewRequest {
        papers = List.copyOf(papers);
    }
}

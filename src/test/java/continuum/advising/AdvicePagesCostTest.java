package continuum.advising;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import continuum.CountedStatements;
import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.advice.AdviceArea;
import continuum.advice.Body;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the pages of advice cost the database. */
@InTheHouse
class AdvicePagesCostTest extends AtTheAdvicePages {

    @Test
    void no_page_costs_more_than_six_statements() {
        var here = asked(Body.PSYCHOLOGY);
        assertThat(cost("/advice?whose=team", place.psychologist())).isLessThanOrEqualTo(6);
        for (var page : List.of("", "/part/needs", "/file", "/give", "/nothing", "/missed", "/colleague")) {
            assertThat(cost(here + page, place.psychologist())).as(page).isLessThanOrEqualTo(6);
        }
        for (var page : List.of("", "/others", "/declined", "/existing", "/asked/" + requests().getLast().id())) {
            assertThat(cost(at + page, place.caseworker())).as(page)
                    .isLessThanOrEqualTo(page.equals("/others") ? 7 : 6);
        }
    }

    /** How many statements a page costs. Letters are printed in the background meanwhile, so the fewest of some tries count. */
    private int cost(String page, Viewer viewer) {
        return IntStream.range(0, 5)
                .map(n -> CountedStatements.during(() -> body(get(page).with(signedIn(viewer)))).size())
                .min()
                .orElseThrow();
    }
}

package continuum.history;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class HistoryTest {

    @Autowired
    Authorities authorities;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    private final AuthorityId authority = AuthorityId.create();
    private final ChildId child = ChildId.create();

    @Test
    void what_happened_is_read_back_newest_first() {
        authorities.add(new Authority(authority, "Testshire", "999", true));
        var system = Viewer.system(authority, "a test");
        Viewing.as(system, () -> transaction.executeWithoutResult(t -> {
            history.record(system, entry("A request was received.", "2026-03-03"));
            history.record(system, entry("The request was acknowledged.", "2026-03-04"));
            history.looked(system, child, "Now");
        }));
        var lines = Viewing.as(system, () -> history.timeline(system, child, null, 10));
        assertThat(lines).extracting(Line::what)
                .containsExactly("The request was acknowledged.", "A request was received.");
        assertThat(lines).extracting(Line::seq).containsExactly(2L, 1L);
        assertThat(Viewing.as(system, () -> history.whoLooked(system, child, null, 10))).hasSize(1);
    }

    @Test
    void without_a_viewer_no_line_is_seen() {
        var system = Viewer.system(authority, "a test");
        assertThat(history.timeline(system, child, null, 10)).isEmpty();
    }

    private Entry entry(String what, String on) {
        return new Entry(child, "test", LocalDate.parse(on), what, Audience.FAMILY, null);
    }
}

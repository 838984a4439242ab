package continuum.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.TestPostgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed or missing line of the history is found, by which child and which line. */
@InTheHouse
class ChainTest {

    @Autowired
    TestArea area;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    private final ChildId child = ChildId.create();
    private final ChildId other = ChildId.create();
    private Viewer system;

    @BeforeEach
    void lines_of_every_kind() {
        system = area.create();
        record(child, "One");
        record(child, "Two");
        inBulk(Stream.of(entry(child, "Three"), entry(other, "Other one"), entry(child, "Four")));
        record(child, "Five");
        inBulk(Stream.of(entry(other, "Other two"), entry(child, "Six")));
        as(() -> history.looked(system, child, "Now"));
        as(() -> history.looked(system, child, "Timeline"));
        as(() -> history.looked(system, child, "Papers"));
    }

    @Test
    void an_untouched_history_has_no_findings_and_counts_on_through_batches() {
        assertThat(verify()).isEmpty();
        assertThat(Viewing.as(system, () -> history.timeline(system, child, null, 10))).extracting(Line::what)
                .containsExactly("Six", "Five", "Four", "Three", "Two", "One");
    }

    @Test
    void a_changed_line_is_found() {
        tamper("update history.entry set what = 'Something else' where child_id = '%s' and seq = 2".formatted(child));
        assertThat(verify()).extracting(Finding::child, Finding::seq, Finding::finding)
                .containsExactly(tuple(child.value(), 2L, "changed"));
    }

    @Test
    void a_changed_line_of_a_batch_is_found() {
        tamper("update history.entry set what = 'Something else' where child_id = '%s' and seq = 3".formatted(child));
        assertThat(verify()).anyMatch(found -> child.value().equals(found.child()) && found.seq() == 3
                && found.finding().equals("changed"));
    }

    @Test
    void a_missing_line_is_found_in_the_middle_at_the_end_and_in_a_batch() {
        tamper("delete from history.entry where child_id = '%s' and seq = 2".formatted(child));
        assertThat(verify()).anyMatch(found -> found.seq() == 2 && found.finding().equals("missing"));
        tamper("delete from history.entry where child_id = '%s' and seq = 2".formatted(other));
        assertThat(verify()).anyMatch(found -> other.value().equals(found.child()) && found.seq() == 2
                && found.finding().equals("missing"));
    }

    @Test
    void a_changed_or_missing_look_is_found() {
        tamper("update history.look set by_name = 'Nobody' where child_id = '%s' and seq = 1".formatted(child));
        tamper("delete from history.look where child_id = '%s' and seq = 3".formatted(child));
        assertThat(verify()).extracting(Finding::line, Finding::seq, Finding::finding)
                .containsExactlyInAnyOrder(tuple("look", 1L, "changed"),
                        tuple("look", 3L, "missing"));
    }

    @Test
    void a_line_with_a_hash_made_to_fit_does_not_fit_the_next() {
        tamper("""
            update history.entry e set what = 'Something else', hash = history.entry_hash(
                (select b.hash from history.entry b where b.child_id = e.child_id and b.seq = 1), e)
             where child_id = '%s' and seq = 2
            """.formatted(child));
        assertThat(verify()).isNotEmpty();
    }

    @Test
    void a_line_put_in_beside_the_chain_is_found() {
        tamper("""
            set session_replication_role = replica;
            insert into history.entry select authority_id, child_id, 7, kind, happened_on, recorded_at, account_id, by_name,
                   by_role, 'Made up', reason, audience, subject, null, hash
              from history.entry where child_id = '%s' and seq = 5
            """.formatted(child));
        assertThat(verify()).extracting(Finding::seq, Finding::finding).contains(tuple(7L, "inserted"));
    }

    @Test
    void many_at_once_write_one_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            IntStream.range(0, 40).forEach(n -> done.add(threads.submit(() -> {
                if (n % 10 == 0) {
                    inBulk(Stream.of(entry(child, "Bulk " + n), entry(other, "Bulk " + n)));
                } else {
                    record(n % 2 == 0 ? child : other, "Line " + n);
                    as(() -> history.looked(system, child, "Now"));
                }
            })));
            for (var each : done) {
                each.get();
            }
        }
        assertThat(verify()).isEmpty();
    }

    @Test
    void the_ends_of_the_chains_have_one_hash_that_moves_with_every_line() {
        var before = Viewing.as(system, () -> history.ends(system));
        record(child, "Seven");
        assertThat(Viewing.as(system, () -> history.ends(system))).isNotEqualTo(before).hasSize(64);
    }

    private List<Finding> verify() {
        return Viewing.as(system, () -> history.verify(system));
    }

    private void record(ChildId about, String what) {
        as(() -> history.record(system, entry(about, what)));
    }

    private void inBulk(Stream<Entry> entries) {
        as(() -> history.recordAll(system, entries));
    }

    private void as(Runnable work) {
        Viewing.as(system, () -> transaction.executeWithoutResult(t -> work.run()));
    }

    private static Entry entry(ChildId about, String what) {
        return new Entry(about, "test", LocalDate.of(2026, 3, 3), what, Audience.FAMILY, null);
    }

    private static void tamper(String sql) {
        TestPostgres.asOwner(sql);
    }
}

package continuum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Relations.Kind;
import continuum.access.Relations.Relation;
import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall alone, with every check of the program left out: who reads and writes who has to do with whom. */
@InTheHouse
class WallsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

    @Autowired
    TestArea area;

    @Autowired
    Relations relations;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final UUID heronLane = UUID.randomUUID();
    private final UUID otterRoad = UUID.randomUUID();
    private final UUID mother = UUID.randomUUID();
    private final ChildId amara = ChildId.create();
    private final ChildId amaraAgain = ChildId.create();
    private final ChildId ben = ChildId.create();
    private Viewer system;

    @BeforeEach
    void two_schools_with_a_child_each() {
        system = area.create();
        as(system, () -> {
            relations.addAll(system.authority(),
                    List.of(new Relation(amara, heronLane, Kind.ATTENDS, LONG_AGO, null),
                            new Relation(amara, mother, Kind.PARENT, LONG_AGO, null),
                            new Relation(ben, otterRoad, Kind.ATTENDS, LONG_AGO, null)));
            relations.sameChild(system.authority(), List.of(amara, amaraAgain));
        });
    }

    @Test
    void a_school_reads_the_relations_of_its_own_children_and_of_no_other() {
        var senco = area.somebody(system, Role.SENCO, heronLane, "Sen Co");
        assertThat(children(senco, "select distinct child_id from access.relation")).containsExactly(amara.value());
        assertThat(children(senco, "select distinct child_id from access.relation_now"))
                .containsExactlyInAnyOrder(amara.value(), amaraAgain.value());
        assertThat(children(senco, "select child_id from access.same_child")).containsExactlyInAnyOrder(amara.value(),
                amaraAgain.value());
        var otherSenco = area.somebody(system, Role.SENCO, otterRoad, "Other");
        assertThat(children(otherSenco, "select child_id from access.same_child")).isEmpty();
        assertThat(children(otherSenco, "select distinct child_id from access.relation_now"))
                .containsExactly(ben.value());
    }

    @Test
    void staff_read_those_of_their_authority_and_nobody_reads_those_of_another() {
        var caseworker = area.somebody(system, Role.CASEWORKER, null, "Cas");
        assertThat(children(caseworker, "select distinct child_id from access.relation"))
                .containsExactlyInAnyOrder(amara.value(), ben.value());
        var elsewhere = area.somebody(area.create(), Role.CASEWORKER, null, "Elsewhere");
        assertThat(children(elsewhere, "select child_id from access.relation")).isEmpty();
        assertThat(children(elsewhere, "select child_id from access.same_child")).isEmpty();
        var administrator = area.somebody(system, Role.ADMINISTRATOR, null, "Ada");
        assertThat(children(administrator, "select child_id from access.relation")).isEmpty();
        assertThat(transaction.<List<UUID>>execute(
                t -> db.sql("select child_id from access.relation").query(UUID.class).list()))
                .as("nobody signed in")
                .isEmpty();
    }

    @Test
    void a_school_does_not_make_another_school_s_child_its_own() {
        var senco = area.somebody(system, Role.SENCO, heronLane, "Sen Co");
        assertThatThrownBy(() -> as(senco,
                () -> relations.begin(system.authority(), ben, heronLane, Kind.ATTENDS, LONG_AGO)))
                .hasStackTraceContaining("row-level security");
        as(senco, () -> relations.stop(system.authority(), ben, otterRoad, Kind.ATTENDS, LONG_AGO));
        assertThat(children(area.somebody(system, Role.SENCO, otterRoad, "Other"),
                "select child_id from access.relation_now"))
                .containsExactly(ben.value());
        assertThatThrownBy(() -> as(senco, () -> relations.sameChild(system.authority(), List.of(ben, amara))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_school_puts_a_new_child_on_its_own_roll_also_from_a_later_day_with_the_family() {
        var senco = area.somebody(system, Role.SENCO, heronLane, "Sen Co");
        var newcomer = ChildId.create();
        var later = LocalDate.of(2099, 9, 1);
        as(senco, () -> relations.addAll(system.authority(),
                List.of(new Relation(newcomer, heronLane, Kind.ATTENDS, later, null),
                        new Relation(newcomer, mother, Kind.PARENT, LONG_AGO, null),
                        new Relation(newcomer, UUID.randomUUID(), Kind.PARENT, LONG_AGO, null))));
        assertThat(children(senco, "select distinct child_id from access.relation where child_id = '%s'"
                .formatted(newcomer))).containsExactly(newcomer.value());
    }

    @Test
    void the_viewer_s_lists_are_worked_out_once_a_query_and_not_once_a_row() {
        var many = Stream.generate(() -> new Relation(ChildId.create(), heronLane, Kind.ATTENDS, LONG_AGO, null))
                .limit(1_000)
                .toList();
        as(system, () -> relations.addAll(system.authority(), many));
        var senco = area.somebody(system, Role.SENCO, heronLane, "Sen Co");
        var plan = explain(senco, "select count(*) from access.relation_now");
        assertThat(plan).noneMatch(line -> line.contains("Filter") && line.contains("access.my_"))
                .noneMatch(line -> line.contains("SubPlan") && !line.contains("InitPlan") && line.contains("Filter")
                        && line.contains("sealed_from_me"));
        assertThat(plan.stream().filter(line -> line.strip().startsWith("InitPlan"))).isNotEmpty();
        assertThat(plan.stream().filter(line -> line.contains("Result") && line.contains("loops=")))
                .as("each list is made at most once")
                .allMatch(line -> line.contains("loops=1)"));
    }

    private List<UUID> children(Viewer viewer, String sql) {
        return Viewing.as(viewer, () -> transaction.execute(t -> db.sql(sql).query(UUID.class).list()));
    }

    private List<String> explain(Viewer viewer, String sql) {
        return Viewing.as(viewer, () -> transaction.execute(
                t -> db.sql("explain (analyze, costs off) " + sql).query(String.class).list()))
                .stream()
                .flatMap(lines -> Arrays.stream(lines.split("\n")))
                .toList();
    }

    private void as(Viewer viewer, Runnable work) {
        Viewing.as(viewer, () -> transaction.executeWithoutResult(t -> work.run()));
    }
}

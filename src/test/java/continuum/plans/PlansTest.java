package continuum.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.Assessment;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.calendar.Today;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.plans.PlanVersion.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class PlansTest {

    @Autowired
    TestArea area;
    @Autowired
    AssessedChild assessed;
    @Autowired
    Assessments assessments;
    @Autowired
    People people;
    @Autowired
    Plans plans;
    @Autowired
    Comments comments;
    @Autowired
    PlanFiles files;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private final SettingId school = SettingId.create();
    private Viewer caseworker;
    private Viewer senco;
    private Viewer otherSenco;
    private ChildId child;
    private AssessmentId assessment;

    @BeforeEach
    void a_child_for_whom_a_plan_is_needed() {
        var system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        otherSenco = area.somebody(system, Role.SENCO, SettingId.create().value(), "Otto Her");
        child = as(system, () -> people.add(system, NewChild.of(Details.of("Ada", "Okafor", today.date().minusYears(8)))
                .withEnrolments(new Enrolment(school, LocalDate.of(2020, 9, 1)))));
        assessment = assessed.drafting(system, child, today.date().minusWeeks(14));
    }

    @Test
    void a_plan_is_begun_once() {
        var first = begin();
        assertThat(begin()).isEqualTo(first);
        assertThat(open(first).version()).returns(Kind.DRAFT, PlanVersion::kind).returns(1, PlanVersion::number);
    }

    @Test
    void lines_are_kept_in_the_order_of_the_sections() {
        var draft = written();
        assertThat(open(draft).contents()).isEqualTo(PlanLines.whole());
    }

    @Test
    void of_two_people_who_write_one_line_the_second_is_told_and_loses_nothing() {
        var draft = written();
        var mine = need("Follows two instructions.");
        var theirs = need("Follows no instruction without a picture.");
        put(draft, theirs, 1);
        assertThatThrownBy(() -> put(draft, mine, 1)).isInstanceOfSatisfying(LineChanged.class,
                changed -> assertThat(changed.theirs().line()).isEqualTo(theirs));
        put(draft, mine, 2);
        assertThat(open(draft).contents().needs()).containsExactly(mine);
        assertThat(count("select count(*) from plans.line_before where version_id = :id", draft))
                .as("what it said before")
                .isEqualTo(2);
    }

    @Test
    void a_line_points_to_lines_that_are_there() {
        var draft = written();
        var lost = new Line.Provision(LineId.create(), Section.F, "Help.", Delivery.UNSAID, List.of(LineId.create()));
        assertThatThrownBy(() -> put(draft, lost, 0)).isInstanceOf(PlanRefused.class);
    }

    @Test
    void a_line_that_was_removed_can_be_put_back() {
        var draft = written();
        as(caseworker, () -> {
            plans.remove(caseworker, draft, PlanLines.OUTCOME.id(), 1);
            return null;
        });
        assertThat(open(draft).contents().provision().getFirst().outcomes()).isEmpty();
        as(caseworker, () -> {
            plans.putBack(caseworker, draft, PlanLines.OUTCOME.id());
            return null;
        });
        assertThat(open(draft).contents().outcomes()).containsExactly(PlanLines.OUTCOME);
    }

    @Test
    void a_draft_being_written_is_seen_by_nobody_but_those_who_write_it() {
        var draft = written();
        assertThat(as(senco, () -> plans.open(senco, draft))).isEmpty();
        assertThat(as(senco, () -> plans.of(senco, child))).isEmpty();
        assertThatThrownBy(() -> as(senco, () -> plans.begin(senco, assessment))).hasMessageContaining("RUN_CASE");
    }

    @Test
    void a_draft_with_gaps_is_sent_only_with_a_reason() {
        var draft = written();
        put(draft, need("Finds it hard to make friends."), 1);
        var lonely = new Line.Need(LineId.create(), Section.B, NeedArea.EMOTIONAL, "Is lonely.",
                List.of(PlanLines.ADVICE));
        put(draft, lonely, 0);
        assertThatThrownBy(() -> serve(draft, "")).isInstanceOfSatisfying(PlanRefused.class,
                refused -> assertThat(refused.gaps()).extracting(Gap::line).containsExactly(lonely.id()));
        serve(draft, "The advice on friendships comes next week; the draft can’t wait.");
        assertThat(open(draft).version().isServed()).isTrue();
    }

    @Test
    void a_draft_that_was_sent_is_never_changed_and_the_school_reads_it() {
        var draft = written();
        serve(draft, "");
        assertThatThrownBy(() -> put(draft, need("Something else."), 1)).isInstanceOf(PlanRefused.class)
                .hasMessageContaining("can’t be changed");
        assertThatThrownBy(() -> as(caseworker, () -> transaction.execute(t -> db
                .sql("update plans.line set body = '{}' where version_id = :id")
                .param("id", draft.value())
                .update()))).hasMessageContaining("can't be changed");
        assertThatThrownBy(() -> as(caseworker, () -> transaction.execute(t -> db
                .sql("update plans.version set frozen = 'x' where id = :id")
                .param("id", draft.value())
                .update()))).hasMessageContaining("can't be changed");
        assertThat(as(senco, () -> plans.open(senco, draft))).isPresent();
        assertThat(as(otherSenco, () -> plans.open(otherSenco, draft))).isEmpty();
        assertThat(as(caseworker, () -> assessments.find(caseworker, assessment)).orElseThrow())
                .isInstanceOf(Assessment.DraftOut.class);
    }

    @Test
    void the_final_plan_ends_the_assessment_and_is_in_force() {
        var draft = written();
        serve(draft, "");
        var plan = open(draft).version().plan();
        as(caseworker, () -> {
            comments.finished(caseworker, draft, "Grace Okafor");
            return null;
        });
        var last = as(caseworker, () -> plans.next(caseworker, plan, Kind.FINAL));
        assertThatThrownBy(() -> serve(last, "")).isInstanceOfSatisfying(PlanRefused.class,
                refused -> assertThat(refused.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_PLACE));
        put(last, new Line.Place(LineId.create(), "Willow Bank Primary School", school.value()), 0);
        serve(last, "");
        assertThat(as(caseworker, () -> assessments.find(caseworker, assessment)).orElseThrow())
                .isEqualTo(new Assessment.PlanIssued(
                        new Assessment.Case(assessment, child, today.date().minusWeeks(14)), today.date()));
        assertThat(count("select count(*) from plans.in_force where current_id = :id", last)).isEqualTo(1);
        assertThat(count("select sum(times) from plans.provision_owed where version_id = :id", last)).isEqualTo(2);
    }

    @Test
    void the_file_of_a_plan_says_the_same_and_its_checksum_holds() {
        var draft = written();
        serve(draft, "");
        var text = as(senco, () -> plans.file(senco, draft)).orElseThrow();
        assertThat(PlanFiles.checksum(text)).isEqualTo(open(draft).version().checksum());
        var file = files.read(text);
        assertThat(file.contents()).isEqualTo(PlanLines.whole());
        assertThat(files.write(file)).isEqualTo(text);
    }

    @Test
    void a_file_that_is_no_plan_is_refused_with_the_place() {
        assertThatThrownBy(() -> files.read("{\n\"format\": oops")).isInstanceOf(PlanRefused.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> files.read("{\"format\":\"x\",\"formatVersion\":1,\"number\":1,\"lines\":[]}"))
                .isInstanceOf(PlanRefused.class);
    }

    @Test
    void two_versions_are_not_written_at_once_and_kinds_follow_each_other() {
        var draft = written();
        var plan = open(draft).version().plan();
        assertThatThrownBy(() -> as(caseworker, () -> plans.next(caseworker, plan, Kind.DRAFT)))
                .hasMessageContaining("is being written");
        serve(draft, "");
        assertThatThrownBy(() -> as(caseworker, () -> plans.next(caseworker, plan, Kind.AMENDMENT)))
                .isInstanceOf(PlanRefused.class);
        var again = as(caseworker, () -> plans.next(caseworker, plan, Kind.DRAFT));
        assertThat(open(again).contents()).isEqualTo(PlanLines.whole());
    }

    @Test
    void another_authoritys_plan_is_not_found() {
        var draft = written();
        var stranger = area.somebody(area.create(), Role.CASEWORKER, null, "Stan Ger");
        assertThat(as(stranger, () -> plans.open(stranger, draft))).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> {
            plans.put(stranger, draft, need("Mine."), 1);
            return null;
        })).isInstanceOf(NoSuchElementException.class);
    }

    private VersionId begin() {
        return as(caseworker, () -> plans.begin(caseworker, assessment));
    }

    private VersionId written() {
        var draft = begin();
        PlanLines.whole().lines().forEach(line -> put(draft, line, 0));
        return draft;
    }

    private void put(VersionId draft, Line line, long revision) {
        as(caseworker, () -> {
            plans.put(caseworker, draft, line, revision);
            return null;
        });
    }

    private void serve(VersionId draft, String reasons) {
        as(caseworker, () -> plans.serve(caseworker, draft, 1, today.date(), reasons));
    }

    private OpenedPlan open(VersionId version) {
        return as(caseworker, () -> plans.open(caseworker, version).orElseThrow());
    }

    private static Line.Need need(String words) {
        return new Line.Need(PlanLines.NEED.id(), Section.B, NeedArea.COMMUNICATION, words, List.of(PlanLines.ADVICE));
    }

    private long count(String sql, VersionId id) {
        return as(caseworker, () -> transaction
                .execute(t -> db.sql(sql).param("id", id.value()).query(Long.class).single()));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

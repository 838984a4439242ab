package continuum.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.calendar.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class DutiesTest {
    @Autowired
    Authorities authorities;

    @Autowired
    Duties duties;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final AuthorityId authority = AuthorityId.create();
    private final Viewer system = Viewer.system(authority, "a test");
    private final AccountId officer = AccountId.create();
    private LocalDate now;

    @BeforeEach
    void anAuthority() {
        now = today.date();
        authorities.add(
                new Authority(authority, "Testshire " + authority, "999", true));
    }

    @Test
    void what_happened_is_turned_into_duties_in_the_same_transaction() {
        ProcessId process = open();

        List<Duty> owed = as(() -> duties.record(system, process, Event.of("request-received", now.minusDays(10))));

        assertThat(owed).extracting(duty -> duty.rule().id()).contains("ehcna-decision-assess", "ehcna-final-plan");
        assertThat(as(() -> duties.of(system, process)).duties()).isEqualTo(owed);
        assertThat(as(() -> duties.due(system, Desk.of(officer), null, 10))).extracting(line -> line.duty().because())
                .containsExactlyElementsOf(owed.stream().map(Duty::because).toList());
    }

    @Test
    void an_event_recorded_late_counts_on_the_day_it_happened() {
        ProcessId process = open();
        as(() -> duties.record(system, process, Event.of("request-received", now.minusDays(60))));
        assertThat(decision(process).state()).isEqualTo(State.OVERDUE);

        as(() -> duties.record(system, process, Event.of("decided-to-assess", now.minusDays(20))));

        assertThat(decision(process).state()).isEqualTo(State.MET);
    }

    @Test
    void an_event_taken_back_stands_no_more_but_is_not_lost() {
        ProcessId process = open();
        Event decided = Event.of("decided-not-to-assess", now.minusDays(1));
        as(() -> duties.record(system, process, List.of(new Happened(Event.of("request-received", now.minusDays(10))),
                new Happened(decided))));
        assertThat(decision(process).state()).isEqualTo(State.MET);

        as(() -> duties.takeBack(system, process, decided));

        assertThat(decision(process).state()).isEqualTo(State.RUNNING);
        assertThat(as(() -> duties.events(system, process))).extracting(Event::type)
                .containsExactly("request-received");
        assertThat(count("duties.event")).isEqualTo(3);
        assertThatThrownBy(() -> as(() -> duties.takeBack(system, process, decided)))
                .hasMessageContaining("No such event");
    }

    @Test
    void what_can_not_have_happened_is_refused_and_nothing_is_kept() {
        ProcessId process = open();

        assertThatThrownBy(
                () -> as(() -> duties.record(system, process, Event.of("request-received", now.plusDays(1)))))
                .hasMessageContaining("in the future");
        assertThatThrownBy(() -> as(() -> duties.record(system, process, Event.of("dinner-served", now))))
                .hasMessageContaining("There is no event dinner-served");
        assertThatThrownBy(() -> as(() -> duties.record(system, process, Event.exception("staff-shortage", now))))
                .hasMessageContaining("No rule lists the exception staff-shortage");
        assertThat(count("duties.event")).isZero();
    }

    @Test
    void what_is_owed_by_a_party_stands_on_its_desk_and_not_on_another() {
        ProcessId process = open();
        UUID psychology = UUID.randomUUID();
        as(() -> duties.record(system, process,
                List.of(new Happened(Event.of("request-received", now.minusDays(10))),
                        new Happened(Event.of("advice-requested", now.minusDays(3), "psychologist"), psychology))));

        List<DeskLine> desk = as(() -> duties.due(system, Desk.owedBy(psychology), null, 10));

        assertThat(desk).extracting(line -> line.duty().rule().id()).containsExactly("ehcna-advice");
        assertThat(as(() -> duties.count(system, Desk.owedBy(UUID.randomUUID())))).isZero();
        assertThat(as(() -> duties.count(system, Desk.of(officer).dueBy(now)))).isZero();
    }

    @Test
    void a_desk_goes_from_hand_to_hand() {
        ProcessId process = open();
        as(() -> duties.record(system, process, Event.of("request-received", now.minusDays(10))));
        AccountId other = AccountId.create();

        as(() -> {
            duties.assign(system, process, other);
            return null;
        });

        assertThat(as(() -> duties.count(system, Desk.of(officer)))).isZero();
        assertThat(as(() -> duties.count(system, Desk.of(other)))).isEqualTo(4);
        assertThat(as(() -> duties.of(system, process)).assignedTo()).isEqualTo(other);
    }

    @Test
    void a_desk_is_read_page_by_page_late_ones_first() {
        as(() -> {
            duties.bringIn(system, someCases(200, new Random(7)));
            return null;
        });
        var all = new ArrayList<DeskLine>();
        DeskLine.Key after = null;
        List<DeskLine> page;
        do {
            DeskLine.Key from = after;
            page = as(() -> duties.due(system, Desk.of(officer), from, 25));
            all.addAll(page);
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == 25);

        assertThat(all).hasSize((int) (long) as(() -> duties.count(system, Desk.of(officer)))).doesNotHaveDuplicates();
        assertThat(all).extracting(line -> line.duty().dueOn()).isSorted();
        assertThat(all).allMatch(line -> line.duty().isOpen());
    }

    @Test
    void whole_cases_come_in_at_once_and_the_database_says_the_same_as_the_clock() {
        List<PastProcess> cases = someCases(1_500, new Random(2026));
        as(() -> {
            duties.bringIn(system, cases);
            return null;
        });

        var stored = as(() -> transaction.execute(t -> db.sql("""
            select process_id, rule, ref, state, met_on from duties.due where authority_id = :authority
             order by process_id, due_on, rule, ref nulls first, started_on
            """)
                .param("authority", authority.value())
                .query((row, n) -> List.of(row.getString(1), row.getString(2),
                        String.valueOf(row.getString(3)), row.getString(4), String.valueOf(row.getString(5))))
                .list()));

        StatutoryClock clock = as(() -> duties.clockOf(authority));
        var reckoned = cases.stream()
                .sorted(java.util.Comparator.comparing(one -> one.id().toString()))
                .flatMap(one -> clock
                        .duties(one.process().kind(), one.events().stream().map(Happened::event).toList(), now)
                        .stream()
                        .map(duty -> List.of(one.id().toString(), duty.rule().id(), String.valueOf(duty.ref()),
                                duty.state().code(), String.valueOf(duty.metOn()))))
                .toList();
        assertThat(stored).isEqualTo(reckoned);
    }

    @Test
    void two_who_record_at_once_both_count() throws Exception {
        ProcessId process = open();
        as(() -> duties.record(system, process, Event.of("request-received", now.minusDays(30))));
        var together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            for (String ref : List.of("health", "psychologist", "social-care", "school")) {
                done.add(people.submit(() -> {
                    together.await();
                    return as(
                            () -> duties.record(system, process, Event.of("advice-requested", now.minusDays(1), ref)));
                }));
            }
            together.countDown();
            for (var one : done) {
                one.get();
            }
        }

        assertThat(as(() -> duties.of(system, process)).duties()).extracting(Duty::ref)
                .contains("health", "psychologist",
                        "social-care", "school");
        assertThat(as(() -> duties.count(system, Desk.EVERYTHING))).isEqualTo(8);
    }

    @Test
    void an_authoritys_own_target_is_worked_out_for_the_open_cases() {
        ProcessId process = open();
        as(() -> duties.record(system, process, Event.of("request-received", now.minusDays(10))));

        as(() -> {
            duties.keepTarget(system, new LocalTarget("early", "ehcna-decision-assess", "Decide early", "5 weeks",
                    now.minusYears(1), null));
            return null;
        });

        assertThat(as(() -> duties.due(system, Desk.of(officer), null, 1))).extracting(line -> line.duty().rule().id())
                .containsExactly("early");
        assertThatThrownBy(() -> as(() -> {
            duties.keepTarget(system,
                    new LocalTarget("late", "ehcna-decision-assess", "Decide late", "7 weeks", now, null));
            return null;
        })).hasMessageContaining("is later than the law allows");
        assertThat(as(() -> duties.targets(system))).extracting(LocalTarget::id).containsExactly("early");
    }

    @Test
    void nobody_sees_what_is_not_theirs() {
        ProcessId process = open();
        as(() -> duties.record(system, process, Event.of("request-received", now.minusDays(10))));
        AuthorityId elsewhere = AuthorityId.create();
        authorities.add(
                new Authority(elsewhere, "Elsewhere " + elsewhere, "998", true));
        Viewer stranger = Viewer.system(elsewhere, "a stranger");

        assertThatThrownBy(() -> Viewing.as(stranger, () -> duties.of(stranger, process)))
                .isInstanceOf(NoSuchProcess.class);
        assertThatThrownBy(() -> Viewing.as(stranger, () -> duties.record(stranger, process, Event.of("died", now))))
                .isInstanceOf(NoSuchProcess.class);
        assertThat(Viewing.as(stranger, () -> duties.count(system, Desk.EVERYTHING))).as("the second wall").isZero();
        assertThat(duties.count(system, Desk.EVERYTHING)).as("without a viewer").isZero();
    }

    private ProcessId open() {
        return as(() -> duties.open(system, new NewProcess("ehc-needs-assessment", ChildId.create(), UUID.randomUUID(),
                Subject.ANYONE, officer)));
    }

    private List<PastProcess> someCases(int count, Random random) {
        var cases = new ArrayList<PastProcess>();
        for (int i = 0; i < count; i++) {
            LocalDate received = now.minusDays(random.nextInt(300));
            var events = new ArrayList<Happened>();
            events.add(new Happened(Event.of("request-received", received)));
            for (String type : List.of("decided-to-assess", "decided-to-issue", "draft-plan-served",
                    "representations-received", "final-plan-sent", "withdrawn")) {
                LocalDate on = received.plusDays(random.nextInt(300));
                if (!on.isAfter(now)) {
                    events.add(new Happened(Event.of(type, on)));
                }
            }
            if (random.nextInt(5) == 0) {
                events.add(new Happened(Event.exception("absent-4w", received)));
            }
            cases.add(new PastProcess(ProcessId.create(), new NewProcess("ehc-needs-assessment", ChildId.create(),
                    UUID.randomUUID(), Subject.ANYONE, officer), events));
        }
        return cases;
    }

    private Duty decision(ProcessId process) {
        return as(() -> duties.of(system, process)).duties()
                .stream()
                .filter(duty -> duty.rule().id().equals("ehcna-decision-assess"))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return as(() -> transaction
                .execute(t -> db.sql("select count(*) from " + table + " where authority_id = :authority")
                        .param("authority", authority.value())
                        .query(Long.class)
                        .single()));
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(system, work);
    }
}

package continuum.delivery;

import static continuum.plans.PromisedChild.line;
import static continuum.plans.PromisedChild.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.Calendars;
import continuum.calendar.SchoolYear;
import continuum.delivery.Account.Session;
import continuum.delivery.Ledger.Saying;
import continuum.duties.Duties;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.LineId;
import continuum.plans.Per;
import continuum.plans.PlansInForce;
import continuum.plans.PromisedChild;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a plan promises becomes sessions; what came, what did not and what is owed is exact, and nothing is lost. */
@InTheHouse
class LedgerTest {

    private static final long SEED = Long.getLong("seed", 20_140_901);
    private static final LocalDate SENT = LocalDate.parse("2026-09-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestArea area;
    @Autowired
    Calendars calendars;
    @Autowired
    People people;
    @Autowired
    PromisedChild planned;
    @Autowired
    PlansInForce plans;
    @Autowired
    Ledger ledger;
    @Autowired
    Shortfalls shortfalls;
    @Autowired
    Asking asking;
    @Autowired
    Duties duties;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;

    private final SettingId school = SettingId.create();
    private final LineId speech = PromisedChild.lineId();
    private Viewer system;
    private Viewer caseworker;
    private Viewer senco;
    private Viewer parent;
    private ChildId child;

    @BeforeEach
    void a_child_of_a_school_in_an_authority_whose_terms_are_known() {
        MovableDay.standOn(TODAY);
        system = area.create();
        var mother = Adult.named("Ngozi", "Okafor");
        child = as(system, () -> {
            calendars.keepTerms(system.authority(), TermWeeksTest.YEAR, "a test", "new");
            return people.add(system, NewChild.of(Details.of("Ada", "Okafor", LocalDate.of(2018, 1, 1)))
                    .withEnrolments(new Enrolment(school, LocalDate.of(2022, 9, 1)))
                    .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, LocalDate.of(2018, 1, 1)),
                            null)));
        });
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        parent = area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
    }

    @AfterAll
    static void today() {
        MovableDay.standOnToday();
    }

    @Test
    void each_term_week_has_the_sessions_that_the_line_promises_and_holidays_have_none() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")));
        var slots = slots();
        assertThat(slots).hasSize(12).allSatisfy(slot -> assertThat(slot.sessions()).isEqualTo(2));
        assertThat(slots).extracting(Slot::from)
                .contains(LocalDate.parse("2026-09-02"), LocalDate.parse("2026-11-02"))
                .doesNotContain(LocalDate.parse("2026-10-26"));
    }

    @Test
    void a_session_a_day_is_as_many_as_the_week_has_school_days() {
        planned.plan(system, child, sent(SENT, line(speech, "Reading.", 1, Per.DAY, 15, 1, null)));
        assertThat(slots()).extracting(Slot::sessions).startsWith(3, 5, 5);
    }

    @Test
    void a_week_belongs_to_the_version_that_holds_on_its_first_school_day() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")),
                sent(LocalDate.parse("2026-09-16"), line(speech, "Speech therapy.", 3, Per.WEEK, 45, 1, "60")));
        assertThat(slots()).extracting(Slot::sessions).startsWith(2, 2, 2, 3, 3).hasSize(12);
    }

    @Test
    void what_a_half_term_promises_is_shared_between_two_versions_without_a_rest() {
        planned.plan(system, child, sent(SENT, line(speech, "Therapy.", 7, Per.HALF_TERM, 30, 1, "60")),
                sent(LocalDate.parse("2026-09-16"), line(speech, "Therapy.", 7, Per.HALF_TERM, 45, 1, "60")));
        assertThat(slots().stream()
                .filter(slot -> slot.key().on().equals(LocalDate.parse("2026-08-31")))
                .mapToInt(Slot::sessions)
                .sum()).isEqualTo(7);
    }

    @Test
    void what_comes_once_is_promised_once_whatever_version_says_it() {
        planned.plan(system, child, sent(SENT, line(speech, "A hearing aid.", 1, Per.ONCE, 0, 1, "200")),
                sent(LocalDate.parse("2026-11-04"), line(speech, "A hearing aid.", 1, Per.ONCE, 0, 1, "200")));
        assertThat(slots()).hasSize(1);
    }

    @Test
    void nothing_is_promised_after_the_plan_has_ceased() {
        var plan = planned.plan(system, child, sent(SENT, line(speech, "Speech.", 2, Per.WEEK, 30, 1, "60")));
        as(system, () -> transaction.executeWithoutResult(
                t -> plans.cease(system, plan, LocalDate.parse("2026-09-21"), "It is not needed")));
        assertThat(slots()).hasSize(3);
    }

    @Test
    void a_correction_is_a_new_line_and_the_old_one_stays() {
        var slot = week("2026-09-07", 2, 30);
        say(senco, slot, Side.SCHOOL, Account.counted(2, 0, 2, Why.STAFF_AWAY, 30, ""), 0);
        var first = find(slot);
        assertThat(first.tally().missed()).isEqualTo(2);
        say(senco, slot, Side.SCHOOL, Account.counted(2, 2, 0, null, 30, "It was on Friday"),
                first.seq(Side.SCHOOL));
        assertThat(find(slot).tally().delivered()).isEqualTo(2);
        assertThat(as(senco, () -> ledger.open(senco, slot.key())).lines()).hasSize(2)
                .extracting(line -> line.account().came())
                .containsExactly(2, 0);
        assertThatThrownBy(() -> as(senco, () -> transaction.execute(t -> db.sql(
                "update delivery.account set came = 2").update()))).hasStackTraceContaining("permission denied");
    }

    @Test
    void of_two_people_of_one_school_the_second_is_told_what_the_first_wrote() {
        var slot = week("2026-09-07", 2, 30);
        say(senco, slot, Side.SCHOOL, Account.counted(2, 2, 0, null, 30, ""), 0);
        assertThatThrownBy(() -> say(senco, slot, Side.SCHOOL,
                Account.counted(2, 1, 1, Why.STAFF_AWAY, 30, ""), 0)).isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("Somebody else wrote meanwhile that 2 came");
    }

    @Test
    void where_school_and_family_differ_the_sessions_are_disputed_and_both_stand() {
        var slot = week("2026-09-07", 2, 30);
        say(senco, slot, Side.SCHOOL, Account.counted(2, 2, 0, null, 30, ""), 0);
        say(parent, slot, Side.FAMILY, Account.counted(2, 1, 1, Why.NOT_KNOWN, 30, ""), 0);
        var now = find(slot);
        assertThat(now.tally()).returns(1, Slot.Tally::delivered)
                .returns(1, Slot.Tally::disputed)
                .returns(0, Slot.Tally::missed)
                .returns(0, Slot.Tally::owedMinutes);
        assertThat(now.said()).hasSize(2);
    }

    @Test
    void what_is_owed_costs_the_price_of_the_line_shared_by_its_group() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech.", 2, Per.WEEK, 50, 3, "62.50")));
        var slot = slots().get(1);
        say(senco, slot, Side.SCHOOL, Account.counted(2, 0, 2, Why.NOBODY_IN_POST, 50, ""), 0);
        assertThat(find(slot).tally()).returns(100, Slot.Tally::owedMinutes)
                .satisfies(tally -> assertThat(tally.owedPounds()).isEqualByComparingTo("34.72"));
    }

    @Test
    void a_session_that_the_child_was_away_from_is_missed_and_not_owed_and_minutes_made_up_are_taken_off() {
        var slot = week("2026-09-07", 3, 30);
        var account = new Account(List.of(new Session.Missed(Why.CHILD_AWAY), new Session.Missed(Why.STAFF_AWAY),
                new Session.Came(20)), 15, "");
        say(senco, slot, Side.SCHOOL, account, 0);
        assertThat(find(slot).tally()).returns(2, Slot.Tally::missed)
                .returns(1, Slot.Tally::owedSessions)
                .returns(30 + 10 - 15, Slot.Tally::owedMinutes);
    }

    @Test
    void a_line_that_falls_short_makes_a_duty_of_the_authority_which_ends_when_it_is_put_right() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")));
        var lately = slots().stream().filter(one -> one.to().isBefore(TODAY)).toList().getLast();
        say(senco, lately, Side.SCHOOL, Account.counted(2, 0, 2, Why.NOBODY_IN_POST, 30, ""), 0);
        var found = as(caseworker, () -> shortfalls.open(caseworker, 10));
        assertThat(found).hasSize(1).first().satisfies(one -> {
            assertThat(one.lacking()).isEqualTo(2);
            assertThat(one.owedPounds()).isEqualByComparingTo("60.00");
            assertThat(one.duty().dueOn()).isEqualTo(TODAY.plusWeeks(4));
            assertThat(one.duty().because()).contains("section 42(2)");
        });
        as(caseworker, () -> shortfalls.putRight(caseworker, found.getFirst().id(), TODAY, Shortfall.How.RESUMED,
                "A therapist begins on Monday and gives two more hours in December."));
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).isEmpty();
        assertThat(as(caseworker, () -> duties.of(caseworker, found.getFirst().process())).duties().getFirst().isOpen())
                .isFalse();
        assertThatThrownBy(() -> as(caseworker, () -> shortfalls.putRight(caseworker, found.getFirst().id(), TODAY,
                Shortfall.How.RESUMED, "Again."))).hasMessageContaining("Somebody else");
    }

    @Test
    void a_shortfall_that_was_a_mistake_ends_with_the_correction() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")));
        var lately = slots().stream().filter(one -> one.to().isBefore(TODAY)).toList().getLast();
        say(senco, lately, Side.SCHOOL, Account.counted(2, 0, 2, Why.NOT_KNOWN, 30, ""), 0);
        say(senco, lately, Side.SCHOOL, Account.counted(2, 2, 0, null, 30, ""), find(lately).seq(Side.SCHOOL));
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).isEmpty();
    }

    @Test
    void silence_is_asked_about_then_counts_as_not_known_and_never_as_delivered() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")));
        asking.in(system);
        asking.in(system);
        assertThat(asked()).as("what ended a week ago, once").containsExactly(LocalDate.parse("2026-11-09"));
        MovableDay.standOn(TODAY.plusWeeks(2));
        asking.in(system);
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).as("the last day to answer").isEmpty();
        assertThat(asked()).contains(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-23"));
        MovableDay.standOn(TODAY.plusWeeks(2).plusDays(1));
        asking.in(system);
        asking.in(system);
        var found = as(caseworker, () -> shortfalls.open(caseworker, 10));
        assertThat(found).singleElement()
                .returns(0, Shortfall::lacking)
                .returns(2, Shortfall::unknown)
                .returns("2 of 8, not known", Shortfall::lack)
                .returns(0L, Shortfall::owedMinutes);
        assertThat(found.getFirst().duty().dueOn()).isEqualTo(TODAY.plusWeeks(6).plusDays(1));
        assertThat(as(caseworker, () -> ledger.figure(caseworker, YEAR, Figure.By.SCHOOL)).all())
                .returns(0L, Figure.Sums::deliveredMinutes)
                .matches(all -> all.unsaidMinutes() == all.promisedMinutes());
        var silent = slots().stream().filter(slot -> slot.isUnknown(TODAY.plusWeeks(2).plusDays(1))).toList();
        assertThat(silent).hasSize(1);
        say(senco, silent.getFirst(), Side.SCHOOL, Account.counted(2, 2, 0, null, 30, ""), 0);
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).as("somebody spoke").isEmpty();
    }

    @Test
    void whoever_speaks_in_time_is_not_asked_and_what_is_missed_is_found_by_night_too() {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")));
        slots().stream()
                .filter(slot -> slot.to().isBefore(TODAY))
                .forEach(slot -> say(senco, slot, Side.SCHOOL, Account.counted(2, 2, 0, null, 30, ""), 0));
        asking.in(system);
        assertThat(asked()).isEmpty();
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).isEmpty();
        as(system, () -> transaction.executeWithoutResult(t -> shortfalls.judgeAll(system)));
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).isEmpty();
    }

    private List<LocalDate> asked() {
        return as(caseworker, () -> transaction.execute(t -> db
                .sql("select slot_on from delivery.asked where child_id = :id order by slot_on")
                .param("id", child.value())
                .query(LocalDate.class)
                .list()));
    }

    @Test
    void what_was_missed_long_ago_raises_no_duty_but_stays_owed() {
        var slot = week("2026-09-07", 2, 30);
        say(senco, slot, Side.SCHOOL, Account.counted(2, 0, 2, Why.STAFF_AWAY, 30, ""), 0);
        assertThat(as(caseworker, () -> shortfalls.open(caseworker, 10))).isEmpty();
        assertThat(as(caseworker, () -> ledger.figure(caseworker, YEAR, Figure.By.SCHOOL)).all().owedMinutes())
                .isEqualTo(60);
    }

    @Test
    void one_speaks_for_ones_own_side_only_and_of_ones_own_children() {
        var slot = week("2026-09-07", 2, 30);
        var account = Account.counted(2, 2, 0, null, 30, "");
        assertThatThrownBy(() -> say(senco, slot, Side.FAMILY, account, 0)).isInstanceOf(NoSuchElementException.class);
        var stranger = area.somebody(system, Role.SENCO, SettingId.create().value(), "Otto Her");
        assertThatThrownBy(() -> say(stranger, slot, Side.SCHOOL, account, 0))
                .isInstanceOf(NoSuchElementException.class);
        var board = area.somebody(system, Role.BOARD_MEMBER, null, "Bo Ard");
        assertThatThrownBy(() -> say(board, slot, Side.SCHOOL, account, 0)).hasMessageContaining("SAY_DELIVERY");
        say(caseworker, slot, Side.FAMILY, account, 0);
        assertThat(find(slot).said(Side.FAMILY)).isPresent();
    }

    /** Another oracle than the view: the same rules, written a second time and slowly. */
    @Test
    void whatever_is_said_promised_is_delivered_and_missed_and_disputed_and_not_said_and_the_sums_are_those_of_the_list() {
        planned.plan(system, child,
                sent(SENT, line(speech, "Speech therapy.", 3, Per.WEEK, 30, 4, "61.37"),
                        line(PromisedChild.lineId(), "Reading.", 1, Per.DAY, 15, 1, null),
                        line(PromisedChild.lineId(), "A visit.", 4, Per.HALF_TERM, 60, 1, "48")));
        var random = new Random(SEED);
        var slots = slots();
        Map<String, EnumMap<Side, Account>> said = new java.util.HashMap<>();
        int lines = 0;
        for (int i = 0; i < 150; i++) {
            var slot = slots.get(random.nextInt(slots.size()));
            var side = Side.values()[random.nextInt(3)];
            var account = some(random, slot);
            var mine = said.computeIfAbsent(slot.key().toString(), key -> new EnumMap<>(Side.class));
            say(caseworker, slot, side, account, find(slot).seq(side));
            mine.put(side, account);
            lines++;
        }
        assertThat(count("select count(*) from delivery.account where child_id = :id")).as("no line is lost")
                .isEqualTo(lines);
        long promised = 0;
        long delivered = 0;
        long owed = 0;
        var pounds = BigDecimal.ZERO;
        for (var slot : slots()) {
            var tally = slot.tally();
            assertThat(tally.delivered() + tally.missed() + tally.disputed() + tally.unsaid())
                    .isEqualTo(slot.sessions());
            var accounts = said.getOrDefault(slot.key().toString(), new EnumMap<>(Side.class)).values();
            int came = accounts.stream().mapToInt(Account::came).max().orElse(0);
            int missed = accounts.stream().mapToInt(Account::missed).max().orElse(0);
            int disputed = Math.max(0, came + missed - slot.sessions());
            int owedSessions = Math.min(missed - disputed,
                    accounts.stream().mapToInt(one -> one.missed() - one.away()).max().orElse(0));
            int minutes = slot.promise().minutes();
            int shorts = accounts.stream().mapToInt(one -> one.lacking(minutes)).max().orElse(0);
            int madeUp = accounts.stream().mapToInt(Account::madeUp).max().orElse(0);
            int owedMinutes = Math.max(0, owedSessions * minutes + shorts - madeUp);
            assertThat(tally).as("seed %d, %s", SEED, slot.key())
                    .returns(came - disputed, Slot.Tally::delivered)
                    .returns(missed - disputed, Slot.Tally::missed)
                    .returns(disputed, Slot.Tally::disputed)
                    .returns(owedMinutes, Slot.Tally::owedMinutes);
            if (slot.to().isBefore(TODAY)) {
                promised += (long) slot.sessions() * minutes;
                delivered += Math.max(0, (long) (came - disputed) * minutes - shorts);
                owed += owedMinutes;
                if (slot.promise().hourly() != null) {
                    var price = BigDecimal.valueOf(owedMinutes)
                            .multiply(slot.promise().hourly())
                            .divide(BigDecimal.valueOf(60L * slot.promise().groupOf()), 2, RoundingMode.HALF_UP);
                    assertThat(tally.owedPounds()).isEqualByComparingTo(price);
                    pounds = pounds.add(price);
                }
            }
        }
        var figure = as(caseworker, () -> ledger.figure(caseworker, YEAR, Figure.By.PROVIDER));
        assertThat(figure.all()).returns(promised, Figure.Sums::promisedMinutes)
                .returns(delivered, Figure.Sums::deliveredMinutes)
                .returns(owed, Figure.Sums::owedMinutes);
        assertThat(figure.all().pounds()).isEqualByComparingTo(pounds);
        var listed = new ArrayList<Slot>();
        as(caseworker, () -> ledger.each(caseworker, YEAR, listed::add));
        assertThat(listed.stream().mapToLong(slot -> slot.tally().owedMinutes()).sum()).isEqualTo(owed);
    }

    private static Account some(Random random, Slot slot) {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < slot.sessions(); i++) {
            sessions.add(switch (random.nextInt(4)) {
                case 0, 1 -> new Session.Came(random.nextBoolean()
                        ? slot.promise().minutes()
                        : 1 + random.nextInt(slot.promise().minutes() + 10));
                case 2 -> new Session.Missed(Why.values()[random.nextInt(Why.values().length)]);
                default -> new Session.Unsaid();
            });
        }
        return new Account(sessions, random.nextInt(5) == 0 ? random.nextInt(60) : 0, "");
    }

    private Slot week(String monday, int times, int minutes) {
        planned.plan(system, child, sent(SENT, line(speech, "Speech therapy.", times, Per.WEEK, minutes, 1, "60")));
        return slots().stream().filter(slot -> slot.key().on().toString().equals(monday)).findFirst().orElseThrow();
    }

    private List<Slot> slots() {
        return as(caseworker, () -> ledger.ofChild(caseworker, child, YEAR)).slots();
    }

    private Slot find(Slot slot) {
        return as(caseworker, () -> ledger.find(caseworker, slot.key())).orElseThrow();
    }

    private void say(Viewer by, Slot slot, Side side, Account account, long seen) {
        as(by, () -> ledger.say(by, List.of(new Saying(slot.key(), side, account,
                new Told(by.name(), Told.Channel.HERE), seen))));
    }

    private long count(String sql) {
        return as(caseworker, () -> transaction
                .execute(t -> db.sql(sql).param("id", child.value()).query(Long.class).single()));
    }

    private static <T> @Nullable T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }

    private static void as(Viewer viewer, Runnable work) {
        Viewing.as(viewer, work);
    }
}

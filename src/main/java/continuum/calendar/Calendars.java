package continuum.calendar;

import continuum.area.AuthorityId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar each authority keeps: the newest list of bank holidays it was given, and its school terms. A change is
 * seen by every node within a minute.
 */
@Component
public class Calendars {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Read(Instant at, WorkingCalendar calendar) {}

    private final JdbcClient db;
    private final Map<AuthorityId, Read> read = new ConcurrentHashMap<>();

    Calendars(JdbcClient db) {
        this.db = db;
    }

    /** How this authority's days are counted. */
    @Transactional(readOnly = true)
    public WorkingCalendar of(AuthorityId authority) {
        var known = read.get(authority);
        if (known == null || known.at().plus(FRESH).isBefore(Instant.now())) {
            known = new Read(Instant.now(), new WorkingCalendar(bankHolidays(), terms(authority)));
            read.put(authority, known);
        }
        return known.calendar();
    }

    /**
     * Keeps a newer list of bank holidays, in the layout of gov.uk's {@code bank-holidays.json}; the years it covers
     * replace those known.
     *
     * @throws IllegalArgumentException when it is not such a list, saying what was expected; then nothing is changed
     */
    @Transactional
    public void keepBankHolidays(String list) {
        BankHolidays.england(stream(list));
        db.sql("insert into calendar.bank_holiday_list (kept_at, list) values (clock_timestamp(), :list)")
                .param("list", list)
                .update();
        read.clear();
    }

    /** Keeps the authority's terms. Terms known before that overlap the new ones give way; others stay. */
    @Transactional
    public void keepTerms(AuthorityId authority, Terms terms) {
        for (var term : terms.terms()) {
            db.sql("""
                delete from calendar.term
                 where authority_id = :authority and daterange(from_on, to_on, '[]') && daterange(:from, :to, '[]')
                """)
                    .param("authority", authority.value())
                    .param("from", term.from())
                    .param("to", term.to())
                    .update();
        }
        for (var term : terms.terms()) {
            db.sql("insert into calendar.term (authority_id, from_on, to_on) values (:authority, :from, :to)")
                    .param("authority", authority.value())
                    .param("from", term.from())
                    .param("to", term.to())
                    .update();
        }
        read.clear();
    }

    private BankHolidays bankHolidays() {
        return db.sql("select list from calendar.bank_holiday_list order by kept_at desc limit 1")
                .query(String.class)
                .optional()
                .map(list -> BankHolidays.england(stream(list)))
                .orElseGet(BankHolidays::england);
    }

    private Terms terms(AuthorityId authority) {
        record Row(LocalDate fromOn, LocalDate toOn) {}
        return new Terms(
                db.sql("select from_on, to_on from calendar.term where authority_id = :authority order by from_on")
                        .param("authority", authority.value())
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(row -> new Term(row.fromOn(), row.toOn()))
                        .toList());
    }

    private static ByteArrayInputStream stream(String list) {
        return new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
    }
}

package continuum.moves;

import continuum.access.May;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.CompulsorySchoolAge;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.people.People;
import continuum.plans.PlanRefused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rights in a plan pass from the parent to the young person on the last Friday in June of the school year in which they
 * turn 16 (Children and Families Act 2014, section 83). Letters find their new reader by themselves on that day; here the
 * family is told beforehand, and it is considered whether anybody has to act for the young person.
 */
@Component
public class OwnRights {

    /**
     * One young person with a plan whose rights become their own.
     *
     * @param endsOn the last day of compulsory school age; the rights are theirs from the day after
     * @param lacks whether it was found that they lack capacity for some kind of decision
     * @param toldOn the family was told
     * @param considered what was considered about who will decide
     */
    public record Line(ChildId child, String name, LocalDate birthDate, @Nullable String setting, LocalDate endsOn,
            boolean lacks, @Nullable LocalDate toldOn, @Nullable String considered) {

        /** Where a page of the list ends with it. */
        public String key() {
            return birthDate + "_" + child;
        }
    }

    private final JdbcClient db;
    private final FamilyLetters letters;
    private final People people;
    private final History history;
    private final Today today;

    OwnRights(JdbcClient db, FamilyLetters letters, People people, History history, Today today) {
        this.db = db;
        this.letters = letters;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    /** Those with a plan whose compulsory school age ends in June of a year, by age. */
    @Transactional(readOnly = true)
    public List<Line> list(Viewer viewer, int year, LocalDate born, UUID after, int limit) {
        if (!viewer.may(May.HOLD_REVIEW)) {
            viewer.must(May.RUN_CASE);
        }
        return viewer.scope()
                .bind(db.sql("""
            select n.child_id, n.name_used, n.birth_date, s.name as setting, o.told_on, o.considered,
                   exists (select from people.capacity c where c.child_id = n.child_id and c.lacks
                              and coalesce(c.to_on, :today) >= :today) as lacks
              from plans.in_force p
              join people.child_now n on n.child_id = p.child_id
              left join settings.setting_now s on s.setting_id = n.setting_id
              left join lateral (select o.told_on, o.considered from moves.own_rights o
                                  where o.child_id = n.child_id order by o.recorded_at desc limit 1) o on true
             where n.birth_date between :from and :to and n.died_on is null
               and (n.birth_date, n.child_id) > (:born, :after) and\s""" + Scope.sees("p.authority_id", "p.child_id")
                        + " order by n.birth_date, n.child_id limit :limit")
                        .param("today", today.date())
                        .param("from", LocalDate.of(year - 17, 9, 1))
                        .param("to", LocalDate.of(year - 16, 8, 31))
                        .param("born", born)
                        .param("after", after)
                        .param("limit", limit))
                .query((row, n) -> {
                    var birth = row.getObject("birth_date", LocalDate.class);
                    return new Line(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"),
                            birth, row.getString("setting"), CompulsorySchoolAge.endsOn(birth),
                            row.getBoolean("lacks"), row.getObject("told_on", LocalDate.class),
                            row.getString("considered"));
                })
                .list();
    }

    /**
     * Tells the family that the rights become the young person's own, or are already.
     *
     * @param considered what was considered about capacity, and who will decide
     */
    @Transactional
    public void tell(Viewer by, ChildId id, String considered) {
        by.must(May.RUN_CASE);
        var child = people.find(by, id).orElseThrow(NoSuchElementException::new);
        if (child.birthDate() == null) {
            throw new PlanRefused(null, "The birth date is not known. Record it first");
        }
        var ends = CompulsorySchoolAge.endsOn(child.birthDate());
        var model = Map.<String, Object>of("endsOn", ends, "passed", today.date().isAfter(ends));
        var written = letters.write(by, child, "moves.own-rights", to -> new Letter(child.id(), "moves.own-rights", to,
                "From now on the rights in the EHC plan are the young person’s own", "moves/letters/ownRights", model,
                null));
        if (written.isEmpty()) {
            throw new PlanRefused(null,
                    "Nobody is on the register whom the letter could go to. Record first who decides for the family");
        }
        db.sql("""
            insert into moves.own_rights (authority_id, id, child_id, told_on, considered, by_name, recorded_at)
            values (:authority, :id, :child, :on, :considered, :name, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", id.value())
                .param("on", today.date())
                .param("considered", considered)
                .param("name", by.name())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        history.record(by, new Entry(id, "moves.own-rights", today.date(),
                "The family was told that the rights in the plan are the young person’s own after "
                        + DateWords.inWords(ends) + ".",
                considered, Audience.FAMILY, null));
    }
}

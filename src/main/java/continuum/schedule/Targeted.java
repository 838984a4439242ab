package continuum.schedule;

import continuum.access.May;
import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.reviews.ReviewId;
import java.sql.Array;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans that are worth looking at before their year is over, because facts on record say that they may no longer be needed.
 * It is a list for people to look at, with the reason beside each; it decides nothing, and no plan changes by it.
 */
@Repository
public class Targeted {

    /** A fact that can make a plan worth a look. */
    public enum Sign {
        OUTCOMES("Every outcome of the plan was reached at the last review"),
        RECOMMENDED("The last review meeting recommended to end the plan, and it was not ended"),
        NOT_ON_ROLL("Not on the roll of any school, college or other setting"),
        KEPT_TWICE("The last two reviews changed nothing"),
        NINETEEN("Aged 19 or over");

        private final String words;

        Sign(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** One plan with its signs. */
    public record Line(ReviewId review, ChildId child, String name, @Nullable LocalDate birthDate,
            @Nullable String setting,
            LocalDate dueOn, List<Sign> signs) {

        public String key() {
            return signs.size() + "_" + review;
        }
    }

    private final JdbcClient db;

    Targeted(JdbcClient db) {
        this.db = db;
    }

    /**
     * Plans by how many signs they have, most first.
     *
     * @param only those that have this sign; nothing for all with at least two
     * @param signs where the page before ended, with {@code after}
     */
    @Transactional(readOnly = true)
    public List<Line> list(Viewer viewer, @Nullable Sign only, LocalDate today, int signs, UUID after, int limit) {
        viewer.must(May.RUN_CASE);
        return viewer.scope()
                .bind(db.sql("""
            with told as (
                select r.plan_id, r.id, r.outcome, r.recommends,
                       row_number() over (partition by r.plan_id order by r.round desc) as back
                  from reviews.review r where r.told_on is not null),
            signed as (
                select r.id, r.child_id, n.name_used, n.birth_date, n.setting_id, r.due_on,
                       array_remove(array[
                         case when o.every > 0 and o.reached = o.every then 'OUTCOMES' end,
                         case when l.recommends = 'cease' and l.outcome <> 'cease' then 'RECOMMENDED' end,
                         case when n.setting_id is null then 'NOT_ON_ROLL' end,
                         case when l.outcome = 'keep' and b.outcome = 'keep' then 'KEPT_TWICE' end,
                         case when n.birth_date <= :nineteen then 'NINETEEN' end], null) as signs
                  from reviews.review r
                  join people.child_now n on n.child_id = r.child_id
                  left join told l on l.plan_id = r.plan_id and l.back = 1
                  left join told b on b.plan_id = r.plan_id and b.back = 2
                  left join lateral (select count(*) as every, count(*) filter (where p.progress = 'reached') as reached
                                       from reviews.report_outcome p where p.review_id = l.id) o on true
                 where r.told_on is null and r.stage <> 'stopped' and\s"""
                        + Scope.sees("r.authority_id", "r.child_id") + """
                )
            select g.*, s.name as setting from signed g
              left join settings.setting_now s on s.setting_id = g.setting_id
             where (:only::text is null and cardinality(g.signs) >= 2 or :only::text = any (g.signs))
               and (-cardinality(g.signs), g.id) > (:signs, :after)
             order by -cardinality(g.signs), g.id
             limit :limit
            """)
                        .param("nineteen", today.minusYears(19))
                        .param("only", only == null ? null : only.name())
                        .param("signs", -signs)
                        .param("after", after)
                        .param("limit", limit))
                .query((row, n) -> new Line(new ReviewId(row.getObject("id", UUID.class)),
                        new ChildId(row.getObject("child_id", UUID.class)), row.getString("name_used"),
                        row.getObject("birth_date", LocalDate.class), row.getString("setting"),
                        row.getObject("due_on", LocalDate.class), signs(row.getArray("signs"))))
                .list();
    }

    private static List<Sign> signs(Array array) {
        try {
            return Arrays.stream((Object[]) array.getArray()).map(each -> Sign.valueOf(each.toString())).toList();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

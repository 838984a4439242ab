package continuum.reviews;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.Identifiers;
import continuum.area.Rows;
import continuum.reviews.OpenedReview.EarlyLook;
import continuum.reviews.OpenedReview.Invited;
import continuum.reviews.OpenedReview.Said;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a review: who was invited, what was said, the report. */
@Repository
class ReviewFileStore {

    private final JdbcClient db;
    private final DataSource database;

    ReviewFileStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    void invite(Viewer by, Review.Cycle of, List<Invited> all) {
        var rows = Rows.of("reviews.invited", "authority_id", "id", "child_id", "review_id", "notice_on", "who",
                "name");
        all.forEach(one -> rows.add(by.authority().value(), Identifiers.next(), of.child().value(), of.id().value(),
                one.noticeOn(), one.who(), one.name()));
        rows.write(database);
    }

    void add(Viewer by, Review.Cycle of, Said said, Instant now) {
        db.sql("""
            insert into reviews.said (authority_id, id, child_id, review_id, who, name, words, dated, by_name, recorded_at)
            values (:authority, :id, :child, :review, :who, :name, :words, :dated, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", of.child().value())
                .param("review", of.id().value())
                .param("who", said.who())
                .param("name", said.name())
                .param("words", said.words())
                .param("dated", said.dated())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Viewer by, Review.Cycle of, EarlyLook look, Instant now) {
        db.sql("""
            insert into reviews.early_look (authority_id, id, child_id, review_id, looked_on, words, by_name, recorded_at)
            values (:authority, :id, :child, :review, :on, :words, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", of.child().value())
                .param("review", of.id().value())
                .param("on", look.on())
                .param("words", look.words())
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    OpenedReview.File file(Viewer viewer, ReviewId id) {
        var file = new OpenedReview.File(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        viewer.scope()
                .bind(db.sql("""
            select 'invited' as kind, p.notice_on as on_day, p.who, p.name, '' as words, '' as by_name,
                   null::timestamptz as at, p.id
              from reviews.invited p
             where p.review_id = :id and p.notice_on = (select max(i.notice_on) from reviews.invited i where i.review_id = :id)
               and\s""" + Scope.sees("p.authority_id", "p.child_id") + """
            union all
            select 'said', p.dated, p.who, p.name, p.words, p.by_name, p.recorded_at, p.id from reviews.said p
             where p.review_id = :id and\s""" + Scope.sees("p.authority_id", "p.child_id") + """
            union all
            select 'look', p.looked_on, '', '', p.words, p.by_name, p.recorded_at, p.id from reviews.early_look p
             where p.review_id = :id and\s""" + Scope.sees("p.authority_id", "p.child_id") + """
             order by on_day, at, id
            """).param("id", id.value()))
                .query(row -> {
                    var on = row.getObject("on_day", LocalDate.class);
                    var words = row.getString("words");
                    switch (row.getString("kind")) {
                        case "invited" ->
                            file.invited().add(new Invited(on, row.getString("who"), row.getString("name")));
                        case "said" -> file.said()
                                .add(new Said(row.getString("who"), row.getString("name"), words, on,
                                        row.getString("by_name")));
                        default -> file.looks().add(new EarlyLook(on, words, row.getString("by_name")));
                    }
                });
        return file;
    }

    /** The report as it was saved last. */
    Report.Saved report(Viewer viewer, ReviewId id) {
        var outcomes = outcomes(viewer, id);
        return viewer.scope()
                .bind(db.sql("select p.* from reviews.report p where p.review_id = :id and "
                        + Scope.sees("p.authority_id", "p.child_id")).param("id", id.value()))
                .query((row, n) -> {
                    var recommends = row.getString("recommends");
                    var adulthood = new Report.Adulthood(row.getString("employment"), row.getString("living"),
                            row.getString("community"), row.getString("health"));
                    return new Report.Saved(new Report(row.getString("came"), row.getString("child_voice"),
                            row.getString("family_voice"), row.getString("summary"), adulthood,
                            recommends == null ? null : Recommendation.of(recommends), row.getString("why"),
                            row.getString("disagreement"), outcomes), row.getLong("revision"),
                            row.getString("by_name"), row.getTimestamp("at").toInstant(),
                            row.getObject("sent_on", LocalDate.class));
                })
                .optional()
                .orElse(Report.Saved.NOTHING);
    }

    private List<Report.Reached> outcomes(Viewer viewer, ReviewId id) {
        return viewer.scope()
                .bind(db.sql("""
                    select p.line_id, p.outcome, p.progress, p.says from reviews.report_outcome p
                     where p.review_id = :id and\s""" + Scope.sees("p.authority_id", "p.child_id")
                        + " order by p.position").param("id", id.value()))
                .query((row, n) -> new Report.Reached(row.getObject("line_id", UUID.class), row.getString("outcome"),
                        Report.Progress.of(row.getString("progress")), row.getString("says")))
                .list();
    }

    /**
     * Saves a report over the one of this revision. False when somebody else saved it meanwhile, or it was sent.
     *
     * @param sentOn the day it is sent; nothing for a draft
     */
    boolean save(Viewer by, Review.Cycle of, Report report, long revision, @Nullable LocalDate sentOn, Instant now) {
        boolean saved = db.sql("""
            insert into reviews.report (authority_id, review_id, child_id, came, child_voice, family_voice, summary, employment,
                                        living, community, health, recommends, why, disagreement, revision, by_name, at)
            values (:authority, :review, :child, :came, :childVoice, :familyVoice, :summary, :employment, :living, :community,
                    :health, :recommends, :why, :disagreement, 1, :by, :now)
                on conflict (authority_id, review_id) do update
               set came = excluded.came, child_voice = excluded.child_voice, family_voice = excluded.family_voice,
                   summary = excluded.summary, employment = excluded.employment, living = excluded.living,
                   community = excluded.community, health = excluded.health, recommends = excluded.recommends,
                   why = excluded.why, disagreement = excluded.disagreement, revision = report.revision + 1,
                   by_name = excluded.by_name, at = excluded.at
             where report.revision = :revision and report.sent_on is null
            """)
                .param("authority", by.authority().value())
                .param("review", of.id().value())
                .param("child", of.child().value())
                .param("came", report.came())
                .param("childVoice", report.childVoice())
                .param("familyVoice", report.familyVoice())
                .param("summary", report.summary())
                .param("employment", report.adulthood().employment())
                .param("living", report.adulthood().living())
                .param("community", report.adulthood().community())
                .param("health", report.adulthood().health())
                .param("recommends", report.recommends() == null ? null : report.recommends().code(), Types.VARCHAR)
                .param("why", report.why())
                .param("disagreement", report.disagreement())
                .param("revision", revision)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
        if (saved) {
            saveOutcomes(by, of, report);
            if (sentOn != null) {
                db.sql("update reviews.report set sent_on = :on where authority_id = :authority and review_id = :review")
                        .param("on", sentOn)
                        .param("authority", by.authority().value())
                        .param("review", of.id().value())
                        .update();
            }
        }
        return saved;
    }

    private void saveOutcomes(Viewer by, Review.Cycle of, Report report) {
        db.sql("delete from reviews.report_outcome where authority_id = :authority and review_id = :review")
                .param("authority", by.authority().value())
                .param("review", of.id().value())
                .update();
        var rows = Rows.of("reviews.report_outcome", "authority_id", "review_id", "child_id", "line_id", "position",
                "outcome", "progress", "says");
        int position = 0;
        for (var one : report.outcomes()) {
            rows.add(by.authority().value(), of.id().value(), of.child().value(), one.line(), ++position,
                    one.outcome(), one.progress() == null ? null : one.progress().code(), one.says());
        }
        rows.write(database);
    }
}

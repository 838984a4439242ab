package continuum.reviews;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.duties.ProcessId;
import continuum.plans.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and their steps. What belongs to a review besides is kept by {@link ReviewFileStore}. */
@Repository
class ReviewStore {

    /**
     * A review as its row says it stands.
     *
     * @param setting where the child is on roll today
     */
    record Stored(Review state, long version, ProcessId process, @Nullable Meeting meeting, @Nullable String earlyWhy,
            @Nullable Owner owner, @Nullable SettingId setting) {}

    private static final String REVIEW = "select " + ReviewRow.COLUMNS + """
        , n.setting_id
          from reviews.review r
          left join people.child_now n on n.child_id = r.child_id
         where\s""";

    private final JdbcClient db;

    ReviewStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, Review.Ahead ahead, ProcessId process, @Nullable Owner owner, Instant now) {
        var of = ahead.of();
        db.sql("""
            insert into reviews.review (authority_id, id, child_id, plan_id, process_id, round, started_on, due_on, stage,
                                        stage_on, owner_account, owner_name, created_at)
            values (:authority, :id, :child, :plan, :process, :round, :started, :due, 'ahead', :started, :owner, :ownerName,
                    :now)
            """)
                .param("authority", by.authority().value())
                .param("id", of.id().value())
                .param("child", of.child().value())
                .param("plan", of.plan().value())
                .param("process", process.value())
                .param("round", of.round())
                .param("started", of.startedOn())
                .param("due", of.dueOn())
                .param("owner", owner == null ? null : owner.account().value(), Types.OTHER)
                .param("ownerName", owner == null ? null : owner.name(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(Viewer viewer, ReviewId id) {
        return one(viewer, "r.id = :value", id.value());
    }

    /** The cycle of a plan that waits for its decision. */
    Optional<Stored> incomplete(Viewer viewer, PlanId plan) {
        return one(viewer, "r.plan_id = :value and r.told_on is null and r.stage <> 'stopped'", plan.value());
    }

    /** The review of a plan whose changes are being written or are with the family. */
    Optional<Stored> amending(Viewer viewer, PlanId plan) {
        return one(viewer, """
            r.id = (select a.id from reviews.review a where a.plan_id = :value and a.stage in ('amending', 'amendment-out')
                     order by a.round desc limit 1)""", plan.value());
    }

    /** The child's reviews, the newest first. */
    List<Stored> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql(REVIEW + "r.child_id = :child and " + Scope.sees("r.authority_id", "r.child_id")
                        + " order by r.started_on desc, r.round desc").param("child", child.value()))
                .query(ReviewStore::stored)
                .list();
    }

    private Optional<Stored> one(Viewer viewer, String which, UUID value) {
        return viewer.scope()
                .bind(db.sql(REVIEW + which + " and " + Scope.sees("r.authority_id", "r.child_id"))
                        .param("value", value))
                .query(ReviewStore::stored)
                .optional();
    }

    /** Pencils a meeting in. False when somebody else changed the review since this version was read. */
    boolean pencil(Viewer by, ReviewId id, @Nullable Meeting meeting, @Nullable String earlyWhy, long version) {
        return db.sql("""
            update reviews.review
               set meeting_on = :on, meeting_at = :at, meeting_place = :place,
                   early_why = coalesce(:why, early_why), version = version + 1
             where authority_id = :authority and id = :id and version = :version and stage = 'ahead'
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("version", version)
                .param("on", meeting == null ? null : meeting.on(), Types.DATE)
                .param("at", meeting == null ? "" : meeting.at())
                .param("place", meeting == null ? "" : meeting.place())
                .param("why", earlyWhy, Types.VARCHAR)
                .update() == 1;
    }

    boolean allocate(Viewer by, ReviewId id, Owner owner, long version) {
        return db.sql("""
            update reviews.review set owner_account = :owner, owner_name = :name, version = version + 1
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("version", version)
                .param("owner", owner.account().value())
                .param("name", owner.name())
                .update() == 1;
    }

    /** Adds a step and says where it leads. False when somebody else moved the review meanwhile. */
    boolean move(Viewer by, Review to, ReviewStep step, @Nullable Meeting meeting, long version, Instant now) {
        if (!stand(by, to, meeting, version)) {
            return false;
        }
        insert(by, to, step.kind(), step.on(), step.word(), null, now);
        reported(by, to, step);
        return true;
    }

    /** Takes back a step, and says where the steps that still stand lead. */
    boolean takeBack(Viewer by, Review to, UUID step, LocalDate on, String why, @Nullable Meeting meeting, long version,
            Instant now) {
        if (!stand(by, to, meeting, version)) {
            return false;
        }
        insert(by, to, "taken-back", on, why, step, now);
        return true;
    }

    List<OpenedReview.Recorded> steps(Viewer viewer, ReviewId id) {
        return viewer.scope()
                .bind(db.sql("""
                    select s.id, s.kind, s.happened_on, s.word, s.by_name, s.recorded_at, back.id is null as stands
                      from reviews.step s
                      left join reviews.step back on back.takes_back = s.id
                     where s.review_id = :id and s.kind <> 'taken-back' and\s"""
                        + Scope.sees("s.authority_id", "s.child_id") + " order by s.recorded_at, s.id")
                        .param("id", id.value()))
                .query((row, n) -> new OpenedReview.Recorded(row.getObject("id", UUID.class),
                        ReviewStep.of(row.getString("kind"), row.getObject("happened_on", LocalDate.class),
                                row.getString("word")),
                        row.getString("by_name"), row.getTimestamp("recorded_at").toInstant(),
                        row.getBoolean("stands")))
                .list();
    }

    private boolean stand(Viewer by, Review state, @Nullable Meeting meeting, long version) {
        var row = Row.of(state);
        return db.sql("""
            update reviews.review
               set stage = :stage, stage_on = :on, version = version + 1,
                   meeting_on = :meetingOn, meeting_at = :at, meeting_place = :place,
                   notice_on = case when :stage = 'ahead' then null else coalesce(:notice, notice_on) end,
                   papers_on = case when :stage in ('ahead', 'called') then :papers else papers_on end,
                   held_on = case when :stage in ('ahead', 'called') then null else coalesce(:held, held_on) end,
                   reported_on = case when :stage in ('ahead', 'called', 'held') then null else coalesce(:reported, reported_on) end,
                   recommends = case when :stage in ('ahead', 'called', 'held') then null else coalesce(:recommends, recommends) end,
                   matter_id = coalesce(:matter, matter_id),
                   outcome = coalesce(:outcome, outcome), told_on = coalesce(:told, told_on),
                   amendment_on = coalesce(:amendment, amendment_on), stopped_how = :how
             where authority_id = :authority and id = :id and version = :version
            """)
                .param("authority", by.authority().value())
                .param("id", state.of().id().value())
                .param("version", version)
                .param("stage", row.stage())
                .param("on", state.since())
                .param("meetingOn", meeting == null ? null : meeting.on(), Types.DATE)
                .param("at", meeting == null ? "" : meeting.at())
                .param("place", meeting == null ? "" : meeting.place())
                .param("notice", row.noticeOn(), Types.DATE)
                .param("papers", row.papersOn(), Types.DATE)
                .param("held", row.heldOn(), Types.DATE)
                .param("reported", row.reportedOn(), Types.DATE)
                .param("recommends", row.recommends(), Types.VARCHAR)
                .param("matter", row.matter(), Types.OTHER)
                .param("outcome", row.outcome(), Types.VARCHAR)
                .param("told", row.toldOn(), Types.DATE)
                .param("amendment", row.amendmentOn(), Types.DATE)
                .param("how", row.how(), Types.VARCHAR)
                .update() == 1;
    }

    /** The first letter that says what was decided left. False when one had left before. */
    boolean firstLetter(Viewer by, ReviewId id, LocalDate on) {
        return db.sql("""
            update reviews.review set letter_on = :on
             where authority_id = :authority and id = :id and letter_on is null and told_on is not null
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("on", on)
                .update() == 1;
    }

    /** The family was told on another day than the decision was recorded: that step takes the place of the one before. */
    void retell(Viewer by, Review state, UUID before, ReviewStep.Decided step, Instant now) {
        db.sql("""
            update reviews.review set told_on = :on, stage_on = :on, version = version + 1
             where authority_id = :authority and id = :id
            """)
                .param("authority", by.authority().value())
                .param("id", state.of().id().value())
                .param("on", step.on())
                .update();
        insert(by, state, "taken-back", step.on(), "The letter left on that day", before, now);
        insert(by, state, step.kind(), step.on(), step.word(), null, now);
    }

    /** The review before was complete on another day than was thought, so this one is due on another. */
    void restart(Viewer by, ReviewId id, LocalDate startedOn, LocalDate dueOn) {
        db.sql("""
            update reviews.review
               set started_on = :started, due_on = :due, version = version + 1,
                   stage_on = case when stage = 'ahead' then :started else stage_on end
             where authority_id = :authority and id = :id
            """)
                .param("authority", by.authority().value())
                .param("id", id.value())
                .param("started", startedOn)
                .param("due", dueOn)
                .update();
    }

    /** A report that comes while the question is with an officer moves no state, and is kept all the same. */
    private void reported(Viewer by, Review to, ReviewStep step) {
        if (to instanceof Review.Deciding && step instanceof ReviewStep.Reported(var on, var recommends)) {
            db.sql("""
                update reviews.review set reported_on = :on, recommends = :recommends
                 where authority_id = :authority and id = :id
                """)
                    .param("authority", by.authority().value())
                    .param("id", to.of().id().value())
                    .param("on", on)
                    .param("recommends", recommends.code())
                    .update();
        }
    }

    private void insert(Viewer by, Review state, String kind, LocalDate on, @Nullable String word,
            @Nullable UUID takesBack, Instant now) {
        db.sql("""
            insert into reviews.step (authority_id, id, child_id, review_id, kind, happened_on, word, takes_back, by_name,
                                      recorded_at)
            values (:authority, :id, :child, :review, :kind, :on, :word, :takesBack, :name, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", Identifiers.next())
                .param("child", state.of().child().value())
                .param("review", state.of().id().value())
                .param("kind", kind)
                .param("on", on)
                .param("word", word, Types.VARCHAR)
                .param("takesBack", takesBack, Types.OTHER)
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The state as columns. */
    record Row(String stage, @Nullable LocalDate noticeOn, @Nullable LocalDate papersOn, @Nullable LocalDate heldOn,
            @Nullable LocalDate reportedOn, @Nullable String recommends, @Nullable UUID matter,
            @Nullable String outcome, @Nullable LocalDate toldOn, @Nullable LocalDate amendmentOn,
            @Nullable String how) {

        static Row of(Review state) {
            return switch (state) {
                case Review.Ahead _ -> bare("ahead");
                case Review.Called(_, var on, _, var papers) ->
                    new Row("called", on, papers, null, null, null, null, null, null, null, null);
                case Review.Held(_, var held) -> held("held", held, null, null, null);
                case Review.Reported(_, var held, var on, var recommends) ->
                    held("reported", held, on, recommends, null);
                case Review.Deciding(_, var held, _, var matter) -> held("deciding", held, null, null, matter);
                case Review.Amending(_, var on) -> told("amending", Recommendation.AMEND, on);
                case Review.AmendmentOut(_, var on) ->
                    new Row("amendment-out", null, null, null, null, null, null, null, null, on, null);
                case Review.Kept(_, var on) -> told("kept", Recommendation.KEEP, on);
                case Review.Ending(_, var on) -> told("ending", Recommendation.CEASE, on);
                case Review.Amended _ -> bare("amended");
                case Review.NotAmended _ -> bare("not-amended");
                case Review.Stopped(_, _, var how) ->
                    new Row("stopped", null, null, null, null, null, null, null, null, null, how.code());
            };
        }

        private static Row bare(String stage) {
            return new Row(stage, null, null, null, null, null, null, null, null, null, null);
        }

        private static Row held(String stage, LocalDate held, @Nullable LocalDate reported,
                @Nullable Recommendation recommends, @Nullable UUID matter) {
            return new Row(stage, null, null, held, reported, recommends == null ? null : recommends.code(), matter,
                    null, null, null, null);
        }

        private static Row told(String stage, Recommendation outcome, LocalDate on) {
            return new Row(stage, null, null, null, null, null, null, outcome.code(), on, null, null);
        }
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        var setting = row.getObject("setting_id", UUID.class);
        var owner = row.getObject("owner_account", UUID.class);
        return new Stored(ReviewRow.state(row), row.getLong("version"),
                new ProcessId(row.getObject("process_id", UUID.class)),
                ReviewRow.meeting(row), row.getString("early_why"),
                owner == null ? null : new Owner(new AccountId(owner), row.getString("owner_name")),
                setting == null ? null : new SettingId(setting));
    }
}

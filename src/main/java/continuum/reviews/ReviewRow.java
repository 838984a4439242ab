package continuum.reviews;

import continuum.area.ChildId;
import continuum.plans.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as its row says it stands, for the queries of this room and of those above it. */
public final class ReviewRow {

    /** The columns that {@link #state} and {@link #meeting} read, of a review called {@code r}. */
    public static final String COLUMNS = """
        r.id, r.child_id, r.plan_id, r.process_id, r.round, r.started_on, r.due_on, r.stage, r.stage_on, r.meeting_on,
        r.meeting_at, r.meeting_place, r.early_why, r.notice_on, r.papers_on, r.held_on, r.recommends, r.matter_id,
        r.stopped_how, r.owner_account, r.owner_name, r.version\s""";

    private ReviewRow() {}

    /** When and where people meet, if a meeting is planned or was held. */
    public static @Nullable Meeting meeting(ResultSet row) throws SQLException {
        var on = row.getObject("meeting_on", LocalDate.class);
        return on == null ? null : new Meeting(on, row.getString("meeting_at"), row.getString("meeting_place"));
    }

    /** Where it stands. */
    public static Review state(ResultSet row) throws SQLException {
        var of = new Review.Cycle(new ReviewId(row.getObject("id", UUID.class)),
                new ChildId(row.getObject("child_id", UUID.class)), new PlanId(row.getObject("plan_id", UUID.class)),
                row.getInt("round"), row.getObject("started_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
        var on = row.getObject("stage_on", LocalDate.class);
        var held = row.getObject("held_on", LocalDate.class);
        return switch (row.getString("stage")) {
            case "ahead" -> new Review.Ahead(of);
            case "called" -> new Review.Called(of, on, row.getObject("meeting_on", LocalDate.class),
                    row.getObject("papers_on", LocalDate.class));
            case "held" -> new Review.Held(of, held);
            case "reported" ->
                new Review.Reported(of, held, on, Recommendation.of(row.getString("recommends")));
            case "deciding" -> new Review.Deciding(of, held, on, row.getObject("matter_id", UUID.class));
            case "amending" -> new Review.Amending(of, on);
            case "amendment-out" -> new Review.AmendmentOut(of, on);
            case "kept" -> new Review.Kept(of, on);
            case "amended" -> new Review.Amended(of, on);
            case "not-amended" -> new Review.NotAmended(of, on);
            case "ending" -> new Review.Ending(of, on);
            case "stopped" -> new Review.Stopped(of, on, ReviewStep.How.of(row.getString("stopped_how")));
            default -> throw new IllegalStateException("No such stage: " + row.getString("stage"));
        };
    }
}

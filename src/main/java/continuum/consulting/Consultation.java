package continuum.consulting;

import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.plans.PlanId;
import continuum.plans.VersionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is asked about a version of a plan.
 *
 * @param dueOn the day by which it should reply; silence after it stops nobody
 * @param miles how far it is from the child's home; null when nobody said
 * @param yearly what a year there costs in pounds; null when nobody said
 * @param revision goes up each time the reply is saved
 * @param reply what it wrote so far; read by others only from {@code repliedOn} on
 * @param closedOn the day it ended: withdrawn, or the plan was made final. The pack can't be opened any more
 * @param reminders the days on which it was reminded
 */
public record Consultation(ConsultationId id, ChildId child, PlanId plan, VersionId version, UUID pack,
        SettingId setting,
        String settingName, LocalDate askedOn, String askedBy, LocalDate dueOn, @Nullable BigDecimal miles,
        @Nullable BigDecimal yearly, long revision, @Nullable LocalDate repliedOn, @Nullable Reply reply,
        @Nullable String replyBy, @Nullable Instant replyAt, @Nullable LocalDate closedOn, @Nullable String closedWhy,
        List<LocalDate> reminders) {

    public Consultation {
        reminders = List.copyOf(reminders);
    }

    public boolean isRunning() {
        return closedOn == null;
    }

    public boolean hasReplied() {
        return repliedOn != null;
    }

    /** Whether the authority may go on without the reply. */
    public boolean mayGoOn(LocalDate today) {
        return hasReplied() || !isRunning() || today.isAfter(dueOn);
    }

    /** The reply as others may read it: not before it was sent. */
    public @Nullable Reply sent() {
        return hasReplied() ? reply : null;
    }
}

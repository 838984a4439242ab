package continuum.decisions;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A meeting of a panel.
 *
 * @param papersOutBy the day by which members have the papers
 * @param minutesEach how long a matter usually takes, for the times on the agenda
 */
public record Meeting(MeetingId id, PanelId panel, String panelName, LocalDate heldOn, LocalTime startsAt, String place,
        LocalDate papersOutBy, int minutesEach, boolean calledOff) {

    /** When the matter in this place of the agenda begins, counted from 0. */
    public LocalTime startOf(int place) {
        return startsAt.plusMinutes((long) place * minutesEach);
    }
}

package continuum.advising;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.advice.Advice;
import continuum.advice.Asked;
import continuum.advice.NoSuchAdvice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the seat of whoever comes to a request. Whoever has none there finds no such request. */
@Component
class Seats {

    private final Advice advice;
    private final DraftStore drafts;

    Seats(Advice advice, DraftStore drafts) {
        this.advice = advice;
        this.drafts = drafts;
    }

    /** Those who were asked have a seat, the lead of their team, and a guest where the link led them. */
    @Transactional(readOnly = true)
    public Seat of(Who who) {
        var asked = advice.find(who.viewer(), who.asked()).orElseThrow(NoSuchAdvice::new);
        if (!who.viewer().isSystem() && !asked.mayBeAnsweredBy(who.viewer()) && !leads(who.viewer(), asked)) {
            throw new NoSuchAdvice();
        }
        return drafts.seat(who, asked);
    }

    private static boolean leads(Viewer viewer, Asked asked) {
        return viewer.role() == Role.SERVICE_LEAD && asked.to().party().equals(viewer.party());
    }
}

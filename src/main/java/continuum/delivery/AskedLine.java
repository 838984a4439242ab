package continuum.delivery;

import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.plans.LineId;
import continuum.plans.PlanId;

/** A line of a plan that is judged by the rule for shortfalls. */
record AskedLine(AuthorityId authority, ChildId child, PlanId plan, LineId line, String words) {

    static AskedLine of(Slot slot) {
        return new AskedLine(slot.authority(), slot.child(), slot.plan(), slot.key().line(), slot.promise().words());
    }
}

package continuum.plans;

import continuum.wording.Finding;
import continuum.wording.Linter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the linter says of the outcomes and the provision of a version that is being written. It advises, and stops nothing: of
 * a line that it can't read it says nothing.
 */
final class LineWording {

    private LineWording() {}

    /** The findings of each line that has any. Provision is read with how it is delivered: both are the plan's words. */
    static Map<LineId, List<Finding>> of(Contents contents) {
        var all = new HashMap<LineId, List<Finding>>();
        for (var outcome : contents.outcomes()) {
            var by = outcome.by() == null ? "" : " By " + continuum.calendar.DateWords.inWords(outcome.by()) + ".";
            put(all, outcome.id(), continuum.wording.Section.OUTCOMES, outcome.words() + by);
        }
        for (var provision : contents.provision()) {
            if (provision.section() == Section.F) {
                var how = provision.delivery().words();
                put(all, provision.id(), continuum.wording.Section.PROVISION,
                        how.isEmpty() ? provision.words() : provision.words() + " " + how + ".");
            }
        }
        return all;
    }

    private static void put(Map<LineId, List<Finding>> all, LineId line, continuum.wording.Section section,
            String words) {
        var found = Linter.reads(words) ? Linter.read(section, words) : List.<Finding>of();
        if (!found.isEmpty()) {
            all.put(line, found);
        }
    }
}

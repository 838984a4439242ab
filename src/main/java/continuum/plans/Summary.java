package continuum.plans;

import continuum.plans.Line.Voice;
import java.util.List;

/**
 * A plan at a child's length: what they said, what they will be able to do, and who helps how often. Taken from the plan
 * word for word, so that it promises nothing else.
 */
public record Summary(String name, List<String> said, List<String> goals, List<Help> help) {

    /** What somebody does for the child. */
    public record Help(String what, String how) {}

    static Summary of(PlanFile file) {
        var contents = file.contents();
        return new Summary(file.child().name(), contents.of(Section.A)
                .stream()
                .filter(line -> line instanceof Line.View(_, var voice, _) && voice == Voice.CHILD)
                .map(Line::words)
                .toList(), contents.outcomes().stream().map(Line::words).toList(),
                contents.provision().stream().map(one -> new Help(one.words(), one.delivery().words())).toList());
    }
}

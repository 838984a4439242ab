package continuum.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority's own earlier day inside a rule of law: "we decide within five weeks". It starts and ends as that rule
 * does; nothing excuses it but nothing follows from missing it either.
 *
 * @param within the id of the rule of law
 * @param limit in words, such as "5 weeks"
 */
public record LocalTarget(String id, String within, String title, String limit, LocalDate from,
        @Nullable LocalDate to) {

    Rule inside(Rule law) {
        Limit own = Limit.of(limit);
        return new Rule(id, law.process(), title, law.owner(), Kind.TARGET, Force.LOCAL, law.starts(), law.ends(),
                law.stops(), law.to(), own, within, false, "the authority's own target within " + law.reference(),
                "The authority means to do it within " + own.words(), law.did(), List.of(), from, to, law.cohort(),
                null);
    }
}

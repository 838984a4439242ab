package continuum.people;

import continuum.area.PersonId;
import continuum.calendar.CompulsorySchoolAge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose the rights in a plan are: who asks, comments, names a school and appeals. The parent's up to the end of compulsory
 * school age, then the young person's own (Children and Families Act 2014, section 83); where they lack capacity for that
 * decision, whoever acts instead (section 80; regulation 64).
 */
public sealed interface DecisionMaker {

    /** The parents: those adults who hold parental responsibility, the first to contact first. */
    record Parents(List<Responsible> adults) implements DecisionMaker {}

    /** The young person. */
    record YoungPerson() implements DecisionMaker {}

    /** Somebody for a young person who lacks capacity for this decision. */
    record Alternative(PersonId person, Capacity.ActsAs actsAs) implements DecisionMaker {}

    /** The parents, for a young person who lacks capacity and has no deputy, attorney or other representative. */
    record ParentsForYoungPerson(List<Responsible> adults) implements DecisionMaker {}

    /**
     * Who decides.
     *
     * @param born nothing while it is not known: then the parents decide, as for a child
     * @param decision the kind of decision, as capacity was found for it
     * @param on the day of the decision
     */
    static DecisionMaker of(@Nullable LocalDate born, LocalDate on, String decision, List<Capacity> findings,
            List<Responsible> adults) {
        var parents = adults.stream()
                .filter(adult -> adult.hasParentalResponsibility() && adult.tie().covers(on))
                .sorted(Comparator.comparingInt(adult -> adult.tie().contactOrder()))
                .toList();
        if (born == null || !on.isAfter(CompulsorySchoolAge.endsOn(born))) {
            return new Parents(parents);
        }
        var finding = latest(findings, decision, on);
        if (finding == null || !finding.lacks()) {
            return new YoungPerson();
        }
        return finding.representative() == null || finding.actsAs() == null
                ? new ParentsForYoungPerson(parents)
                : new Alternative(finding.representative(), finding.actsAs());
    }

    /** The finding for this very kind of decision comes before one for any; of two, the later. */
    private static @Nullable Capacity latest(List<Capacity> findings, String decision, LocalDate on) {
        return findings.stream()
                .filter(finding -> finding.appliesTo(decision, on))
                .max(Comparator.comparing((Capacity finding) -> finding.decision().equals(decision))
                        .thenComparing(Capacity::from))
                .orElse(null);
    }
}

package continuum.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an adult is to a child.
 *
 * @param parentalResponsibility whether they hold it (Children Act 1989, section 3)
 * @param notTold why they may not be told anything about the child; nothing when they may
 * @param contactOrder 1 for the adult to contact first
 * @param to the last day; nothing while it goes on
 */
public record Tie(Relationship relationship, boolean parentalResponsibility, boolean livesWith,
        @Nullable NotTold notTold, int contactOrder, LocalDate from, @Nullable LocalDate to) {

    /** A parent who holds parental responsibility and lives with the child. */
    public static Tie parent(Relationship relationship, int contactOrder, LocalDate from) {
        return new Tie(relationship, true, true, null, contactOrder, from, null);
    }

    /** Somebody who works with the family. */
    public static Tie professional(Relationship relationship, LocalDate from) {
        return new Tie(relationship, false, false, null, 9, from, null);
    }

    public Tie livingElsewhere() {
        return new Tie(relationship, parentalResponsibility, false, notTold, contactOrder, from, to);
    }

    public Tie withoutParentalResponsibility() {
        return new Tie(relationship, false, livesWith, notTold, contactOrder, from, to);
    }

    public Tie notTold(NotTold why) {
        return new Tie(relationship, parentalResponsibility, livesWith, why, contactOrder, from, to);
    }

    public boolean mayBeTold() {
        return notTold == null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether somebody with this tie may see the child's record: family, while it lasts, unless they may not be told. */
    boolean opensTheRecord() {
        return relationship.isFamily() && mayBeTold();
    }
}

package continuum.advice;

import continuum.access.Role;
import continuum.area.AccountId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team that gives advice, the people in it, and how much it has to do. */
public record Team(UUID id, String name, List<Member> people, Load load) {

    /** Somebody who gives advice for a team or a setting, with how many requests they have open. */
    public record Member(AccountId account, String name, Role role, int open) {}

    /**
     * How much a team has to do.
     *
     * @param open requests without an answer
     * @param askedThisMonth requests that reached it this month
     * @param aMonth how many it can take on in a month, if its lead has said so
     */
    public record Load(int open, int askedThisMonth, @Nullable Integer aMonth) {

        public static final Load NONE = new Load(0, 0, null);

        /** How many more it can take on this month; nothing while nobody has said how many it can. */
        public @Nullable Integer left() {
            return aMonth == null ? null : Math.max(0, aMonth - askedThisMonth);
        }

        public boolean isFull() {
            return left() != null && left() == 0;
        }

        /** "14 open, 9 asked this month: room for 3 more of 12" */
        public String words() {
            var now = open + " open, " + askedThisMonth + " asked this month";
            if (aMonth == null) {
                return now + "; no monthly number is set";
            }
            return now + (isFull() ? ": no room left of " : ": room for " + left() + " more of ") + aMonth;
        }
    }

    /** Whether its people give this kind of advice. */
    public boolean gives(Body body) {
        return people.stream().anyMatch(person -> body.isGivenBy(person.role()));
    }
}

package continuum.demo;

import continuum.access.Role;
import continuum.area.AccountId;
import java.util.List;
import java.util.UUID;

/**
 * Everybody who can sign in.
 *
 * @param caseworkers who look after cases
 * @param people all of them, in the order in which a visitor sees them
 */
record Invited(List<Caseworker> caseworkers, List<DemonstrationPerson> people) {

    /** A caseworker with their account. */
    record Caseworker(AccountId account, String name) {}

    /** Who looks after a child's case. */
    Caseworker of(int child) {
        return caseworkers.get(Chance.of("caseworker", child).below(caseworkers.size()));
    }

    /** Those of a role with their memberships. */
    List<DemonstrationPerson> of(Role role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    static AccountId account(String of, long number) {
        return new AccountId(Numbers.id("account of " + of, number));
    }

    static UUID membership(String of, long number) {
        return Numbers.id("membership of " + of, number);
    }
}

package continuum.demo;

import continuum.access.Accounts;
import continuum.access.NewAccount;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.PersonId;
import continuum.area.SettingId;
import continuum.calendar.CompulsorySchoolAge;
import continuum.calendar.SchoolYear;
import continuum.signin.Passwords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets everybody in: colleagues, and the families of children with a case. */
@Component
class AccountsLoader {

    /** Of children with a plan and no open case, how many have a parent who can sign in. */
    private static final double FAMILIES_WITH_PLANS = 0.1;
    private static final int YOUNG_PEOPLE = 40;

    private final Accounts accounts;
    private final Passwords passwords;

    AccountsLoader(Accounts accounts, Passwords passwords) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    Invited load(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known) {
        var inviting = new Inviting(area, ids, known);
        inviting.colleagues();
        inviting.parents();
        inviting.youngPeople();
        accounts.addAll(by, inviting.all);
        var people = Tour.mark(inviting.people, area, known);
        // a password takes long to make on purpose, so only one of each role has one
        var roles = EnumSet.noneOf(Role.class);
        people.stream()
                .sorted(Comparator.comparing(person -> person.lookAt() == null))
                .filter(person -> roles.add(person.role()))
                .forEach(person -> passwords.set(by, inviting.accountOf.get(person.membership()),
                        AreaLoader.PASSWORD));
        return new Invited(inviting.caseworkers, people);
    }

    /** One round of invitations. */
    private static final class Inviting {

        private final DemonstrationArea area;
        private final Map<UUID, UUID> settings;
        private final Map<Integer, Known> known;
        private final LocalDate since;
        private final List<NewAccount> all = new ArrayList<>();
        private final List<DemonstrationPerson> people = new ArrayList<>();
        private final List<Invited.Caseworker> caseworkers = new ArrayList<>();
        private final Map<UUID, AccountId> accountOf = new HashMap<>();

        Inviting(DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known) {
            this.area = area;
            this.known = known;
            this.since = SchoolYear.of(area.asOf()).previous().first();
            this.settings = ids.entrySet()
                    .stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().id().value(), entry -> entry.getValue().value()));
        }

        void colleagues() {
            for (var one : area.colleagues()) {
                var party = one.role().party() == Role.Party.AREA || one.party() == null
                        ? null
                        : settings.getOrDefault(one.party(), one.party());
                var account = add("colleague", one.number(), one.email(), one.name(), null, one.role(), party,
                        one.partyName());
                if (one.role() == Role.CASEWORKER) {
                    caseworkers.add(new Invited.Caseworker(account, one.name()));
                }
            }
        }

        /** Those who may be told, of children whose assessment is under way and of some who have a plan. */
        void parents() {
            var carers = new LinkedHashMap<Carer, Set<String>>();
            children().forEach(child -> {
                boolean open = area.isUnderWay(child.pupil().number());
                child.home()
                        .carers()
                        .stream()
                        .filter(carer -> carer.mayNotBeTold() == null)
                        .limit(open ? 2 : 1)
                        .forEach(carer -> carers.computeIfAbsent(carer, c -> new LinkedHashSet<>())
                                .add(child.pupil().name()));
            });
            int number = 0;
            for (var entry : carers.entrySet()) {
                var carer = entry.getKey();
                add("carer", number++, carer.email(), carer.name(), carer.id(), Role.PARENT, carer.id().value(),
                        String.join(" and ", entry.getValue()));
            }
        }

        private List<Known> children() {
            return known.values()
                    .stream()
                    .filter(child -> area.isUnderWay(child.pupil().number()) || child.pupil().hasPlan()
                            && Chance.of("family signs in", child.pupil().number()).falls(FAMILIES_WITH_PLANS))
                    .sorted(Comparator.comparingInt(child -> child.pupil().number()))
                    .toList();
        }

        /** Past compulsory school age the right is theirs, not their parents'. */
        void youngPeople() {
            known.values()
                    .stream()
                    .filter(child -> CompulsorySchoolAge.isYoungPerson(child.pupil().born(), area.asOf()))
                    .filter(child -> child.pupil().hasPlan() || area.isUnderWay(child.pupil().number()))
                    .sorted(Comparator
                            .comparing((Known child) -> !area.isUnderWay(child.pupil().number()))
                            .thenComparing(child -> child.pupil().number()))
                    .limit(area.size().scaled(YOUNG_PEOPLE, 4))
                    .forEach(child -> {
                        var pupil = child.pupil();
                        add("young person", pupil.number(),
                                Carers.address(pupil.usedName(), pupil.familyName(), "y" + pupil.number(),
                                        "post.example"),
                                pupil.name(), null, Role.YOUNG_PERSON, pupil.id().value(), pupil.name());
                    });
        }

        private AccountId add(String of, long number, String email, String name,
                @Nullable PersonId person, Role role,
                @Nullable UUID party, String partyName) {
            var account = Invited.account(of, number);
            var membership = Invited.membership(of, number);
            accountOf.put(membership, account);
            all.add(new NewAccount(account, email, name, person,
                    List.of(new NewAccount.Acting(membership, role, party, partyName, since))));
            people.add(new DemonstrationPerson(membership, people.size(), role, name, partyName, email, null));
            return account;
        }
    }
}

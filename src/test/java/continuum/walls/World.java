package continuum.walls;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.AuthorityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small random world of two authorities: children, some of whom are entered twice; schools, teams and parents that come
 * and go; people whose roles begin and end; seals, and what opens them. {@link #seenBy} says who sees whom, slowly and
 * plainly, without a word of SQL.
 */
final class World {

    private static final List<String> KINDS = List.of("attends", "parent", "self", "team", "advice", "panel",
            "placement",
            "other");

    record Child(UUID id, UUID authority) {}

    record Relation(UUID authority, UUID child, UUID party, String kind, LocalDate from, @Nullable LocalDate to) {}

    record Account(UUID id, boolean closed) {}

    record Member(UUID id, UUID account, UUID authority, Role role, @Nullable UUID party, LocalDate from,
            @Nullable LocalDate to) {

        Viewer viewer() {
            return new Viewer(new AccountId(account), "Somebody", role, new AuthorityId(authority), id, party, "");
        }
    }

    record Seal(UUID id, Child child, boolean lifted) {}

    record Opening(UUID id, Child child, UUID account, @Nullable UUID seal, boolean glass, Instant from,
            @Nullable Instant until, boolean closed) {}

    /** In one membership somebody was turned away from a child. */
    record TurnedAway(UUID id, Child child, UUID membership, boolean ended) {}

    final List<UUID> authorities = List.of(UUID.randomUUID(), UUID.randomUUID());
    final List<Child> children = new ArrayList<>();
    final Map<UUID, UUID> rootOf = new HashMap<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<Opening> openings = new ArrayList<>();
    final List<TurnedAway> turnedAway = new ArrayList<>();

    private final Random random;
    private final LocalDate today;
    private final Instant now;

    World(long seed, LocalDate today, Instant now) {
        this.random = new Random(seed);
        this.today = today;
        this.now = now;
        children();
        var parties = someIds(5);
        relations(parties);
        people(parties);
        seals();
    }

    // The oracle

    /** The children that this member sees today. */
    Set<UUID> seenBy(Member who) {
        return children.stream()
                .filter(child -> sees(who, child))
                .map(Child::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean sees(Member who, Child child) {
        if (!isLive(who) || who.role().reach() == Role.Reach.NONE || !who.authority().equals(child.authority())) {
            return false;
        }
        var theirs = who.role().reach() == Role.Reach.AREA
                || who.role().reach() == Role.Reach.RELATED && isRelated(who, child) && !isTurnedAway(who, child)
                || isOpenTo(who, child) && !isTurnedAway(who, child);
        var sealedOut = isSealed(child) && who.role() != Role.SEND_MANAGER && !isOpenTo(who, child);
        return theirs && !sealedOut;
    }

    boolean isLive(Member who) {
        return covers(who.from(), who.to())
                && accounts.stream().anyMatch(one -> one.id().equals(who.account()) && !one.closed());
    }

    private boolean isRelated(Member who, Child child) {
        return relations.stream()
                .anyMatch(one -> one.authority().equals(who.authority()) && one.party().equals(who.party())
                        && covers(one.from(), one.to()) && isSame(one.child(), child.id()));
    }

    private boolean isTurnedAway(Member who, Child child) {
        return turnedAway.stream()
                .anyMatch(one -> one.membership().equals(who.id()) && !one.ended()
                        && isSame(one.child().id(), child.id()));
    }

    private boolean isSealed(Child child) {
        return seals.stream().anyMatch(seal -> !seal.lifted() && isSame(seal.child().id(), child.id()));
    }

    private boolean isOpenTo(Member who, Child child) {
        return openings.stream()
                .anyMatch(one -> one.account().equals(who.account()) && !one.closed() && !one.from().isAfter(now)
                        && (one.until() == null || one.until().isAfter(now))
                        && (one.glass()
                                || seals.stream().anyMatch(seal -> seal.id().equals(one.seal()) && !seal.lifted()))
                        && isSame(one.child().id(), child.id()));
    }

    /** Whether two entries are one child. */
    private boolean isSame(UUID one, UUID other) {
        return rootOf.getOrDefault(one, one).equals(rootOf.getOrDefault(other, other));
    }

    private boolean covers(LocalDate from, @Nullable LocalDate to) {
        return !today.isBefore(from) && (to == null || !today.isAfter(to));
    }

    // The making

    private void children() {
        for (int n = 0; n < 8; n++) {
            children.add(new Child(UUID.randomUUID(), one(authorities)));
        }
        for (var child : children) {
            var other = one(children);
            if (random.nextInt(4) == 0 && other.authority().equals(child.authority())
                    && !rootOf.containsKey(child.id())) {
                var root = rootOf.getOrDefault(other.id(), other.id());
                if (!root.equals(child.id())) {
                    rootOf.put(other.id(), root);
                    rootOf.put(root, root);
                    rootOf.put(child.id(), root);
                }
            }
        }
    }

    private void relations(List<UUID> parties) {
        var known = new HashSet<List<Object>>();
        for (int n = 0; n < 14; n++) {
            var child = one(children);
            var relation = new Relation(random.nextInt(12) == 0 ? one(authorities) : child.authority(), child.id(),
                    one(parties), one(KINDS), day(), null);
            relation = random.nextBoolean()
                    ? relation
                    : new Relation(relation.authority(), relation.child(), relation.party(), relation.kind(),
                            relation.from(), relation.from().plusDays(random.nextInt(8)));
            if (known.add(List.of(relation.child(), relation.party(), relation.kind()))) {
                relations.add(relation);
            }
        }
    }

    private void people(List<UUID> parties) {
        for (int n = 0; n < 6; n++) {
            accounts.add(new Account(UUID.randomUUID(), random.nextInt(10) == 0));
        }
        for (int n = 0; n < 10; n++) {
            var role = Role.values()[random.nextInt(Role.values().length)];
            var from = random.nextInt(3) == 0 ? day() : today.minusYears(1);
            members.add(new Member(UUID.randomUUID(), one(accounts).id(), one(authorities), role,
                    role.party() == Role.Party.AREA && random.nextInt(5) > 0 ? null : one(parties), from,
                    random.nextInt(3) == 0 ? from.plusDays(random.nextInt(400)) : null));
        }
    }

    private void seals() {
        for (var child : children) {
            if (random.nextInt(3) == 0) {
                seals.add(new Seal(UUID.randomUUID(), child, random.nextInt(3) == 0));
            }
        }
        for (int n = 0; n < 4; n++) {
            var glass = seals.isEmpty() || random.nextBoolean();
            var seal = glass ? null : one(seals);
            var from = now.plusSeconds(random.nextInt(7_200) - 5_400);
            openings.add(new Opening(UUID.randomUUID(), glass ? one(children) : seal.child(), one(accounts).id(),
                    seal == null ? null : seal.id(), glass, from,
                    glass || random.nextBoolean() ? from.plusSeconds(60 + random.nextInt(7_200)) : null,
                    random.nextInt(4) == 0));
        }
        for (int n = 0; n < 2; n++) {
            turnedAway.add(new TurnedAway(UUID.randomUUID(), one(children), one(members).id(), random.nextInt(3) == 0));
        }
    }

    private LocalDate day() {
        return today.plusDays(random.nextInt(21) - 14L);
    }

    private List<UUID> someIds(int many) {
        return java.util.stream.Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

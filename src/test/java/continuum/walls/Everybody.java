package continuum.walls;

import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Relations;
import continuum.access.Relations.Kind;
import continuum.access.Role;
import continuum.access.Role.Party;
import continuum.access.Role.Reach;
import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.walls.Somebody.Tie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/** One person in each role for each thing they can have to do with a child, a panel and an authority. */
final class Everybody {

    static final Somebody NOBODY = new Somebody(null, Tie.NOBODY, null);

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final TestArea area;
    private final Accounts accounts;
    private final LocalDate yesterday;
    private final Viewer here;
    private final Viewer elsewhere;
    private final Map<Party, UUID> parties = new EnumMap<>(Party.class);
    private final Map<Party, UUID> former = new EnumMap<>(Party.class);
    private final List<Somebody> all = new ArrayList<>();

    /** @param parties the school, team, panel and person to whom the child belongs */
    Everybody(TestArea area, Accounts accounts, LocalDate today, Viewer here, Viewer elsewhere,
            Map<Party, UUID> parties) {
        this.area = area;
        this.accounts = accounts;
        this.yesterday = today.minusDays(1);
        this.here = here;
        this.elsewhere = elsewhere;
        this.parties.putAll(parties);
        parties.keySet().forEach(party -> former.put(party, UUID.randomUUID()));
    }

    /** Lets them all in. The children's relations are begun, and those of the former parties ended. */
    void arrive(Relations relations, TransactionTemplate transaction, List<ChildId> children) {
        var ties = new ArrayList<Relations.Relation>();
        var oneself = UUID.randomUUID();
        for (var child : children) {
            former.forEach(
                    (party, id) -> ties.add(new Relations.Relation(child, id, kind(party), LONG_AGO, yesterday)));
            parties.forEach((party, id) -> ties.add(new Relations.Relation(child, id, kind(party), LONG_AGO, null)));
            ties.add(new Relations.Relation(child, oneself, Kind.SELF, LONG_AGO, null));
        }
        Viewing.as(here, () -> transaction.executeWithoutResult(t -> relations.addAll(here.authority(), ties)));
        for (var role : Role.values()) {
            arrive(role, role == Role.YOUNG_PERSON ? oneself : parties.get(role.party()));
        }
        var undecided = all.getFirst().signedIn();
        all.add(new Somebody(null, Tie.UNDECIDED,
                new SignedIn(undecided.account(), "somebody@example.test", null, null, Instant.now(), true)));
        all.add(NOBODY);
    }

    private void arrive(Role role, UUID party) {
        add(here, role, party, Tie.THEIRS);
        var left = add(here, role, party, Tie.LEFT);
        Viewing.as(here, () -> accounts.leave(here, left.membership(), yesterday));
        if (role.reach() == Reach.RELATED) {
            add(here, role, UUID.randomUUID(), Tie.STRANGER);
            add(here, role, former.get(role.party()), Tie.FORMER);
            add(elsewhere, role, UUID.randomUUID(), Tie.ELSEWHERE);
            add(elsewhere, role, party, Tie.PRETENDER);
        } else {
            add(here, role, null, Tie.STRANGER);
            add(elsewhere, role, null, Tie.ELSEWHERE);
        }
    }

    private Viewer add(Viewer system, Role role, UUID party, Tie tie) {
        var viewer = area.somebody(system, role, party, "Somebody");
        all.add(Somebody.of(viewer, tie));
        return viewer;
    }

    List<Somebody> all() {
        return all;
    }

    Somebody in(Role role, Tie tie) {
        return all.stream().filter(one -> one.role() == role && one.tie() == tie).findFirst().orElseThrow();
    }

    /** Nobody in particular, and one for each whom people act for: enough where a page asks for no role. */
    List<Somebody> oneOfEachParty() {
        return Stream.concat(Stream.of(NOBODY), Arrays.stream(Party.values())
                .map(party -> all.stream()
                        .filter(one -> one.tie() == Tie.THEIRS && one.role().party() == party)
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    private static Kind kind(Party party) {
        return switch (party) {
            case SETTING -> Kind.ATTENDS;
            case TEAM -> Kind.TEAM;
            case PANEL -> Kind.PANEL;
            case PERSON -> Kind.PARENT;
            case AREA -> throw new IllegalArgumentException("An authority has no relation to a child");
        };
    }
}

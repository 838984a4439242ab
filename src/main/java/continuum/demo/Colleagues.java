package continuum.demo;

import continuum.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works in the area: in the authority, in health and social care, and a head teacher and a SENCO at each setting. */
final class Colleagues {

    /** A team with what it is called. */
    record Team(UUID id, String name) {}

    static final Team CASEWORK = team(0, "SEND casework");
    static final Team PSYCHOLOGY = team(1, "Educational psychology service");
    static final Team HEALTH = team(2, "Children's health services");
    static final Team SOCIAL_CARE = team(3, "Children's social care");
    static final Team SENSORY = team(4, "Sensory support service");
    static final Team PLACEMENTS = team(5, "Placements and commissioning");
    static final Team PANEL = team(6, "Education, health and care panel");

    private static final Odds<Heritage> HERITAGES = Odds.of(Heritage.BRITISH, 72)
            .and(Heritage.PAKISTANI, 6)
            .and(Heritage.INDIAN, 6)
            .and(Heritage.AFRICAN, 5)
            .and(Heritage.CARIBBEAN, 4)
            .and(Heritage.POLISH, 3)
            .and(Heritage.CHINESE, 2)
            .and(Heritage.ARAB, 2);

    private final AreaSize size;
    private final List<Colleague> all = new ArrayList<>();

    private Colleagues(AreaSize size) {
        this.size = size;
    }

    static List<Colleague> of(AreaSize size, List<Provider> providers) {
        var colleagues = new Colleagues(size);
        colleagues.authority();
        providers.forEach(provider -> {
            colleagues.add(Role.SENCO, 1, provider.id().value(), provider.name());
            colleagues.add(Role.HEAD_TEACHER, 1, provider.id().value(), provider.name());
        });
        return List.copyOf(colleagues.all);
    }

    private static Team team(int number, String name) {
        return new Team(Numbers.id("team", number), name);
    }

    /** Posts as published reviews count them: an area of 47,000 has about eight psychologists. */
    private void authority() {
        add(Role.CASEWORKER, size.scaled(14, 3), CASEWORK);
        add(Role.SEND_MANAGER, size.scaled(2, 1), CASEWORK);
        add(Role.PANEL_CHAIR, size.scaled(2, 1), PANEL);
        add(Role.PANEL_MEMBER, size.scaled(10, 4), PANEL);
        add(Role.PSYCHOLOGIST, size.scaled(9, 2), PSYCHOLOGY);
        add(Role.HEALTH_ADVISER, size.scaled(6, 2), HEALTH);
        add(Role.SOCIAL_CARE_ADVISER, size.scaled(4, 1), SOCIAL_CARE);
        add(Role.ADVISER, size.scaled(4, 1), SENSORY);
        add(Role.PLACEMENT_COMMISSIONER, size.scaled(2, 1), PLACEMENTS);
        add(Role.FINANCE, size.scaled(2, 1), null, "");
        add(Role.INCLUSION_OFFICER, size.scaled(2, 1), null, "");
        add(Role.SERVICE_LEAD, 1, PSYCHOLOGY);
        add(Role.DATA_OFFICER, size.scaled(2, 1), null, "");
        add(Role.BOARD_MEMBER, size.scaled(6, 2), null, "");
        add(Role.LOCAL_OFFER_EDITOR, 1, null, "");
        add(Role.ADMINISTRATOR, 1, null, "");
    }

    private void add(Role role, int posts, Team team) {
        add(role, posts, team.id(), team.name());
    }

    private void add(Role role, int posts, @Nullable UUID party, String partyName) {
        for (int post = 0; post < posts; post++) {
            int number = all.size();
            var chance = Chance.of("colleague", number);
            var heritage = HERITAGES.draw(chance);
            var given = heritage.adultsName(chance.falls(0.72) ? "F" : "M", chance);
            var family = heritage.familyName(chance);
            var distinct = all.stream()
                    .anyMatch(one -> one.givenName().equals(given) && one.familyName().equals(family))
                            ? Integer.toString(number)
                            : "";
            all.add(new Colleague(number, given, family, Carers.address(given, family, distinct, "aldermere.example"),
                    role,
                    party, partyName));
        }
    }
}

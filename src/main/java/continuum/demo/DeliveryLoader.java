package continuum.demo;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.delivery.Account;
import continuum.delivery.PastAccount;
import continuum.delivery.PastAccounts;
import continuum.delivery.Side;
import continuum.delivery.Stretch;
import continuum.delivery.Told;
import continuum.delivery.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What schools, providers and families said of the provision of this school year. Most of it came; not all, and not all is said. */
@Component
class DeliveryLoader {

    /** Of lines, those for which nobody has been in post lately. */
    private static final double UNSTAFFED = 0.05;
    /** Of lines, those of which a school has not spoken lately. */
    private static final double SILENT = 0.12;
    /** Of sessions, missed for a reason of the day. */
    private static final double MISSED = 0.04;
    private static final List<Why> REASONS = List.of(Why.STAFF_AWAY, Why.STAFF_AWAY, Why.OTHER_EVENT, Why.CHILD_AWAY,
            Why.CHILD_DECLINED);

    private final PastAccounts accounts;

    DeliveryLoader(PastAccounts accounts) {
        this.accounts = accounts;
    }

    void load(Viewer by, DemonstrationArea area, Map<Integer, Known> known) {
        Map<ChildId, Known> children = known.values()
                .stream()
                .collect(Collectors.toMap(one -> one.pupil().id(), Function.identity()));
        Map<UUID, String> sencos = area.colleagues()
                .stream()
                .filter(one -> one.role() == Role.SENCO && one.party() != null)
                .collect(Collectors.toMap(Colleague::party, Colleague::name, (one, same) -> one));
        accounts.addAll(by, stretch -> said(stretch, children.get(stretch.child()), sencos, area.asOf()));
    }

    private static List<PastAccount> said(Stretch stretch, @Nullable Known child, Map<UUID, String> sencos,
            LocalDate asOf) {
        if (child == null || child.pupil().provider() == null) {
            return List.of();
        }
        var line = stretch.key().line().value().getLeastSignificantBits();
        double kind = Chance.of("line delivered", line).next();
        boolean lately = stretch.to().isAfter(asOf.minusWeeks(5));
        if (kind < UNSTAFFED + SILENT && kind >= UNSTAFFED && lately) {
            return List.of();
        }
        var chance = Chance.of("delivered " + stretch.key().on(), line);
        int missed = kind < UNSTAFFED && lately ? stretch.sessions() : missed(stretch.sessions(), chance);
        var why = missed == 0 ? null : kind < UNSTAFFED && lately ? Why.NOBODY_IN_POST : chance.of(REASONS);
        var at = at(stretch, asOf);
        var senco = sencos.getOrDefault(child.pupil().provider().id().value(), child.pupil().provider().name());
        var all = new ArrayList<PastAccount>();
        all.add(account(stretch, Side.SCHOOL, missed, why, senco, Told.Channel.HERE, at));
        if (stretch.who().contains("therapist") && chance.falls(0.4)) {
            all.add(account(stretch, Side.PROVIDER, missed, why, stretch.who(), Told.Channel.MEETING, at));
        }
        if (chance.falls(0.08)) {
            boolean differs = missed < stretch.sessions() && chance.falls(0.2);
            all.add(account(stretch, Side.FAMILY, differs ? missed + 1 : missed, differs ? Why.NOT_KNOWN : why,
                    child.home().carers().getFirst().name(), Told.Channel.HERE, at));
        }
        return all;
    }

    private static int missed(int sessions, Chance chance) {
        int missed = 0;
        for (int i = 0; i < sessions; i++) {
            missed += chance.falls(MISSED) ? 1 : 0;
        }
        return missed;
    }

    private static PastAccount account(Stretch stretch, Side side, int missed, @Nullable Why why, String by,
            Told.Channel channel, Instant at) {
        return new PastAccount(side, Account.counted(stretch.sessions(), stretch.sessions() - missed, missed, why,
                stretch.minutes(), ""), new Told(by, channel), at);
    }

    private static Instant at(Stretch stretch, LocalDate asOf) {
        var day = stretch.to().plusDays(3);
        return (day.isAfter(asOf) ? asOf : day).atTime(LocalTime.of(7, 30)).toInstant(ZoneOffset.UTC);
    }
}

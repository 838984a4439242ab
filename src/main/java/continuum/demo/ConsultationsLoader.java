package continuum.demo;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.consulting.Consultation;
import continuum.consulting.ConsultationId;
import continuum.consulting.Ground;
import continuum.consulting.PastConsultation;
import continuum.consulting.PastConsultations;
import continuum.consulting.Reply;
import continuum.consulting.Reply.Answer;
import continuum.consulting.Reply.Claimed;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import continuum.plans.VersionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settings that were asked about plans of the last months, and those that are asked now about the next phase. */
@Component
class ConsultationsLoader {

    private static final int DAYS_TO_REPLY = 15;

    private final PastConsultations consultations;

    ConsultationsLoader(PastConsultations consultations) {
        this.consultations = consultations;
    }

    void load(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known,
            Invited invited) {
        var byPhase = area.providers()
                .stream()
                .filter(one -> one.sort().phase() > 0)
                .collect(Collectors.groupingBy(one -> one.sort().phase()));
        consultations.addAll(by, area.draftDays()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> about(one.getKey(), one.getValue(), area, ids, known.get(one.getKey()), byPhase,
                        invited.of(one.getKey()))));
    }

    private static Stream<PastConsultation> about(int child, DraftDays days, DemonstrationArea area,
            Map<Provider, SettingId> ids, Known known, Map<Integer, List<Provider>> byPhase,
            Invited.Caseworker officer) {
        var all = new ArrayList<PastConsultation>();
        var own = known.pupil().provider();
        if (days.draft() != null && own != null) {
            var asked = whom(own, byPhase.get(own.sort().phase()), Chance.of("draft asked", child));
            for (var setting : asked) {
                all.add(one(child, all.size(), PlansLoader.draftOf(child), setting,
                        Course.workingDay(days.draft().plusDays(1)),
                        area.planFrom(child), area, ids, known, officer));
            }
        }
        if (days.amendment() != null) {
            int year = known.pupil().yearGroup();
            var next = byPhase.get(year >= 11 ? 6 : year <= 0 ? 2 : 4);
            for (var setting : whom(null, next, Chance.of("move asked", child))) {
                all.add(one(child, all.size(), PlansLoader.amendmentOf(child), setting,
                        Course.workingDay(days.amendment().plusDays(1)), null, area, ids, known, officer));
            }
        }
        return all.stream();
    }

    private static List<Provider> whom(@Nullable Provider own, @Nullable List<Provider> others, Chance chance) {
        var some = others == null ? List.<Provider>of() : others;
        return Stream
                .concat(Stream.ofNullable(own), Stream.generate(() -> some.isEmpty() ? null : chance.of(some)).limit(3))
                .filter(Objects::nonNull)
                .distinct()
                .limit(chance.between(1, 3))
                .toList();
    }

    private static PastConsultation one(int child, int number, VersionId version, Provider setting, LocalDate asked,
            @Nullable LocalDate closed, DemonstrationArea area, Map<Provider, SettingId> ids, Known known,
            Invited.Caseworker officer) {
        var key = child * 16L + number;
        var chance = Chance.of("consultation", key);
        var replied = asked.plusDays(chance.between(3, closed == null ? 24 : 14));
        boolean has = !replied.isAfter(area.asOf()) && (closed == null || !replied.isAfter(closed))
                && chance.falls(0.85);
        var head = area.colleagues()
                .stream()
                .filter(one -> setting.id().value().equals(one.party()))
                .map(Colleague::name)
                .findFirst()
                .orElse(setting.name());
        return new PastConsultation(new Consultation(new ConsultationId(Numbers.id("consultation", key)),
                known.pupil().id(), PlansLoader.planOf(child), version, Numbers.id("pack " + version, child),
                ids.get(setting), setting.name(), asked, officer.name(), asked.plusDays(DAYS_TO_REPLY),
                BigDecimal.valueOf(chance.between(4, 140), 1), null, has ? 2 : 0, has ? replied : null,
                has ? reply(chance) : null, has ? head : null,
                has ? replied.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC) : null, closed,
                closed == null ? null : "The plan was made final", List.of()),
                new ProcessId(Numbers.id("consultation process", key)),
                new Subject(known.pupil().born(), area.planFrom(child)), officer.account());
    }

    private static Reply reply(Chance chance) {
        double said = chance.next();
        if (said < 0.6) {
            return new Reply(Answer.CAN, List.of(), "We look forward to meeting the family.");
        }
        return said < 0.75
                ? new Reply(Answer.IF, List.of(), "We could once a second adult for the mornings is found.")
                : new Reply(Answer.CANNOT, List.of(new Claimed(Ground.OTHERS,
                        "Two pupils of the class cannot bear noise and would leave their lessons.",
                        "A separate room and a later start were considered.",
                        "The room is needed for meals, and a later start would cost two lessons a day.")),
                        "We would rather say so now than let anybody down.");
    }
}

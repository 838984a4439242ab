package continuum.demo;

import continuum.access.Viewer;
import continuum.profiles.PastProfiles;
import continuum.profiles.Profile;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one-page profiles that some children made. */
@Component
class ProfilesLoader {

    private static final double MADE = 0.4;
    private static final List<String> ADMIRED = List.of("Funny, and never gives up.", "Kind to smaller children.",
            "Knows everything about buses.", "Draws what others only talk about.", "Always tells the truth.");
    private static final List<String> MATTERS = List.of("My brother, my dog, and going outside.",
            "That people tell me what comes next.", "Lego, and time to finish what I began.",
            "Seeing my friends after school.", "Music. Nobody touching my things.");
    private static final List<String> SUPPORT = List.of("Say one thing at a time and wait for me.",
            "Let me go out when it is too loud.", "Show me a picture of what I should do.",
            "Sit beside me, not in front of me.", "Tell me the day before when something changes.");

    private final PastProfiles profiles;

    ProfilesLoader(PastProfiles profiles) {
        this.profiles = profiles;
    }

    void load(Viewer by, DemonstrationArea area, Map<Integer, Known> known) {
        profiles.addAll(by, area.roll()
                .stream()
                .filter(Supported::plan)
                .filter(child -> Chance.of("profile", child.child()).falls(MADE))
                .map(child -> profile(child.child(), known.get(child.child()), area)));
    }

    private static Profile profile(int child, Known known, DemonstrationArea area) {
        var chance = Chance.of("profile words", child);
        var madeOn = Course.workingDayBefore(area.asOf().minusDays(chance.between(5, 200)));
        return new Profile(Numbers.id("profile", child), known.pupil().id(), 1, chance.of(ADMIRED), chance.of(MATTERS),
                chance.of(SUPPORT), null, null, "My key adult at school", known.pupil().name(), "Child", madeOn,
                madeOn.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }
}

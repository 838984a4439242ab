package continuum.profiles;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.people.People;
import continuum.plans.Line;
import continuum.plans.LineId;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the one-page profile of a child: make it, read it, put it into section A of the plan. */
@Component
public class Profiles {

    private final ProfileStore store;
    private final People people;
    private final Papers papers;
    private final Plans plans;
    private final History history;
    private final Today today;

    Profiles(ProfileStore store, People people, Papers papers, Plans plans, History history, Today today) {
        this.store = store;
        this.people = people;
        this.papers = papers;
        this.plans = plans;
        this.history = history;
        this.today = today;
    }

    /** The young person, the family, the school and the authority make it with the child. */
    public static boolean mayMake(Viewer viewer) {
        return viewer.may(May.FAMILY_VIEW) || viewer.may(May.EDIT_CHILD);
    }

    /**
     * Saves the next profile of a child.
     *
     * @param after the number of the one that was on the screen; 0 when there was none
     * @param madeWith who helped, in words
     * @throws ProfileChanged when somebody else saved one meanwhile
     */
    @Transactional
    public void make(Viewer by, ChildId child, int after, String admire, String matters, String support,
            @Nullable PaperId picture, @Nullable PaperId voice, String madeWith) {
        if (!mayMake(by) || people.find(by, child).isEmpty()) {
            throw new NoSuchElementException();
        }
        if (Profile.isEmpty(admire, matters, support, picture, voice)) {
            throw new IllegalArgumentException("A profile says something");
        }
        for (var paper : new PaperId[]{picture, voice}) {
            if (paper != null && papers.find(by, paper).filter(one -> one.child().equals(child)).isEmpty()) {
                throw new NoSuchElementException();
            }
        }
        var before = store.of(by, child);
        var last = before.isEmpty() ? 0 : before.getFirst().number();
        if (last != after) {
            throw new ProfileChanged(before.getFirst());
        }
        var profile = new Profile(Identifiers.next(), child, last + 1, admire, matters, support, picture, voice,
                madeWith,
                by.name(), by.roleWords(), today.date(), today.now());
        if (!store.add(by, profile)) {
            throw new ProfileChanged(store.of(by, child).getFirst());
        }
        history.record(by, new Entry(child, "profiles.made", today.date(), last == 0
                ? "A one-page profile was made."
                : "The one-page profile was made anew.", Audience.FAMILY, profile.id()));
    }

    /** The child's profiles, the newest first. The look is recorded. */
    @Transactional
    public List<Profile> open(Viewer viewer, ChildId child) {
        people.find(viewer, child).orElseThrow(NoSuchElementException::new);
        history.looked(viewer, child, "One-page profile");
        return store.of(viewer, child);
    }

    /** The version of the child's plan that is being written, if the viewer writes one. */
    @Transactional(readOnly = true)
    public Optional<PlanVersion> beingWritten(Viewer viewer, ChildId child) {
        return viewer.may(May.RUN_CASE)
                ? plans.of(viewer, child).stream().findFirst().filter(version -> !version.isServed())
                : Optional.empty();
    }

    /**
     * Puts the newest profile into section A of the version that is being written, in the child's words. Doing it again
     * puts the newer words in its place.
     */
    @Transactional
    public VersionId putIntoPlan(Viewer by, ChildId child) {
        by.must(May.RUN_CASE);
        var profile = store.of(by, child).stream().findFirst().orElseThrow(NoSuchElementException::new);
        var version = beingWritten(by, child).orElseThrow(NoSuchElementException::new).id();
        var line = new LineId(child.value());
        var stands = plans.line(by, version, line);
        plans.put(by, version, new Line.View(line, Line.Voice.CHILD, words(profile)),
                stands.map(one -> one.revision()).orElse(0L));
        return version;
    }

    /** The whole profile as lines of text. */
    static String words(Profile profile) {
        var text = new StringBuilder();
        part(text, "What people like and admire about me", profile.admire());
        part(text, "What matters to me", profile.matters());
        part(text, "How best to support me", profile.support());
        if (profile.picture() != null || profile.voice() != null) {
            part(text, "With it", profile.voice() == null
                    ? "A picture is kept with the profile."
                    : profile.picture() == null
                            ? "My recorded voice is kept with the profile."
                            : "A picture and my recorded voice are kept with the profile.");
        }
        return text.toString().strip();
    }

    private static void part(StringBuilder text, String heading, String words) {
        if (!words.isBlank()) {
            text.append(heading).append(":\n").append(words.strip()).append("\n\n");
        }
    }
}

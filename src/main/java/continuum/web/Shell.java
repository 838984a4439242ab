package continuum.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page. Built from {@link #of} with the words of whoever is signed in; the view adds the form
 * token, the message to show once, and how the reader likes pages to look.
 *
 * @param person who is signed in, or null on a page for everyone
 * @param standingOn the date the system stands on when its clock was moved, otherwise null
 * @param theme the name of the folder of colours, see {@code static/themes}
 * @param banner what the page is about, when it is about one child or thing
 * @param flash one sentence about what was just done, shown once, otherwise null
 * @param path where the reader is, to come back to after choosing a language
 */
public record Shell(String product, String area, @Nullable Person person, List<Tab> tabs, boolean searchAllowed,
        boolean demonstration, @Nullable LocalDate standingOn, @Nullable Csrf csrf, @Nullable String flash,
        Display display, String theme, @Nullable Banner banner, Language language, String path) {

    /**
     * The words for who is signed in: name, role, and for whom they act if not for themselves.
     *
     * @param severalRoles whether they have another role to change to
     */
    public record Person(String name, String role, @Nullable String actingFor, boolean severalRoles) {}

    /** The shell of a page for everyone: nobody signed in, no tabs, no search. */
    public static Shell of(String product, String area) {
        return new Shell(product, area, null, List.of(), false, false, null, null, null, Display.USUAL, "calm", null,
                Language.ENGLISH, "/");
    }

    public Shell signedIn(String name, String role, @Nullable String actingFor) {
        return with(new Person(name, role, actingFor, false), tabs, searchAllowed, demonstration, standingOn);
    }

    /** The same person, who has other roles to change to. */
    public Shell withSeveralRoles() {
        return person == null
                ? this
                : with(new Person(person.name(), person.role(), person.actingFor(), true), tabs, searchAllowed,
                        demonstration, standingOn);
    }

    public Shell withTabs(List<Tab> tabs) {
        return with(person, List.copyOf(tabs), searchAllowed, demonstration, standingOn);
    }

    public Shell withSearch() {
        return with(person, tabs, true, demonstration, standingOn);
    }

    /** Says on every page that everyone here is invented. */
    public Shell inDemonstration() {
        return with(person, tabs, searchAllowed, true, standingOn);
    }

    /** Says on every page that the clock was moved. */
    public Shell standingOn(LocalDate date) {
        return with(person, tabs, searchAllowed, demonstration, date);
    }

    /** The same, where a language is chosen on a page that cannot be asked for again. */
    Shell comingBackTo(String path) {
        return new Shell(product, area, person, tabs, searchAllowed, demonstration, standingOn, csrf, flash, display,
                theme, banner, language, path);
    }

    /** A phrase of the frame or of a fixed sentence, in the reader's language. */
    public String say(String key, Object... fill) {
        return language.say(key, fill);
    }

    /** Whether a strip under the header has something to say. */
    public boolean hasRibbon() {
        return demonstration || standingOn != null;
    }

    Shell completed(@Nullable Csrf csrf, @Nullable String flash, Display display, String theme, String path,
            @Nullable Banner about, Language language) {
        var marked = tabs.stream().map(tab -> tab.markedFor(path).in(language)).toList();
        return new Shell(product, area, person, marked, searchAllowed, demonstration, standingOn, csrf, flash, display,
                theme, about == null ? null : about.markedFor(path).in(language), language, path);
    }

    private Shell with(@Nullable Person person, List<Tab> tabs, boolean search, boolean demonstration,
            @Nullable LocalDate standingOn) {
        return new Shell(product, area, person, tabs, search, demonstration, standingOn, csrf, flash, display,
                theme, banner, language, path);
    }
}

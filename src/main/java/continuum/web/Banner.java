package continuum.web;

import java.util.List;

/**
 * What stands at the top of every page about one person or thing: its name, a few facts, what one must know before
 * writing or calling, and the ways to its other pages.
 */
public record Banner(String title, List<String> facts, List<String> alerts, List<Tab> tabs) {

    Banner markedFor(String path) {
        var longest = tabs.stream()
                .filter(tab -> tab.markedFor(path).current())
                .reduce((one, other) -> one.href().length() >= other.href().length() ? one : other);
        return new Banner(title, facts, alerts,
                tabs.stream()
                        .map(tab -> new Tab(tab.label(), tab.href(), longest.filter(tab::equals).isPresent()))
                        .toList());
    }

    Banner in(Language language) {
        return new Banner(title, facts, alerts, tabs.stream().map(tab -> tab.in(language)).toList());
    }
}

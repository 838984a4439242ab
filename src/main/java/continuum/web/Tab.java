package continuum.web;

import java.util.List;

/** A way to another page: its words, its address, and whether the reader is there now. */
public record Tab(String label, String href, boolean current) {

    /** So many stand in a line at a width of 1,280 dots, with a menu for the others behind them. */
    private static final int IN_A_LINE = 8;

    /** Those that stand in the line: all of them, unless they are too many. */
    public static List<Tab> first(List<Tab> tabs) {
        return tabs.size() <= IN_A_LINE + 1 ? tabs : tabs.subList(0, IN_A_LINE);
    }

    public static Tab to(String label, String href) {
        return new Tab(label, href, false);
    }

    /** The same tab, marked as current when the reader's path is its address or lies below it. */
    public Tab markedFor(String path) {
        return new Tab(label, href, path.equals(href) || path.startsWith(href + "/"));
    }

    /** The same tab in this language, where it has words for it. */
    Tab in(Language language) {
        return new Tab(language.sayOr("tab." + label.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), label), href,
                current);
    }
}

package continuum.access;

import java.util.function.Predicate;

/**
 * A way to one of a room's pages in the tabs of every page, for those who have something to do there. A room contributes
 * each as a bean.
 *
 * @param words what the tab says, such as "My work"
 * @param order tabs stand in this order; the floors above begin at 10, 20, …
 */
public record NavigationItem(Predicate<Viewer> shownTo, String words, String path, int order) {

    /** Shown to those whose role may do this. */
    public static NavigationItem forThoseWho(May may, String words, String path, int order) {
        return new NavigationItem(viewer -> !viewer.isSystem() && viewer.may(may), words, path, order);
    }
}

package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.people.Child;
import continuum.people.People;
import continuum.web.Banner;
import continuum.web.BannerSource;
import continuum.web.Say;
import continuum.web.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** The banner over every page of a child: who they are, what one must know first, and the ways to their other pages. */
@Component
class ChildBanner implements BannerSource {

    private final People people;
    private final Today today;

    ChildBanner(People people, Today today) {
        this.people = people;
        this.today = today;
    }

    /** A page that has the child in its hands gives it to the banner, which then asks the database nothing. */
    static void show(Child child, HttpServletRequest request) {
        request.setAttribute("child", child);
    }

    @Override
    public Optional<Banner> bannerFor(HttpServletRequest request) {
        return Viewing.now()
                .filter(viewer -> !viewer.isSystem())
                .flatMap(viewer -> found(viewer, request).map(child -> banner(viewer, child)));
    }

    /** The child that the page has found already, as the request's attribute "child"; else the one in the address. */
    private Optional<Child> found(Viewer viewer, HttpServletRequest request) {
        return request.getAttribute("child") instanceof Child child
                ? Optional.of(child)
                : childOf(request).flatMap(id -> people.find(viewer, id));
    }

    /** The child in the address; a page about a child at another address says so by the request's attribute "child". */
    private static Optional<ChildId> childOf(HttpServletRequest request) {
        if (request.getAttribute("child") instanceof ChildId child) {
            return Optional.of(child);
        }
        return request.getRequestURI().contains("/children/")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get("child") instanceof String id ? read(id) : Optional.empty();
    }

    private static Optional<ChildId> read(String id) {
        try {
            return Optional.of(new ChildId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Banner banner(Viewer viewer, Child child) {
        var facts = new ArrayList<String>();
        var age = child.age(today.date());
        if (age != null) {
            facts.add("Aged " + age + ", " + child.yearGroup(today.date()).label());
        }
        if (child.settingName() != null) {
            facts.add(child.settingName());
        }
        facts.add(child.sen().words());
        return new Banner(child.name(), facts, alerts(child), tabs(viewer, "/children/" + child.id()));
    }

    private static List<String> alerts(Child child) {
        var standing = child.standing();
        var alerts = new ArrayList<String>();
        if (standing.sealed()) {
            alerts.add("This record is sealed: tell nobody who does not see it");
        }
        if (standing.glassUntil() != null) {
            alerts.add("Open to you by break-glass until " + Say.moment(standing.glassUntil()));
        }
        alerts.addAll(child.alerts());
        return alerts;
    }

    private static List<Tab> tabs(Viewer viewer, String child) {
        var tabs = new ArrayList<>(List.of(Tab.to("Now", child), Tab.to("Timeline", child + "/timeline"),
                Tab.to("About me", child + "/profile"),
                Tab.to("Plan", child + "/plan"), Tab.to("Provision", child + "/delivery"),
                Tab.to("Reviews", child + "/reviews")));
        if (!viewer.may(May.FAMILY_VIEW)) {
            tabs.add(Tab.to("People", child + "/people"));
        }
        tabs.add(Tab.to("Papers", child + "/papers"));
        if (viewer.may(May.FAMILY_VIEW) || viewer.may(May.RUN_CASE)) {
            tabs.add(Tab.to("Messages", child + "/messages"));
            tabs.add(Tab.to("Disagreement", child + "/disagreement"));
        }
        if (viewer.may(May.SEE_AUDIT) || viewer.may(May.FAMILY_VIEW)) {
            tabs.add(Tab.to("Who looked", child + "/who-looked"));
        }
        if (viewer.may(May.SEAL)) {
            tabs.add(Tab.to("Seal", child + "/seal"));
        }
        return tabs;
    }
}

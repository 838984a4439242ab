package continuum.access;

import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.calendar.Today;
import continuum.web.Shell;
import continuum.web.ShellSource;
import continuum.web.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What stands round every page: who is signed in, for whom they act, and the tabs to what they have to do. */
@Component
class ViewerShell implements ShellSource {

    private static final String PRODUCT = "Continuum";

    private final List<NavigationItem> items;
    private final Authorities authorities;
    private final Today today;
    /** An authority's name and kind don't change while the system runs. */
    private final Map<AuthorityId, Authority> known = new ConcurrentHashMap<>();

    ViewerShell(List<NavigationItem> items, Authorities authorities, Today today) {
        this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
        this.authorities = authorities;
        this.today = today;
    }

    @Override
    public Shell shellFor(HttpServletRequest request) {
        return standing(Viewing.now().map(this::signedIn).orElseGet(this::anybody));
    }

    private Shell signedIn(Viewer viewer) {
        var shell = about(authority(viewer.authority())).withTabs(items.stream()
                .filter(item -> item.shownTo().test(viewer))
                .map(item -> Tab.to(item.words(), item.path()))
                .toList());
        if (viewer.isSystem()) {
            return shell;
        }
        var named = shell.signedIn(viewer.name(), viewer.roleWords(),
                viewer.partyName().isBlank() ? null : viewer.partyName());
        var whole = Viewing.signedIn().filter(SignedIn::severalRoles).isPresent() ? named.withSeveralRoles() : named;
        return viewer.may(May.SEARCH) ? whole.withSearch() : whole;
    }

    /** A page for everybody names the area when there is only one. */
    private Shell anybody() {
        if (known.isEmpty()) {
            authorities.list().forEach(each -> known.put(each.id(), each));
        }
        return known.size() == 1 ? about(known.values().iterator().next()) : Shell.of(PRODUCT, "");
    }

    private Shell about(Authority authority) {
        var shell = Shell.of(PRODUCT, authority.name());
        return authority.demonstration() ? shell.inDemonstration() : shell;
    }

    private Authority authority(AuthorityId id) {
        return known.computeIfAbsent(id, each -> authorities.find(each).orElseThrow());
    }

    private Shell standing(Shell shell) {
        var day = today.date();
        return day.equals(LocalDate.ofInstant(Instant.now(), Today.ZONE)) ? shell : shell.standingOn(day);
    }
}

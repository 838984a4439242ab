package continuum.settings;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.codes.Codes;
import continuum.web.SafeCsv;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of settings, the same list as a file, and a setting's own page. */
@Controller
class SettingPages {

    private static final int PAGE = 50;
    private static final int LONGEST = 200;

    private final Settings settings;
    private final Today today;

    SettingPages(Settings settings, Today today) {
        this.settings = settings;
        this.today = today;
    }

    @Bean
    static NavigationItem settingsTab() {
        return new NavigationItem(viewer -> viewer.role() != null && !viewer.may(May.FAMILY_VIEW), "Settings",
                "/settings", 40);
    }

    @GetMapping("/settings")
    String list(Viewer viewer, Typed typed, @RequestParam(required = false) @Nullable UUID after, Model model) {
        var wanted = wanted(typed);
        var page = settings.page(viewer, wanted, after == null ? null : new SettingId(after), PAGE + 1);
        var shown = page.listed().stream().limit(PAGE).toList();
        var filters = filters(typed);
        model.addAttribute("listed", shown);
        model.addAttribute("count", page.count());
        model.addAttribute("neighbourhoods", page.parts().neighbourhoods());
        model.addAttribute("clusters", page.parts().clusters());
        model.addAttribute("filters", filters);
        model.addAttribute("next",
                page.listed().size() > PAGE ? "/settings?" + filters + "after=" + shown.getLast().id() : null);
        model.addAttribute("keeps", Settings.mayKeep(viewer));
        return "settings/list";
    }

    @GetMapping("/settings/list.csv")
    void download(Viewer viewer, Typed typed, HttpServletResponse response) {
        try (var csv = SafeCsv.send(response, "settings.csv")) {
            csv.row("Name", "URN", "LAESTAB", "UKPRN", "Kind", "Phase", "Ages", "Status", "Town", "Postcode",
                    "Neighbourhood", "Cluster", "Capacity", "In this area");
            settings.each(viewer, wanted(typed), one -> csv.row(one.name(), one.urn(), one.laestab(), one.ukprn(),
                    one.kind().words(), one.phase() == Phase.NONE ? "" : one.phase().words(), one.ages(),
                    one.status().words(), one.town(), one.postcode(), one.neighbourhood(), one.cluster(),
                    one.capacity(), one.inArea() ? "Yes" : "No"));
        }
    }

    @GetMapping("/settings/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        var entry = settings.open(viewer, new SettingId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("setting", entry.setting());
        model.addAttribute("facts", SettingFacts.of(entry.setting(), today.date()));
        model.addAttribute("units", entry.units());
        model.addAttribute("lines", lines(entry.setting(), entry.places(), entry.units()));
        model.addAttribute("links", entry.links());
        model.addAttribute("changes", entry.changes());
        model.addAttribute("needs", Codes.needs());
        model.addAttribute("today", today.date());
        model.addAttribute("keeps", Settings.mayKeep(viewer));
        return "settings/setting";
    }

    /** The setting, or the page that says there is none. */
    static Setting found(Settings settings, Viewer viewer, UUID id) {
        return settings.find(viewer, new SettingId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<PlacesLine> lines(Setting setting, List<Places> places, List<Unit> units) {
        var lines = new ArrayList<PlacesLine>();
        for (var kind : PlaceKind.values()) {
            if (!kind.ofUnit()) {
                var said = places.stream().filter(one -> one.kind() == kind).toList();
                if (!said.isEmpty()) {
                    lines.add(line(kind.words(), kind == PlaceKind.MAINSTREAM ? setting.roll().pupils() : null, said));
                }
            }
        }
        for (var unit : units) {
            var said = places.stream().filter(one -> unit.id().equals(one.unit())).toList();
            var alone = units.stream().filter(other -> other.kind() == unit.kind()).count() == 1;
            var taken = unit.kind() == PlaceKind.SEN_UNIT
                    ? setting.roll().unitOnRoll()
                    : setting.roll().resourcedOnRoll();
            lines.add(line(unit.name(), alone ? taken : null, said));
        }
        return lines;
    }

    private PlacesLine line(String words, @Nullable Integer taken, List<Places> said) {
        var now = said.stream()
                .filter(one -> !one.from().isAfter(today.date()))
                .max(Comparator.comparing(Places::from))
                .map(Places::number)
                .orElse(0);
        var later = said.stream()
                .filter(one -> one.from().isAfter(today.date()))
                .sorted(Comparator.comparing(Places::from))
                .toList();
        return new PlacesLine(words, now, taken, later);
    }

    private static Wanted wanted(Typed typed) {
        var words = typed.text("q");
        return new Wanted(words.substring(0, Math.min(words.length(), LONGEST)),
                typed.choice("kind", Kind.class).orElse(null), typed.choice("phase", Phase.class).orElse(null),
                empty(typed.text("neighbourhood")), empty(typed.text("cluster")), typed.ticked("everywhere"),
                typed.ticked("closed"));
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What the list was asked for, as the start of another address. */
    private static String filters(Typed typed) {
        var address = new StringBuilder();
        for (var name : List.of("q", "kind", "phase", "neighbourhood", "cluster", "everywhere", "closed")) {
            if (typed.ticked(name)) {
                address.append(name)
                        .append('=')
                        .append(URLEncoder.encode(typed.text(name), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return address.toString();
    }
}

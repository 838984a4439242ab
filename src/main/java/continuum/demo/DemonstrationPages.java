package continuum.demo;

import continuum.access.OpenPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.signin.OtherWayIn;
import continuum.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A visitor chooses somebody invented and is signed in as them. In a real area there is no such page. */
@Controller
class DemonstrationPages {

    private static final int PEOPLE = 25;
    private static final int LONGEST_SEARCH = 100;

    private final Demonstration demonstration;
    private final Authorities authorities;
    private final SignIn signIn;

    DemonstrationPages(Demonstration demonstration, Authorities authorities, SignIn signIn) {
        this.demonstration = demonstration;
        this.authorities = authorities;
        this.signIn = signIn;
    }

    /** Where people are chosen nobody is signed in yet. */
    @Bean
    static OpenPages demonstrationIsOpen() {
        return OpenPages.at("/demonstration");
    }

    @Bean
    static OtherWayIn demonstration(ObjectProvider<DemonstrationPages> pages) {
        return new OtherWayIn(() -> pages.getObject().found().isPresent(), "Choose somebody of the demonstration area",
                "/demonstration");
    }

    @GetMapping("/demonstration")
    String choose(@RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "-1") int after, Model model) {
        var area = area();
        var visitor = Viewer.system(area.id(), "a visitor of the demonstration");
        var chosen = Role.find(role).map(Role::code).orElse("");
        var words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        Viewing.as(visitor, () -> {
            boolean searching = !chosen.isEmpty() || !words.isEmpty();
            var people = searching
                    ? demonstration.find(visitor, chosen, words, after, PEOPLE + 1)
                    : demonstration.tour(visitor);
            boolean more = searching && people.size() > PEOPLE;
            var shown = more ? people.subList(0, PEOPLE) : people;
            model.addAttribute("area", area.name());
            model.addAttribute("searching", searching);
            model.addAttribute("people", shown);
            model.addAttribute("next", more ? address(chosen, words, shown.getLast().position()) : null);
            model.addAttribute("roles", demonstration.countByRole(visitor));
            model.addAttribute("role", chosen);
            model.addAttribute("q", words);
        });
        return "demo/choose";
    }

    @PostMapping("/demonstration")
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        area();
        signIn.as(request, response, person);
        return "redirect:/";
    }

    private Authority area() {
        return found().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Authority> found() {
        return authorities.list()
                .stream()
                .filter(Authority::demonstration)
                .filter(area -> {
                    var visitor = Viewer.system(area.id(), "a visitor of the demonstration");
                    return Viewing.as(visitor, () -> demonstration.isLoaded(visitor));
                })
                .findFirst();
    }

    private static String address(String role, String words, int after) {
        return "/demonstration?role=" + role + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after="
                + after;
    }
}

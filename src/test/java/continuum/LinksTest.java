package continuum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every link and every form in a template leads to a page that exists. */
@InTheHouse
class LinksTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LINK = Pattern.compile("(?:href|action)\\s*=\\s*\"(/(?!/)[^\"]*)\"(\\s*\\+)?");
    private static final List<String> OUTSIDE = List.of("/sign-in", "/sign-out", "/webjars/", "/login/", "/oauth2/",
            "/webauthn/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void every_link_in_a_template_leads_to_a_page() throws IOException {
        var dead = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                var links = LINK.matcher(Files.readString(file));
                while (links.find()) {
                    var address = links.group(1).replaceAll("\\$\\{[^}]*}", "x").replaceAll("[?#].*", "");
                    if (!leadsSomewhere(address, links.group(2) != null)) {
                        dead.add(TEMPLATES.relativize(file) + ": " + address);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private boolean leadsSomewhere(String address, boolean begun) {
        if (OUTSIDE.stream().anyMatch(address::startsWith)) {
            return true;
        }
        if (!address.endsWith("/") && new ClassPathResource("static" + address).exists()) {
            return true;
        }
        var path = PathContainer.parsePath(address);
        return pages.getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(path) || begun && pattern.getPatternString().startsWith(address));
    }
}

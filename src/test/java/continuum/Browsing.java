package continuum;

import static continuum.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import continuum.access.SignedIn;
import continuum.access.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody signed in at the pages of the house, without a network: opens pages and sends forms with their token. */
public final class Browsing {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private final MockMvc pages;
    private final @Nullable Viewer viewer;

    private Browsing(MockMvc pages, @Nullable Viewer viewer) {
        this.pages = pages;
        this.viewer = viewer;
    }

    public static Browsing as(WebApplicationContext house, @Nullable Viewer viewer) {
        return new Browsing(MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build(), viewer);
    }

    /** An answer. {@code next} is where it leads, empty when it is a page. */
    public record Answer(int status, String body, String next) {

        public boolean hasProblem() {
            return body.contains("There is a problem");
        }

        /** The mark of what the page showed, for forms that carry one instead of a version. */
        public @Nullable String seen() {
            var found = SEEN.matcher(body);
            return found.find() ? found.group(1) : null;
        }

        /** The version that the form on this page carries, or nothing when it has none. */
        public @Nullable String version() {
            var found = VERSION.matcher(body);
            return found.find() ? found.group(1) : null;
        }
    }

    public Answer open(String path) {
        return answer(get(path));
    }

    public Answer send(String action, Map<String, String> fields) {
        var form = post(action);
        fields.forEach(form::param);
        return answer(form);
    }

    public Answer upload(String action, String field, String name, byte[] content, Map<String, String> fields) {
        var form = multipart(action).file(new MockMultipartFile(field, name, null, content));
        fields.forEach(form::param);
        return answer(form);
    }

    private Answer answer(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            if (viewer != null) {
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(viewer.account(), "somebody@example.test", viewer, null, Instant.now(), true),
                        null, List.of())));
            }
            MockHttpServletResponse answer = pages.perform(request.with(csrf())).andReturn().getResponse();
            return new Answer(answer.getStatus(), answer.getContentAsString(StandardCharsets.UTF_8),
                    String.valueOf(answer.getRedirectedUrl()));
        } catch (Exception e) {
            throw new AssertionError("A page broke", e);
        }
    }
}

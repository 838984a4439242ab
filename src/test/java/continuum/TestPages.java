package continuum;

import static continuum.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import continuum.access.SignedIn;
import continuum.access.Viewer;
import continuum.calendar.Today;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages as somebody meets them in a test, signed in as any viewer.. */
@Component
public class TestPages {

    private final MockMvc web;
    private final Today today;

    TestPages(WebApplicationContext house, Today today) {
        this.web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        this.today = today;
    }

    /** What a page answers. */
    public MockHttpServletResponse get(Viewer viewer, String path) {
        return answer(viewer, MockMvcRequestBuilders.get(path));
    }

    /** The page itself. */
    public String page(Viewer viewer, String path) {
        return text(get(viewer, path));
    }

    /** What a form answers; fields are names and values in turn. */
    public MockHttpServletResponse post(Viewer viewer, String path, String... fields) {
        var request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(viewer, request);
    }

    /** The words of an answer. */
    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Viewer viewer,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return web.perform(request.with(csrf())
                    .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                            new SignedIn(viewer.account(), "somebody@example.test", viewer, null, today.now(), true),
                            null,
                            List.of()))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package continuum.walls;

import static continuum.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls at pages as anybody, without a browser. Each call comes from an address of its own, as those of many people do. */
final class Caller {

    /** What a form says where it sends a file. */
    static final String FILE = "{text-file}";

    private final MockMvc web;
    private final AtomicInteger callers = new AtomicInteger();

    Caller(WebApplicationContext house) {
        this.web = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .addFilters(house.getBeansOfType(Filter.class)
                        .values()
                        .stream()
                        .filter(door -> door.getClass().getPackageName().startsWith("continuum."))
                        .toArray(Filter[]::new))
                .build();
    }

    /** What a page answers somebody, or a form of it that they filled in. */
    Answer call(String method, Somebody who, String address, Map<String, String> form) {
        var request = form.containsValue(FILE)
                ? multipart(address)
                : request(HttpMethod.valueOf(method.equals("ANY") ? "GET" : method), address);
        form.forEach((field, value) -> {
            if (value.equals(FILE)) {
                file(request, field, "seen.txt", "She tires easily.".getBytes(StandardCharsets.UTF_8));
            } else {
                request.param(field, value);
            }
        });
        return new Answer(send(request, who), address);
    }

    /** What a form answers that sends a file. */
    Answer bring(Somebody who, String address, String name, byte[] content, Map<String, String> form) {
        var request = multipart(address);
        file(request, "file", name, content);
        form.forEach(request::param);
        return new Answer(send(request, who), address);
    }

    private static void file(AbstractMockHttpServletRequestBuilder<?> request, String field, String name,
            byte[] content) {
        ((org.springframework.test.web.servlet.request.AbstractMockMultipartHttpServletRequestBuilder<?>) request)
                .file(new MockMultipartFile(field, name, null, content));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Somebody who) {
        int caller = callers.incrementAndGet();
        request.header("Accept", "text/html,*/*;q=0.5").with(csrf()).with(sent -> {
            sent.setRemoteAddr("10." + caller / 65536 + "." + caller / 256 % 256 + "." + caller % 256);
            return sent;
        });
        if (who.signedIn() != null) {
            request.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(who.signedIn(), null, List.of())));
        }
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            var failed = new MockHttpServletResponse();
            failed.setStatus(500);
            var cause = e.getCause() == null ? e : e.getCause();
            failed.setHeader("X-Fault", cause.toString());
            return failed;
        }
    }
}

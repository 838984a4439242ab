package continuum.advising;

import continuum.access.May;
import continuum.access.NotAllowed;
import continuum.access.Viewing;
import continuum.advice.AskedId;
import continuum.advice.NoSuchAdvice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a controller {@link Who} comes, from its address: {@code /advice/{asked}} for somebody signed in,
 * {@code /advice/by-link/{link}} for a guest.
 */
@Configuration(proxyBeanMethods = false)
class WhoArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Who.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        if (attribute(request, GuestDoor.GUEST) instanceof Who guest) {
            return guest;
        }
        if (Boolean.TRUE.equals(attribute(request, GuestDoor.TOO_OFTEN))) {
            throw new TooOften();
        }
        if (attribute(request, HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get("asked") instanceof String id) {
            return new Who(Viewing.now().orElseThrow(() -> new NotAllowed(May.GIVE_ADVICE)), read(id), "/advice/" + id);
        }
        throw new NoSuchLink();
    }

    private static @Nullable Object attribute(NativeWebRequest request, String name) {
        return request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
    }

    private static AskedId read(String id) {
        try {
            return new AskedId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchAdvice();
        }
    }
}

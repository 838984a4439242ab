package continuum.access;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a controller who is looking: {@code Viewer} on a page for people signed in, {@code Optional<Viewer>} on a page
 * for everybody.
 */
@Configuration(proxyBeanMethods = false)
class ViewerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || wantsOptional(parameter);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
            WebDataBinderFactory binders) {
        var viewer = Viewing.now();
        return wantsOptional(parameter) ? viewer : viewer.orElseThrow(() -> new NotAllowed(May.SEE_CHILD));
    }

    private static boolean wantsOptional(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && ResolvableType.forMethodParameter(parameter).resolveGeneric(0) == Viewer.class;
    }
}

package continuum.web;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller what was typed, and puts the same into the model, so that a page shown again needs no code. */
class TypedArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Typed.class;
    }

    @Override
    public Typed resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
            WebDataBinderFactory binders) {
        var typed = Typed.of(request.getParameterMap());
        model.addAttribute("typed", typed);
        return typed;
    }
}

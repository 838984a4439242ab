package continuum.requests;

import continuum.links.Knocks;
import continuum.links.PrivateLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every page behind a link: nothing keeps or passes on its address, and no machine hammers it. */
@Configuration(proxyBeanMethods = false)
class PrivateLinks implements WebMvcConfigurer, HandlerInterceptor {

    private final Knocks knocks;

    PrivateLinks(Knocks knocks) {
        this.knocks = knocks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/request", "/request/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PrivateLink.keepPrivate(response);
        if (request.getMethod().equals("POST")) {
            door(request.getRequestURI()).knock(knocks, request.getRemoteAddr());
        }
        return true;
    }

    private static Doors door(String path) {
        if (path.endsWith("/request")) {
            return Doors.BEGIN;
        }
        return path.endsWith("/documents") ? Doors.UPLOAD : Doors.SAVE;
    }
}

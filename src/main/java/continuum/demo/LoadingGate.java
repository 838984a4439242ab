package continuum.demo;

import continuum.web.Shell;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows how far the loading is instead of every page, until all of it is there: nobody meets a half-filled area. */
final class LoadingGate extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/actuator/", "/webjars/", "/themes/", "/static/", "/assets/",
            "/continuum.", "/icon.svg");

    private final Progress progress;
    private final TemplateEngine pages;

    LoadingGate(Progress progress, TemplateEngine pages) {
        this.progress = progress;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return progress.isReady() || OPEN.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new StringOutput();
        pages.render("demo/loading.jte",
                Map.of("shell", Shell.of("Continuum", Aldermere.NAME), "percent", progress.percent(), "doing",
                        progress.doing(), "failed", progress.failure() != null),
                page);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Retry-After", "5");
        response.setHeader("Refresh", "3");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page.toString());
    }
}

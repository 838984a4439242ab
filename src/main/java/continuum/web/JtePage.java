package continuum.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.AbstractView;

/** One template as a Spring view. Every page gets its {@code shell}; the whole page is made before a byte is sent. */
class JtePage extends AbstractView {

    /** The model attribute with one sentence about what was just done; set it with RedirectAttributes. */
    static final String FLASH = "flash";

    private final TemplateEngine engine;
    private final ShellSource shells;
    private final BannerSource banners;
    private final String theme;
    private final String template;

    JtePage(TemplateEngine engine, ShellSource shells, BannerSource banners, String theme, String template) {
        this.engine = engine;
        this.shells = shells;
        this.banners = banners;
        this.theme = theme;
        this.template = template;
    }

    @Override
    protected void renderMergedOutputModel(Map<String, Object> model, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        var parameters = new HashMap<>(model);
        parameters.keySet().removeIf(key -> key.startsWith("org.springframework"));
        parameters.put("shell", shellFor(request, model));
        var page = new Utf8ByteOutput();
        engine.render(template, parameters, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private Shell shellFor(HttpServletRequest request, Map<String, Object> model) {
        var shell = plainOrSigned(request).completed(Csrf.of(request), (String) model.get(FLASH), Display.of(request),
                theme, pathOf(request), bannerOf(request), Language.of(request));
        return request.getMethod().equals("GET") ? shell : shell.comingBackTo("/");
    }

    /** An error page must appear even when what failed is the very thing that knows who is signed in. */
    private Shell plainOrSigned(HttpServletRequest request) {
        try {
            return shells.shellFor(request);
        } catch (RuntimeException e) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                throw e;
            }
            logger.warn("An error page is shown without the person signed in", e);
            return Shell.of("Continuum", "");
        }
    }

    /** An error page stands without a banner: what went wrong may be that the child is not this viewer's to see. */
    private @Nullable Banner bannerOf(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR ? null : banners.bannerFor(request).orElse(null);
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

package continuum.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Renders one template as it stands in the program, without starting anything. */
final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    private static TemplateEngine engine() {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    static String page(String template, Object... parameters) {
        var out = new StringOutput();
        render(template, out, parameters);
        return out.toString();
    }

    /** A component as content for another; parameters are names and values in turn. */
    static Content part(String template, Object... parameters) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput out) {
                out.writeContent(page("web/" + template, parameters));
            }
        };
    }

    static Content words(String words) {
        return out -> out.writeUserContent(words);
    }

    static Content all(Content... parts) {
        return out -> {
            for (var part : parts) {
                part.writeTo(out);
            }
        };
    }

    private static void render(String template, StringOutput out, Object... parameters) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put((String) parameters[i], parameters[i + 1]);
        }
        ENGINE.render(template + ".jte", named, out);
    }
}

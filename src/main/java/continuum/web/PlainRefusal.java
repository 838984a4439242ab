package continuum.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * The page for what the server refuses before the program sees it: an address with forbidden characters, or one that is
 * far too long. Plain text of our own instead of the server's page with its name and version.
 */
public class PlainRefusal extends ErrorReportValve {

    static void replaceIn(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(PlainRefusal.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var page = """
                <!doctype html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>This address does not work</title></head>
                <body>
                <h1>This address does not work</h1>
                <p>It is too long, or has characters in it that an address can't have. Nothing was changed.</p>
                <p><a href="/">Go to the start page</a></p>
                </body>
                </html>
                """;
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Security-Policy", ContentPolicy.CSP);
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The reader left before the refusal was sent", e);
        }
    }
}

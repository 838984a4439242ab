package continuum.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;
import org.webjars.WebJarVersionLocator;

/**
 * Addresses of stylesheets and scripts that change when their content does, so that a browser may keep each for a year.
 * Spring's content version strategy serves these addresses; both take the hash of the same bytes.
 */
public final class Asset {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Asset() {}

    /** The address of one of our own files, for instance {@code continuum.css}. */
    public static String own(String path) {
        return ADDRESSES.computeIfAbsent(path, Asset::hashed);
    }

    /** The address of a file of the GOV.UK design system, for instance {@code govuk-frontend.min.css}. */
    public static String govuk(String file) {
        return ADDRESSES.computeIfAbsent("govuk:" + file, key -> versioned("dist/govuk/" + file));
    }

    private static String hashed(String path) {
        try (var content = new ClassPathResource("static/" + path).getInputStream()) {
            var dot = path.lastIndexOf('.');
            return "/" + path.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(content) + path.substring(dot);
        } catch (IOException e) {
            throw new UncheckedIOException("No file named static/" + path + " in the program", e);
        }
    }

    private static String versioned(String path) {
        var full = new WebJarVersionLocator().fullPath("govuk-frontend", path);
        if (full == null) {
            throw new IllegalStateException("No file named " + path + " in the GOV.UK design system");
        }
        return "/" + StringUtils.delete(full, "META-INF/resources/");
    }
}

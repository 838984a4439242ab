package continuum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whoever knows what a page is about supplies the banner over it; this room stands below that knowledge, so it asks. */
@FunctionalInterface
public interface BannerSource {

    Optional<Banner> bannerFor(HttpServletRequest request);
}

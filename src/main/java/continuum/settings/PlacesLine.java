package continuum.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of one type, or of one unit, as a line of the setting's page.
 *
 * @param now how many there are today
 * @param taken how many pupils the national register counted there, where it says
 * @param later what is agreed for later, the next first
 */
public record PlacesLine(String words, int now, @Nullable Integer taken, List<Places> later) {}

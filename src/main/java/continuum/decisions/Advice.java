package continuum.decisions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a panel says of a matter; who sat and when is added from the meeting.
 *
 * @param findings by the criterion's code
 */
public record Advice(String outcome, Map<String, Finding> findings, String reasons, @Nullable String minorityView) {}

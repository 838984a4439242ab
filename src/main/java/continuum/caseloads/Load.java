package continuum.caseloads;

import continuum.area.AccountId;
import continuum.web.Tone;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one caseworker has to do.
 *
 * @param account who; nobody for the cases without a caseworker
 * @param late cases in which something that the authority owes is late
 */
public record Load(@Nullable AccountId account, String name, Map<CaseKind, Long> cases, long late, Weights weights) {

    /** How near to the safe limit. */
    public enum Standing {
        SAFE("Within the safe limit", Tone.OK),
        NEAR("Near the safe limit", Tone.SOON),
        OVER("Over the safe limit", Tone.LATE);

        private final String words;
        private final Tone tone;

        Standing(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        public String words() {
            return words;
        }

        public Tone tone() {
            return tone;
        }
    }

    /** How many cases of a kind. */
    public long of(CaseKind kind) {
        return cases.getOrDefault(kind, 0L);
    }

    /** All open cases. */
    public long open() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The weight of all of them together. */
    public long points() {
        return cases.entrySet().stream().mapToLong(each -> each.getValue() * weights.of(each.getKey())).sum();
    }

    /** Over the limit, or above nine tenths of it. */
    public Standing standing() {
        var points = points();
        return points > weights.safeLimit()
                ? Standing.OVER
                : points * 10 > weights.safeLimit() * 9L ? Standing.NEAR : Standing.SAFE;
    }

    /** How many points there is still room for. */
    public long room() {
        return Math.max(0, weights.safeLimit() - points());
    }
}

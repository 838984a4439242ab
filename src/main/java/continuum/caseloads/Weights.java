package continuum.caseloads;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much a case of each kind weighs, in points, and how many points one caseworker can carry safely.
 *
 * @param points from 0 to {@value #MOST}
 * @param safeLimit from 1 to {@value #MOST_SAFE}
 */
public record Weights(Map<CaseKind, Integer> points, int safeLimit) {

    public static final int MOST = 50;
    public static final int MOST_SAFE = 5_000;

    /** What holds until an authority says otherwise. */
    public static final Weights USUAL = new Weights(Map.of(CaseKind.REQUEST, 2, CaseKind.ASSESSING, 3, CaseKind.PLAN, 4,
            CaseKind.REVIEW, 1, CaseKind.DISPUTE, 5, CaseKind.OTHER, 1), 150);

    public Weights {
        var each = new EnumMap<CaseKind, Integer>(CaseKind.class);
        for (var kind : CaseKind.values()) {
            each.put(kind, points.getOrDefault(kind, 0));
        }
        if (safeLimit < 1 || safeLimit > MOST_SAFE
                || each.values().stream().anyMatch(weight -> weight < 0 || weight > MOST)) {
            throw new IllegalArgumentException(
                    "A weight is from 0 to " + MOST + ", the safe limit from 1 to " + MOST_SAFE);
        }
        points = Map.copyOf(each);
    }

    /** What one case of a kind weighs. */
    public int of(CaseKind kind) {
        return points.get(kind);
    }
}

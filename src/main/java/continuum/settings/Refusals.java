package continuum.settings;

import java.util.ArrayList;
import java.util.List;

/** The rows refused so far: all are counted, the first are told. */
final class Refusals {

    private static final int MOST = 10_000;

    private final List<Refusal> told = new ArrayList<>();
    private long rows;
    private long lastRow = -1;

    void add(Refusal refusal) {
        if (refusal.row() != lastRow) {
            rows++;
            lastRow = refusal.row();
        }
        if (told.size() < MOST) {
            told.add(refusal);
        }
    }

    long rows() {
        return rows;
    }

    List<Refusal> told() {
        return List.copyOf(told);
    }
}

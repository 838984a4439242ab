package continuum.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as an open file: what is frozen when a version is served, and what another system reads. Its schema is published
 * at {@code /plan-schema.json}.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion goes up when the meaning of a field changes
 */
public record PlanFile(String format, int formatVersion, PlanId plan, VersionId version, int number,
        PlanVersion.Kind versionKind, @Nullable LocalDate servedOn, Of child, List<Line> lines) {

    public static final String FORMAT = "continuum-ehc-plan";
    public static final int VERSION = 1;

    /** Whose plan it is, and which authority maintains it. */
    public record Of(String name, @Nullable LocalDate birthDate, @Nullable String setting, String authority) {}

    public PlanFile {
        lines = List.copyOf(lines);
    }

    public Contents contents() {
        return new Contents(lines);
    }
}

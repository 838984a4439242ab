package continuum.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Where the parties of a kind are found, for whom somebody may be let in to act: the settings of the area. The room that
 * knows them contributes this as a bean.
 *
 * @param search those that fit what was typed, best first
 */
public record Parties(Role.Party kind, BiFunction<Viewer, String, List<Party>> search) {

    /** A setting or a team. */
    public record Party(UUID id, String name) {}
}

package continuum.walls;

import continuum.walls.WhoMay.Line;
import java.util.HashMap;
import java.util.Map;

/**
 * What pages answer about records that are not there. Asked once for those whose role opens a page and once for those whose
 * role does not: where both are answered as at an address where no page stands, so are all others in their place.
 */
final class Nothing {

    private static final String NOWHERE = "/no-page-stands-here/";

    private final Scene scene;
    private final Map<String, String> looks = new HashMap<>();
    private final Map<String, Boolean> isNowhere = new HashMap<>();

    Nothing(Scene scene) {
        this.scene = scene;
    }

    /** What somebody sees there. */
    String lookOf(Line line, Somebody who) {
        var role = who.role() == null ? who.tie().toString() : who.role().toString();
        return isNowhere(line, who)
                ? looks.computeIfAbsent(role, asked -> scene.caller().call("GET", who, NOWHERE, Map.of()).look())
                : looks.computeIfAbsent(line.page() + " " + role, asked -> absent(line, who));
    }

    private boolean isNowhere(Line line, Somebody who) {
        return who.role() != null && isNowhere.computeIfAbsent(line.page() + " " + line.may(who.role()),
                asked -> absent(line, who).equals(scene.caller().call("GET", who, NOWHERE, Map.of()).look()));
    }

    private String absent(Line line, Somebody who) {
        var form = scene.theirs().things().absentForm(line.sends());
        return scene.caller().call(line.method(), who, Things.absent(line.pattern()), form).look();
    }
}

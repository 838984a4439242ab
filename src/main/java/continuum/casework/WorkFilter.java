package continuum.casework;

import continuum.access.Role;
import continuum.access.Viewer;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open cases a list of work shows, and in which order. It stands in the address of the page, so that a list can be
 * kept, sent and opened again; what an address says wrongly is left out.
 *
 * @param everybody whether cases of all caseworkers are shown, or one's own
 * @param kind the process of law, such as {@code annual-review}; empty for all
 * @param stage where an assessment stands; empty for all
 * @param school where the child is on roll
 * @param descending whether the order is turned round
 */
public record WorkFilter(boolean everybody, Due due, Waiting waiting, String kind, String stage, @Nullable UUID school,
        Sort sort, boolean descending) {

    /** What an address asks for. A manager who says nothing of whose is shown everybody's. */
    static WorkFilter read(Typed typed, Viewer viewer) {
        var whose = typed.text("whose");
        return new WorkFilter(whose.isEmpty() ? isManager(viewer) : whose.equals("everyone"),
                Due.of(typed.text("due")), Waiting.of(typed.text("waiting")), known(typed.text("kind")),
                known(typed.text("stage")), id(typed.text("school")), Sort.of(typed.text("sort")),
                typed.text("order").equals("descending"));
    }

    /** All open cases of the same people. */
    static WorkFilter all(boolean everybody) {
        return new WorkFilter(everybody, Due.ALL, Waiting.ANYBODY, "", "", null, Sort.DUE, false);
    }

    private static boolean isManager(Viewer viewer) {
        return viewer.role() == Role.SEND_MANAGER;
    }

    /** The address of the list, with nothing in it that goes without saying. */
    public String address() {
        return "/work?" + query();
    }

    /** The part of the address that says which cases. */
    public String query() {
        var parts = new ArrayList<String>();
        parts.add("whose=" + (everybody ? "everyone" : "me"));
        add(parts, "due", due.code());
        add(parts, "waiting", waiting.code());
        add(parts, "kind", kind);
        add(parts, "stage", stage);
        add(parts, "school", school == null ? "" : school.toString());
        add(parts, "sort", sort.code());
        add(parts, "order", descending ? "descending" : "");
        return String.join("&", parts);
    }

    /** Whether it leaves any case out. */
    public boolean isNarrow() {
        return due != Due.ALL || waiting != Waiting.ANYBODY || !kind.isEmpty() || !stage.isEmpty() || school != null;
    }

    WorkFilter withDue(Due due) {
        return new WorkFilter(everybody, due, waiting, kind, stage, school, sort, descending);
    }

    WorkFilter withWaiting(Waiting waiting) {
        return new WorkFilter(everybody, due, waiting, kind, stage, school, sort, descending);
    }

    private static void add(ArrayList<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + value);
        }
    }

    /** A code as the program writes them; anything else means nothing. */
    private static String known(String code) {
        return code.matches("[a-z][a-z-]{0,40}") ? code : "";
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.length() == 36 ? UUID.fromString(typed) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}

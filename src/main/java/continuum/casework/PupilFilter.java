package continuum.casework;

import continuum.web.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Which children a school's desk shows. It stands in the address of the page; what an address says wrongly is left out.
 *
 * @param name a part of the name; empty for all
 */
public record PupilFilter(Which which, String name) {

    /** The lists a school keeps an eye on. */
    public enum Which {
        ALL("", "All"),
        OWED("owed", "We owe something"),
        ASSESSED("assessed", "Being assessed"),
        PLAN("plan", "With a plan"),
        SUPPORT("support", "SEN support");

        private final String code;
        private final String words;

        Which(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        static Which of(String code) {
            for (var which : values()) {
                if (which.code.equals(code)) {
                    return which;
                }
            }
            return ALL;
        }
    }

    static final PupilFilter ALL = new PupilFilter(Which.ALL, "");
    private static final int LONGEST = 100;

    static PupilFilter read(Typed typed) {
        var name = typed.text("name");
        return new PupilFilter(Which.of(typed.text("which")), name.substring(0, Math.min(LONGEST, name.length())));
    }

    /** The part of the address that says which children. */
    public String query() {
        var parts = new ArrayList<String>();
        if (which != Which.ALL) {
            parts.add("which=" + which.code());
        }
        if (!name.isEmpty()) {
            parts.add("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }

    public String address() {
        return query().isEmpty() ? "/work" : "/work?" + query();
    }

    public boolean isNarrow() {
        return !equals(ALL);
    }

    PupilFilter withWhich(Which which) {
        return new PupilFilter(which, name);
    }

    /** The typed part of a name as SQL looks for it. */
    String like() {
        return "%" + name.toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}

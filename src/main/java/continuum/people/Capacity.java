package continuum.people;

import continuum.area.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a young person's capacity for a kind of decision (Mental Capacity Act 2005; it is specific to the
 * decision).
 *
 * @param decision the kind of decision, or {@link #ANY}
 * @param lacks whether they lack it
 * @param representative who acts instead; nothing for the parents
 * @param to the last day on which the finding holds; nothing while it holds
 */
public record Capacity(String decision, boolean lacks, @Nullable PersonId representative, @Nullable ActsAs actsAs,
        String assessedBy, LocalDate from, @Nullable LocalDate to) {

    /** Every kind of decision. */
    public static final String ANY = "any";

    /** As what somebody decides for a young person (SEND Regulations 2014, regulation 64). */
    public enum ActsAs {
        DEPUTY("deputy", "Deputy appointed by the court"),
        ATTORNEY("attorney",
                "Attorney"),
        REPRESENTATIVE("representative", "Representative"),
        PARENT("parent", "Parent");

        private final String code;
        private final String words;

        ActsAs(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        /** The one stored under this code; nothing without a code. */
        static @Nullable ActsAs find(@Nullable String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(null);
        }
    }

    boolean appliesTo(String kind, LocalDate on) {
        return (decision.equals(ANY) || decision.equals(kind)) && !on.isBefore(from)
                && (to == null || !on.isAfter(to));
    }

    static Capacity read(ResultSet row) throws SQLException {
        var representative = row.getObject("representative", UUID.class);
        return new Capacity(row.getString("decision"), row.getBoolean("lacks"),
                representative == null ? null : new PersonId(representative),
                ActsAs.find(row.getString("acts_as")),
                row.getString("assessed_by"), ChildStore.day(row, "from_on"), ChildStore.day(row, "to_on"));
    }
}

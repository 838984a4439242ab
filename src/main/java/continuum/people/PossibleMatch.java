package continuum.people;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two entries that may be the same child, for a person to decide. */
public record PossibleMatch(UUID id, Side one, Side other, double weight, List<String> reasons,
        @Nullable Verdict verdict, @Nullable String reason) {

    /** One of the two entries. */
    public record Side(ChildId child, String name, @Nullable LocalDate birthDate, @Nullable String upn,
            @Nullable String settingName) {}

    /** What a person decided. */
    public enum Verdict {
        SAME("same", "They are the same child"),
        DIFFERENT("different", "They are two children"),
        NOT_SURE("not-sure", "I am not sure yet");

        private final String code;
        private final String words;

        Verdict(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }
    }

    public boolean isLikely() {
        return weight >= 20;
    }

    /** Where a page of the queue that ends here goes on. */
    public String key() {
        return weight + "_" + id;
    }
}

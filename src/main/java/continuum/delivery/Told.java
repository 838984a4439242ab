package continuum.delivery;

import java.util.Locale;

/** Who said it, and how it came: here, or by phone, letter or at a meeting and typed in by somebody else. */
public record Told(String by, Channel channel) {

    /** How it came. */
    public enum Channel {
        HERE("Written here"),
        PHONE("By phone"),
        LETTER("By letter or email"),
        MEETING("At a meeting");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Channel of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

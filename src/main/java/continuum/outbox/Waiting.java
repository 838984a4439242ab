package continuum.outbox;

import continuum.area.ChildId;
import continuum.papers.Leaving;
import continuum.papers.LetterId;
import continuum.web.Tone;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param said what was said last about where it stands: why it is held back, why a carrier did not take it
 * @param gate what the gate says of it now
 */
public record Waiting(LetterId letter, ChildId child, Standing standing, @Nullable String said, Key key, Leaving gate) {

    /** Where a letter stands that has not left. */
    public enum Standing {
        WAITING("Waiting", "waiting", Tone.INFO),
        PRINTED("Printed, not posted", "printed, not posted", Tone.SOON),
        HANDED("Being handed over", "being handed over", Tone.INFO),
        REFUSED("Not taken", "not taken by the carrier", Tone.LATE),
        HELD("Held back", "held back", Tone.QUIET);

        private final String tag;
        private final String counted;
        private final Tone tone;

        Standing(String tag, String counted, Tone tone) {
            this.tag = tag;
            this.counted = counted;
            this.tone = tone;
        }

        public String tag() {
            return tag;
        }

        /** After a number: "3 waiting". */
        public String counted() {
            return counted;
        }

        public Tone tone() {
            return tone;
        }

        /** As it stands in the address of the page. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Standing of(String code) {
            for (var one : values()) {
                if (one.code().equals(code)) {
                    return one;
                }
            }
            return null;
        }
    }

    /** Where a page of the list ended: those that must leave on their day first, then by date. */
    record Key(int rank, LocalDate dated, String letter) {

        String written() {
            return rank + "_" + dated + "_" + letter;
        }

        static @Nullable Key read(String written) {
            try {
                var parts = written.split("_", 3);
                return parts.length < 3
                        ? null
                        : new Key(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]),
                                java.util.UUID.fromString(parts[2]).toString());
            } catch (RuntimeException notAKey) {
                return null;
            }
        }
    }

    /** Whether somebody can let it go now. */
    public boolean isReady() {
        return gate.mayLeave() && standing != Standing.HELD && standing != Standing.HANDED;
    }
}

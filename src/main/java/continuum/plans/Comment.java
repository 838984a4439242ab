package continuum.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the family says of a draft (SEND Regulations 2014, regulation 13(1)).
 *
 * @param line the line it is about; null when it is about the whole plan
 * @param saidBy who says it
 * @param channel how it reached the authority; staff type in what comes by paper or phone
 * @param answer how it was answered; null while it waits
 */
public record Comment(UUID id, @Nullable LineId line, String words, String saidBy, Channel channel, LocalDate saidOn,
        String recordedBy, Instant recordedAt, @Nullable Answer answer) {

    /** Accepted or not, and why. */
    public record Answer(boolean accepted, String reason, String by, Instant at) {}

    /** How a comment reached the authority. */
    public enum Channel {
        ONLINE("Written here"),
        PAPER("On paper"),
        PHONE("By phone"),
        MEETING("At a meeting");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is stored. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

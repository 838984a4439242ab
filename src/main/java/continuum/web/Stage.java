package continuum.web;

import java.util.Locale;

/** One step of a process on the line of stages: its name, a few words or a date below it, and how far it is. */
public record Stage(String name, String note, State state) {

    /** How far a step is, with the word that is read out for it. */
    public enum State {
        DONE("done"),
        NOW("now"),
        LATE("now, late"),
        AHEAD("to come");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String css() {
            return this == LATE ? "now late" : name().toLowerCase(Locale.ROOT);
        }
    }
}

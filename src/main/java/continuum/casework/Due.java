package continuum.casework;

import continuum.web.Tone;

/** Which part of a list of work is shown, by the day on which the next thing is due. */
public enum Due {
    ALL("", "open", Tone.QUIET),
    LATE("late", "late", Tone.LATE),
    WEEK("week", "due this week", Tone.SOON),
    FOUR_WEEKS("four-weeks", "due in the next four weeks", Tone.INFO);

    private final String code;
    private final String words;
    private final Tone tone;

    Due(String code, String words, Tone tone) {
        this.code = code;
        this.words = words;
        this.tone = tone;
    }

    /** As it stands in the address of the page. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }

    /** What an address asks for; anything unknown asks for all. */
    static Due of(String code) {
        for (var due : values()) {
            if (due.code.equals(code)) {
                return due;
            }
        }
        return ALL;
    }
}

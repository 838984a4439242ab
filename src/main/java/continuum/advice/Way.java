package continuum.advice;

/** How somebody else who is asked for advice is reached. */
public enum Way {
    TEAM("A team that works here"),
    SETTING("A school or setting"),
    GUEST("Somebody without an account, by a private link");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

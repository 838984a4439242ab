package continuum.plans;

/** The four broad areas of need (SEND Code of Practice 2015, paragraphs 6.28 to 6.35). */
public enum NeedArea {
    COMMUNICATION("Communication and interaction"),
    COGNITION("Cognition and learning"),
    EMOTIONAL("Social, emotional and mental health"),
    PHYSICAL("Sensory and physical");

    private final String words;

    NeedArea(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

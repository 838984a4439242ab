package continuum.plans;

/** What preparing for adulthood is for (SEND Code of Practice 2015, paragraph 7.38); outcomes are tagged with it. */
public enum Adulthood {
    EMPLOYMENT("Higher education or employment"),
    INDEPENDENT_LIVING("Independent living"),
    COMMUNITY("Friends, relationships and community"),
    HEALTH("Being as healthy as possible");

    private final String words;

    Adulthood(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

package continuum.advising;

import continuum.advice.Body;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one page of advice asks. A professional and a family are asked for the same in their own words. */
public enum Part {
    STRENGTHS("What the child can do",
            "What is known of the child’s strengths, interests and progress, and how you know it",
            "What is going well", "What are they good at, what do they enjoy, and who matters to them?"),
    NEEDS("Needs", "Each need in its own paragraph: what is difficult, how much, and what follows from it",
            "What is difficult", "At home, at school, with friends, with feelings or health"),
    OUTCOMES("Outcomes",
            "What the child should be able to do by the end of this stage of education, in words that can be checked",
            "What you hope for", "Next year, and later on"),
    PROVISION("Provision proposed",
            "Who does what, how often, for how long, and in what group. Say what the school does already and what comes on top",
            "What helps", "What has worked, what has not, and what you would like to try");

    private final String words;
    private final String hint;
    private final String familyWords;
    private final String familyHint;

    Part(String words, String hint, String familyWords, String familyHint) {
        this.words = words;
        this.hint = hint;
        this.familyWords = familyWords;
        this.familyHint = familyHint;
    }

    /** What the page is called for whoever gives this kind of advice, and the heading its paragraphs stand under. */
    public String words(Body body) {
        return body == Body.FAMILY ? familyWords : words;
    }

    /** What it asks. */
    public String hint(Body body) {
        return body == Body.FAMILY ? familyHint : hint;
    }

    /** As it is stored and stands in addresses: "needs". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code. */
    public static Optional<Part> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

package continuum.requests;

import continuum.assessments.Requester;
import org.jspecify.annotations.Nullable;

/**
 * How the pages speak of the child to whoever asks: to a parent of "your child", to a young person of "you".
 *
 * @param child "your child"
 * @param childs "your child’s"
 * @param has "has"
 * @param is "is"
 */
public record Voice(String child, String childs, String has, String is) {

    private static final Voice PARENT = new Voice("your child", "your child’s", "has", "is");
    private static final Voice SELF = new Voice("you", "your", "have", "are");
    private static final Voice OTHER = new Voice("the child or young person", "the child or young person’s", "has",
            "is");

    static Voice of(@Nullable Requester requester, boolean typedIn) {
        if (typedIn || requester == null) {
            return OTHER;
        }
        return switch (requester) {
            case PARENT -> PARENT;
            case YOUNG_PERSON -> SELF;
            case SETTING, HEALTH, SOCIAL_CARE, OTHER -> OTHER;
        };
    }

    public boolean toThemselves() {
        return this == SELF;
    }
}

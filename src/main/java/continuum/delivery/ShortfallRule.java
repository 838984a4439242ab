package continuum.delivery;

/**
 * When a line counts as falling short: more than {@code tolerated} of a hundred sessions were missed or are disputed in the
 * last {@code weeks} term weeks that are over. A session that the child was away from is not counted as missed here.
 */
public record ShortfallRule(int weeks, int tolerated) {

    /** What holds until an authority sets its own. */
    public static final ShortfallRule USUAL = new ShortfallRule(4, 10);

    /** Whether so many lacking of so many are too many. */
    public boolean isShort(int lacking, int expected) {
        return lacking > 0 && 100L * lacking > (long) tolerated * expected;
    }
}

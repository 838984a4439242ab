package continuum.demo;

import java.util.Arrays;
import java.util.Optional;

/** How large the demonstration area is. Its shares are the same in each. */
public enum AreaSize {
    SMALL("small", 2_000),
    STANDARD("standard", 47_000),
    LARGE("large", 250_000);

    private final String code;
    private final int pupils;

    AreaSize(String code, int pupils) {
        this.code = code;
        this.pupils = pupils;
    }

    public String code() {
        return code;
    }

    /** Children and young people on the register. */
    public int pupils() {
        return pupils;
    }

    /** A number of the standard area, in an area of this size. */
    int scaled(double standard) {
        return (int) Math.round(standard * pupils / STANDARD.pupils);
    }

    /** The same, but never below what an area needs to be one. */
    int scaled(double standard, int least) {
        return Math.max(least, scaled(standard));
    }

    /** The size with this code, if there is one. */
    public static Optional<AreaSize> find(String code) {
        return Arrays.stream(values()).filter(size -> size.code.equals(code)).findFirst();
    }
}

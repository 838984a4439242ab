package continuum.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Chance that falls the same way every time: what it is for and the number of the thing it decides fix all that follows.
 * So a child can be made again without making those before it.
 */
final class Chance {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The chance that decides about one thing: the family 17, the school 3. */
    static Chance of(String what, long number) {
        long hash = 0xcbf29ce484222325L;
        for (byte letter : what.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return new Chance(mix(hash + number * STEP));
    }

    /** The next 64 bits (SplitMix64). */
    long bits() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }

    /** From 0, included, to 1, not included. */
    double next() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** Whether something that happens to this share of all happens now. */
    boolean falls(double share) {
        return next() < share;
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return (int) (next() * bound);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }
}

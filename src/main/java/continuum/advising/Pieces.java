package continuum.advising;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/** The bytes of a file, read piece by piece as they are wanted. */
final class Pieces extends InputStream {

    private final LongFunction<Optional<byte[]>> next;
    private byte[] piece = {};
    private int at;
    private long start;

    /** @param next the piece that begins at a place in the file, or nothing after the last */
    Pieces(LongFunction<Optional<byte[]>> next) {
        this.next = next;
    }

    @Override
    public int read() {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    private boolean more() {
        if (at < piece.length) {
            return true;
        }
        start += piece.length;
        piece = next.apply(start).orElse(new byte[0]);
        at = 0;
        return piece.length > 0;
    }
}

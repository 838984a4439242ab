package continuum.papers;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after another as they are needed, so that a large file never stands in memory whole. */
final class ChunkStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private int next;
    private byte[] piece = {};
    private int at;

    ChunkStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return ready() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, some);
        at += some;
        return some;
    }

    private boolean ready() {
        while (at >= piece.length && next >= 0) {
            var found = pieces.apply(next);
            piece = found.orElse(new byte[0]);
            at = 0;
            next = found.isPresent() ? next + 1 : -1;
        }
        return at < piece.length;
    }
}

package continuum.wording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text as spreadsheets save it, read in one go: UTF-16 with its mark, else UTF-8 with or without one. A byte that can't be
 * UTF-8 is read as Windows-1252, so a file in that encoding, or one pasted together from both, comes out right.
 */
final class SpreadsheetText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int END = -1;

    private final BufferedInputStream in;
    private char second;

    private SpreadsheetText(BufferedInputStream in) {
        this.in = in;
    }

    static Reader of(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(4);
        byte[] mark = in.readNBytes(3);
        in.reset();
        if (starts(mark, 0xFF, 0xFE) || starts(mark, 0xFE, 0xFF)) {
            return new InputStreamReader(in, StandardCharsets.UTF_16);
        }
        if (starts(mark, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
        }
        return new SpreadsheetText(in);
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int at = 0;
        while (at < length) {
            if (at > 0 && in.available() == 0) {
                break;
            }
            int c = next();
            if (c == END) {
                return at == 0 && length > 0 ? END : at;
            }
            chars[from + at++] = (char) c;
        }
        return at;
    }

    private int next() throws IOException {
        if (second != 0) {
            char kept = second;
            second = 0;
            return kept;
        }
        int first = in.read();
        if (first < 0x80) {
            return first;
        }
        int length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 1;
        if (length > 1) {
            in.mark(4);
            byte[] rest = in.readNBytes(length - 1);
            int point = point(first, rest, length);
            if (point >= 0) {
                if (point > 0xFFFF) {
                    second = Character.lowSurrogate(point);
                    return Character.highSurrogate(point);
                }
                return point;
            }
            in.reset();
        }
        return WINDOWS.decode(ByteBuffer.wrap(new byte[]{(byte) first})).get();
    }

    private static int point(int first, byte[] rest, int length) {
        if (rest.length < length - 1) {
            return -1;
        }
        int point = first & (0xFF >> (length + 1));
        for (byte next : rest) {
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | next & 0x3F;
        }
        boolean overlong = length == 3 && point < 0x800 || length == 4 && point < 0x10000;
        boolean impossible = point > Character.MAX_CODE_POINT || point >= 0xD800 && point <= 0xDFFF;
        return overlong || impossible ? -1 : point;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

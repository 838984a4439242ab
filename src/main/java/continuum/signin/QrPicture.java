package continuum.signin;

import io.nayuki.qrcodegen.QrCode;

/** A picture for an app to read, as one SVG path. It needs no style and no script. */
public record QrPicture(String viewBox, String path) {

    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return new QrPicture("0 0 " + side + " " + side, path.toString());
    }
}

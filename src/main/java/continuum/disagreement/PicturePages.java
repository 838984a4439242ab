package continuum.disagreement;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures as A4 pages, upright or lying as the picture is, with room for the number of the page. */
final class PicturePages {

    private static final float MARGIN = 36;
    private static final float FOOT = 48;
    /** A picture with more dots than this is read at fewer: what is printed looks the same. */
    private static final double MOST_DOTS = 24_000_000;
    private static final int MOST_PAGES = 300;

    private PicturePages() {}

    /**
     * A scan of several sheets becomes as many pages.
     *
     * @throws IOException when it is no picture that can be read
     */
    static void write(String mediaType, Path picture, Path to) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            if (mediaType.equals("image/jpeg")) {
                try (InputStream in = Files.newInputStream(picture)) {
                    add(document, JPEGFactory.createFromStream(document, in));
                }
            } else {
                read(document, picture);
            }
            document.save(to.toFile());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
            throw new IOException("The picture can't be read", broken);
        }
    }

    /** A picture that stood in a document; one that can't be read is left out. */
    static void add(PDDocument document, byte[] picture) throws IOException {
        if (picture.length > 2 && (picture[0] & 0xff) == 0xff && (picture[1] & 0xff) == 0xd8) {
            add(document, JPEGFactory.createFromStream(document, new ByteArrayInputStream(picture)));
            return;
        }
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        if (image != null) {
            add(document, LosslessFactory.createFromImage(document, image));
        }
    }

    private static void read(PDDocument document, Path picture) throws IOException {
        try (var in = ImageIO.createImageInputStream(picture.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No such picture is known");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                int pages = Math.min(MOST_PAGES, reader.getNumImages(true));
                for (int page = 0; page < pages; page++) {
                    add(document, LosslessFactory.createFromImage(document, read(reader, page)));
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int page) throws IOException {
        double dots = (double) reader.getWidth(page) * reader.getHeight(page);
        int every = (int) Math.ceil(Math.sqrt(Math.max(1, dots / MOST_DOTS)));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(page, how);
    }

    private static void add(PDDocument document, PDImageXObject image) throws IOException {
        boolean lies = image.getWidth() > image.getHeight();
        var sheet = lies
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        var page = new PDPage(sheet);
        document.addPage(page);
        float width = sheet.getWidth() - 2 * MARGIN;
        float height = sheet.getHeight() - MARGIN - FOOT;
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        float wide = image.getWidth() * scale;
        float high = image.getHeight() * scale;
        try (var pen = new PDPageContentStream(document, page)) {
            pen.drawImage(image, MARGIN + (width - wide) / 2, FOOT + (height - high) / 2, wide, high);
        }
    }
}

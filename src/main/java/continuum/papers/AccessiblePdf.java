package continuum.papers;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Makes the PDF of a letter or of a plan: tagged for screen readers (PDF/UA-1) and fit for the archive (PDF/A-3a), with its fonts
 * inside. It loads nothing from outside the page.
 */
public final class AccessiblePdf {

    private static final String FONT = "Liberation Sans";

    private AccessiblePdf() {}

    /** @param html a whole, well-formed document that names {@code Liberation Sans} for everything in it */
    public static byte[] of(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder().useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useExternalResourceAccessControl((address, type) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                .useFont(font("Italic"), FONT, 400, FontStyle.ITALIC, true)
                .withProducer("Continuum")
                .withHtmlContent(html, null)
                .toStream(bytes)
                .run();
        return bytes.toByteArray();
    }

    private static FSSupplier<InputStream> font(String style) {
        return () -> AccessiblePdf.class.getResourceAsStream("/fonts/LiberationSans-" + style + ".ttf");
    }
}

package continuum.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Several letters as one file for the printer. What is archived and read aloud is each letter's own PDF, not this. */
final class OnePdf {

    private OnePdf() {}

    /** A letter and what is enclosed with it; by itself it stays as it was made. */
    static byte[] of(byte[] letter, List<byte[]> enclosed) {
        return enclosed.isEmpty() ? letter : of(Stream.concat(Stream.of(letter), enclosed.stream()).toList());
    }

    static byte[] of(List<byte[]> letters) {
        var all = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        letters.forEach(letter -> merger.addSource(new RandomAccessReadBuffer(letter)));
        merger.setDestinationStream(all);
        try {
            merger.mergeDocuments(MemoryUsageSetting.setupTempFileOnly().streamCache);
        } catch (IOException e) {
            throw new UncheckedIOException("The letters can't be put together", e);
        }
        return all.toByteArray();
    }
}

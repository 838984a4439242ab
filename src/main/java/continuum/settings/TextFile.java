package continuum.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A text file as spreadsheets, registers and people save it: UTF-8 with or without its mark, UTF-16 with its mark, else
 * Windows-1252; or packed alone in a zip file, as the national register hands it out.
 */
final class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long LARGEST = 1_000_000_000;

    private TextFile() {}

    /** @throws UnreadableFile when it is no text, or there is none */
    static Reader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile("There is no file " + file.getFileName() + ". Check its name and folder.");
        }
        var start = start(file);
        if (start.length == 0) {
            throw new UnreadableFile("The file is empty. Download it again.");
        }
        if (starts(start, 'P', 'K')) {
            return unpacked(file);
        }
        if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
            return reader(Files.newInputStream(file), StandardCharsets.UTF_16);
        }
        for (var one : start) {
            if (one == 0) {
                throw new UnreadableFile("The file is not text. Save it as CSV and try again.");
            }
        }
        return reader(Files.newInputStream(file), isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static Reader unpacked(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
                throw new UnreadableFile("The file is a spreadsheet workbook. Open it, save it as CSV and try again.");
            }
            var tables = zip.stream().filter(entry -> entry.getName().matches("(?i).*\\.(csv|json)")).toList();
            if (tables.size() != 1) {
                throw new UnreadableFile("The zip file holds " + tables.size()
                        + " CSV files. Unpack it and choose one of them.");
            }
            var unpacked = Files.createTempFile("continuum", ".csv");
            unpacked.toFile().deleteOnExit();
            try (var in = zip.getInputStream(tables.getFirst()); var out = Files.newOutputStream(unpacked)) {
                if (copy(in, out) > LARGEST) {
                    throw new UnreadableFile("The file in the zip file is larger than 1 GB and can't be read.");
                }
            }
            return open(unpacked);
        } catch (ZipException e) {
            throw new UnreadableFile("The zip file is damaged. Download it again.");
        }
    }

    private static long copy(InputStream in, java.io.OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0 && copied <= LARGEST; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            var buffer = new char[1 << 16];
            while (reader.read(buffer) >= 0) {
                // reading is the test
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    /** Without the mark that may stand before the first character. */
    private static Reader reader(InputStream file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(1_024);
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        return file.length >= bytes.length
                && Arrays.equals(Arrays.copyOf(file, bytes.length), new byte[]{(byte) bytes[0], (byte) bytes[1]});
    }

    /**
     * A cell as it was meant: without spaces round it and without control characters. Windows-1252 punctuation that was
     * once taken for Latin-1 (the real register holds some) gets its own character back.
     */
    static String cell(String raw) {
        StringBuilder mended = null;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c >= 0x7F && c <= 0xA0) {
                if (mended == null) {
                    mended = new StringBuilder(raw.length()).append(raw, 0, i);
                }
                if (c >= 0x80 && c <= 0x9F) {
                    mended.append(new String(new byte[]{(byte) c}, WINDOWS));
                } else if (c != 0x7F) {
                    mended.append(' ');
                }
            } else if (mended != null) {
                mended.append(c);
            }
        }
        return (mended == null ? raw : mended.toString()).strip();
    }
}

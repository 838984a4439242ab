package continuum.papers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Judges a file by its name and by its content; both must say the same. A packed file is never unpacked: only the list of
 * its parts is read.
 */
final class UploadCheck {

    static final long LARGEST = 50L * 1024 * 1024;
    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;
    private static final int MOST_TIMES_LARGER = 200;
    private static final Detector CONTENT = MimeTypes.getDefaultMimeTypes();

    private UploadCheck() {}

    /** A file that passed, in a place of its own until it is closed. */
    record Passed(String fileName, FileKind kind, long size, byte[] sha256, Path at) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(at);
            } catch (IOException left) {
                at.toFile().deleteOnExit();
            }
        }
    }

    /**
     * Judges the file.
     *
     * @throws UploadRefused with what to do instead
     */
    static Passed check(Upload upload) throws IOException {
        var name = FileName.cleaned(upload.fileName());
        var kind = kindByName(name);
        var at = Files.createTempFile("paper", null);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var size = store(upload, at, sha256);
            byContent(kind, at);
            if (kind.isPacked()) {
                byParts(kind, at, size);
            }
            return new Passed(name.value(), kind, size, sha256.digest(), at);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(at);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileKind kindByName(FileName name) {
        if (name.endsTwice()) {
            throw new UploadRefused(
                    "The name of the selected file hides what it is. Rename it so that it has one ending, such as .pdf");
        }
        if (name.saysProgram()) {
            throw new UploadRefused(
                    "The selected file is a program or script. Choose the document itself, such as a PDF");
        }
        if (name.saysWebPage()) {
            throw new UploadRefused(
                    "The selected file is a web page or a drawing that can carry scripts. Save it as a PDF and choose that");
        }
        if (name.saysMacros()) {
            throw macros();
        }
        return FileKind.named(name.ending()).orElseThrow(() -> switch (name.ending()) {
            case "" -> new UploadRefused(
                    "The name of the selected file has no ending. Rename it so that it ends in what it is, such as .pdf");
            case "doc", "xls", "ppt", "rtf", "dot", "pages", "numbers", "key", "wps", "pub" -> new UploadRefused(
                    "The selected file is in a format that can't be checked. Save it as a PDF or a Word document (.docx)");
            case "zip", "rar", "7z", "gz", "tar", "tgz", "bz2", "xz", "cab" -> new UploadRefused(
                    "The selected file is a packed folder. Unpack it and add each file by itself");
            case "msg", "eml", "pst" ->
                new UploadRefused("The selected file is an e-mail. Save it, and what is attached to it, as PDFs");
            default -> new UploadRefused("The selected file must be " + FileKind.IN_WORDS);
        });
    }

    private static long store(Upload upload, Path at, MessageDigest sha256) throws IOException {
        long size = 0;
        try (var in = upload.content().open(); var out = new DigestOutputStream(Files.newOutputStream(at), sha256)) {
            var some = new byte[65536];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                size += read;
                if (size > LARGEST) {
                    throw tooLarge();
                }
                out.write(some, 0, read);
            }
        }
        if (size == 0) {
            throw new UploadRefused(
                    "The selected file is empty. Check that it opens on your computer and choose it again");
        }
        return size;
    }

    private static void byContent(FileKind kind, Path at) throws IOException {
        String type;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(at))) {
            type = CONTENT.detect(in, new Metadata()).getBaseType().toString();
        }
        if (kind.mayHold(type)) {
            return;
        }
        if (type.contains("tika-msoffice") || type.contains("ooxml-protected")) {
            throw new UploadRefused(
                    "The selected file is protected with a password. Save a copy without a password and choose that");
        }
        if (type.contains("html") || type.contains("svg") || type.contains("xml")) {
            throw new UploadRefused(
                    "The selected file is called %s but holds a web page. Save it as a PDF and choose that"
                            .formatted(kind.words()));
        }
        if (type.contains("executable") || type.contains("msdownload") || type.contains("x-sh")
                || type.contains("x-elf")
                || type.contains("x-bat") || type.contains("java")) {
            throw new UploadRefused(
                    "The selected file is called %s but holds a program. It was not kept".formatted(kind.words()));
        }
        throw new UploadRefused(
                "The selected file is called a %s but holds something else. Open it, save it again and choose that"
                        .formatted(kind.words()));
    }

    private static void byParts(FileKind kind, Path at, long size) throws IOException {
        try (var zip = new ZipFile(at.toFile(), StandardCharsets.UTF_8)) {
            long unpacked = 0;
            var parts = zip.entries();
            for (int count = 1; parts.hasMoreElements(); count++) {
                var part = parts.nextElement();
                unpacked += Math.max(0, part.getSize());
                if (count > MOST_PARTS || unpacked > LARGEST_UNPACKED || unpacked > size * MOST_TIMES_LARGER) {
                    throw new UploadRefused(
                            "The selected file unpacks to far more than it should. Save it as a PDF and choose that");
                }
                var name = part.getName().toLowerCase(java.util.Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("macrosheets/")
                        || name.startsWith("basic/") || name.startsWith("scripts/")) {
                    throw macros();
                }
                if (FileName.cleaned(name).saysProgram()) {
                    throw new UploadRefused("The selected file has a program inside. Take it out, or save it as a PDF");
                }
            }
            if (zip.getEntry(kind.mainPart()) == null) {
                throw new UploadRefused(
                        "The selected file is called a %s but holds something else. Open it, save it again and choose that"
                                .formatted(kind.words()));
            }
            var types = zip.getEntry("[Content_Types].xml");
            if (types != null) {
                try (var in = zip.getInputStream(types)) {
                    if (new String(in.readNBytes(1_000_000), StandardCharsets.UTF_8).contains("macroEnabled")) {
                        throw macros();
                    }
                }
            }
        } catch (ZipException damaged) {
            throw new UploadRefused("The selected file is damaged. Open it, save it again and choose that");
        }
    }

    static UploadRefused tooLarge() {
        return new UploadRefused(
                "The selected file must be smaller than 50 MB. Save pictures at a lower quality, or send it in parts");
    }

    private static UploadRefused macros() {
        return new UploadRefused(
                "The selected file has macros in it. Save it as a PDF or as a document without macros (.docx or .xlsx)");
    }
}

package continuum.papers;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are kept: those that nothing runs in when they are opened. */
enum FileKind {
    PDF("PDF", "application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    WORD("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"),
            Packed.OFFICE, "word/document.xml"),
    EXCEL("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"),
            Packed.OFFICE, "xl/workbook.xml"),
    POWERPOINT("PowerPoint presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Set.of("pptx"), Packed.OFFICE, "ppt/presentation.xml"),
    OPEN_TEXT("OpenDocument text", "application/vnd.oasis.opendocument.text", Set.of("odt"),
            Set.of("application/vnd.oasis.opendocument.text"), "content.xml"),
    OPEN_SHEET("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", Set.of("ods"),
            Set.of("application/vnd.oasis.opendocument.spreadsheet"), "content.xml"),
    TEXT("text file", "text/plain", Set.of("txt"), Set.of("text/plain")),
    CSV("CSV table", "text/csv", Set.of("csv"), Set.of("text/plain", "text/csv")),
    JPEG("JPEG picture", "image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg")),
    PNG("PNG picture", "image/png", Set.of("png"), Set.of("image/png")),
    TIFF("TIFF picture", "image/tiff", Set.of("tif", "tiff"), Set.of("image/tiff")),
    HEIC("HEIC picture", "image/heic", Set.of("heic", "heif"), Set.of("image/heic", "image/heif")),
    MP3("MP3 recording", "audio/mpeg", Set.of("mp3"), Set.of("audio/mpeg")),
    M4A("M4A recording", "audio/mp4", Set.of("m4a"), Packed.MOVING),
    MP4("MP4 film", "video/mp4", Set.of("mp4"), Packed.MOVING);

    /** Families of files that look alike from outside. */
    private static final class Packed {
        static final Set<String> OFFICE = Set.of("application/x-tika-ooxml", "application/zip");
        static final Set<String> MOVING = Set.of("video/mp4", "audio/mp4", "application/mp4", "video/quicktime",
                "video/x-m4v");
    }

    /** The kinds, as the message says them to whoever chose another. */
    static final String IN_WORDS = "a PDF, Word, Excel, PowerPoint or OpenDocument file, a picture (JPEG, PNG, TIFF or HEIC),"
            + " a text or CSV file, or a recording (MP3, M4A or MP4)";

    private final String words;
    private final String mediaType;
    private final Set<String> endings;
    private final Set<String> byContent;
    private final String mainPart;

    FileKind(String words, String mediaType, Set<String> endings, Set<String> byContent) {
        this(words, mediaType, endings, byContent, "");
    }

    FileKind(String words, String mediaType, Set<String> endings, Set<String> byContent, String mainPart) {
        this.words = words;
        this.mediaType = mediaType;
        this.endings = endings;
        this.byContent = byContent;
        this.mainPart = mainPart;
    }

    static Optional<FileKind> named(String ending) {
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    String words() {
        return words;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether bytes of this type, as Tika knows them, may be of this kind. */
    boolean mayHold(String typeByContent) {
        return byContent.contains(typeByContent);
    }

    boolean isPacked() {
        return !mainPart.isEmpty();
    }

    /** The part without which a packed file is not of this kind. */
    String mainPart() {
        return mainPart;
    }

    /** Ends as the kind's files do, for a file input's {@code accept}. */
    static String accept() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.endings.stream().sorted())
                .map(ending -> "." + ending)
                .reduce((one, next) -> one + "," + next)
                .orElseThrow();
    }
}

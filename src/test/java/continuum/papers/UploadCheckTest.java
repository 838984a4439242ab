package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadCheckTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    private static final byte[] PROGRAM = HexFormat.of()
            .parseHex(
                    "4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000000000000000000000000000000000000000000000000000");

    @Test
    void a_document_that_is_what_its_name_says_passes_with_its_hash() throws IOException {
        try (var passed = UploadCheck.check(upload("Report by Dr Example.pdf", PDF))) {
            assertThat(passed.kind()).isEqualTo(FileKind.PDF);
            assertThat(passed.fileName()).isEqualTo("Report by Dr Example.pdf");
            assertThat(passed.size()).isEqualTo(PDF.length);
            assertThat(passed.sha256()).hasSize(32);
            assertThat(passed.at()).exists();
        }
    }

    @Test
    void the_place_of_its_own_is_gone_afterwards() throws IOException {
        var passed = UploadCheck.check(upload("a.png", PNG));
        passed.close();
        assertThat(passed.at()).doesNotExist();
    }

    @Test
    void a_word_document_passes() throws IOException {
        try (var passed = UploadCheck.check(upload("Advice.DOCX", word("word/document.xml")))) {
            assertThat(passed.kind()).isEqualTo(FileKind.WORD);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "page.html | is a web page or a drawing",
            "drawing.svg | is a web page or a drawing",
            "setup.exe | is a program or script",
            "run.js | is a program or script",
            "start.ps1 | is a program or script",
            "plan.docm | has macros in it",
            "sums.xlsm | has macros in it",
            "old.doc | format that can't be checked",
            "all.zip | is a packed folder",
            "letter.eml | is an e-mail",
            "notes | has no ending",
            "photo.gif | must be a PDF, Word",
            "letter.exe.pdf | hides what it is",
            "page.html.docx | hides what it is",
    })
    void a_name_that_says_something_else_is_refused_with_what_to_do(String name, String message) {
        refused(name, PDF, message);
    }

    @Test
    void a_version_in_the_name_is_not_a_second_ending() throws IOException {
        UploadCheck.check(upload("Report v2.1 final.pdf", PDF)).close();
    }

    @Test
    void an_empty_file_is_refused() {
        refused("report.pdf", new byte[0], "is empty");
    }

    @Test
    void a_file_over_fifty_megabytes_is_refused_without_being_stored() throws IOException {
        var before = temporaryFiles();
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> UploadCheck.check(new Upload("film.mp4", () -> endless)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("smaller than 50 MB");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void a_program_called_a_document_is_refused() {
        refused("report.pdf", PROGRAM, "holds a program");
    }

    @Test
    void a_script_called_a_text_is_refused() {
        refused("notes.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "holds a program");
    }

    @Test
    void a_web_page_called_a_document_is_refused() {
        refused("report.pdf", "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "holds a web page");
        refused("notes.txt", "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8), "holds a web page");
        refused("picture.png",
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8),
                "holds a web page");
    }

    @Test
    void a_picture_called_a_document_is_refused() {
        refused("report.pdf", PNG, "is called a PDF but holds something else");
    }

    @Test
    void a_packed_folder_called_a_document_is_refused() {
        refused("report.docx", zip("readme.txt", "hello"), "holds something else");
        refused("report.docx", word("xl/workbook.xml"), "holds something else");
    }

    @Test
    void macros_inside_a_document_are_found() {
        refused("report.docx",
                zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>", "word/vbaProject.bin", "x"),
                "has macros in it");
        refused("report.docx", zip("[Content_Types].xml", "<Types><x ContentType='a.macroEnabled.main+xml'/></Types>",
                "word/document.xml", "<w/>"), "has macros in it");
    }

    @Test
    void a_program_inside_a_document_is_found() {
        refused("report.docx",
                zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>", "word/embeddings/a.exe", "MZ"),
                "has a program inside");
    }

    @Test
    void a_file_that_unpacks_to_a_mountain_is_refused_unopened() {
        refused("report.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "0".repeat(20_000_000)),
                "unpacks to far more");
    }

    @Test
    void a_damaged_document_is_refused() {
        var whole = word("word/document.xml");
        refused("report.docx", java.util.Arrays.copyOf(whole, whole.length - 30), "is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.pdf", "C:\\Users\\x\\passwd.pdf", "  passwd.pdf ", "pass\u202ewd.pdf",
            "pass\u0000wd.pdf"})
    void names_lose_folders_and_what_deceives(String typed) {
        assertThat(FileName.cleaned(typed).value()).isEqualTo("passwd.pdf");
    }

    @Test
    void a_very_long_name_keeps_its_ending() {
        var name = FileName.cleaned("x".repeat(10_000) + ".pdf").value();
        assertThat(name).hasSize(120).endsWith(".pdf");
    }

    @Test
    void a_name_of_nothing_becomes_a_file() {
        assertThat(FileName.cleaned("...").value()).isEqualTo("file");
    }

    private static void refused(String name, byte[] content, String message) {
        assertThatThrownBy(() -> UploadCheck.check(upload(name, content))).isInstanceOf(UploadRefused.class)
                .hasMessageContaining(message);
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, () -> new ByteArrayInputStream(content));
    }

    private static byte[] word(String mainPart) {
        return zip("[Content_Types].xml", "<Types/>", "_rels/.rels", "<r/>", mainPart, "<w/>");
    }

    private static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("paper")).count();
        }
    }
}

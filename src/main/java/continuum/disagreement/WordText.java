package continuum.disagreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * What a Word document says, block by block, with its pictures after it.
 *
 * @param pictures the bytes of each, as they stand in the document
 */
public record WordText(List<Block> blocks, List<byte[]> pictures) {

    /** How a block stands on the page. */
    public enum Kind {
        HEADING,
        WORDS,
        ITEM,
        TABLE
    }

    /**
     * A heading, a paragraph, an item of a list, or a table.
     *
     * @param rows the cells of a table; empty for the others
     */
    public record Block(Kind kind, String words, List<List<String>> rows) {}

    /** @throws IOException when it is no Word document that can be read */
    static WordText read(Path file) throws IOException {
        try (var in = Files.newInputStream(file); var document = new XWPFDocument(in)) {
            var blocks = new ArrayList<Block>();
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> add(blocks, paragraph);
                    case XWPFTable table -> blocks.add(new Block(Kind.TABLE, "", rows(table)));
                    default -> {
                    }
                }
            }
            for (var note : document.getFootnotes()) {
                note.getParagraphs()
                        .stream()
                        .map(XWPFParagraph::getText)
                        .filter(words -> !words.isBlank())
                        .forEach(words -> blocks.add(new Block(Kind.WORDS, "Note: " + printable(words), List.of())));
            }
            return new WordText(List.copyOf(blocks),
                    document.getAllPictures().stream().map(picture -> picture.getData()).toList());
        }
    }

    private static void add(List<Block> blocks, XWPFParagraph paragraph) {
        var words = printable(paragraph.getText());
        if (words.isBlank()) {
            return;
        }
        var style = paragraph.getStyleID() == null ? "" : paragraph.getStyleID().toLowerCase(Locale.ROOT);
        var kind = style.startsWith("heading") || style.startsWith("title")
                ? Kind.HEADING
                : paragraph.getNumID() == null ? Kind.WORDS : Kind.ITEM;
        blocks.add(new Block(kind, words, List.of()));
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows()
                .stream()
                .map(row -> row.getTableCells().stream().map(cell -> printable(cell.getText())).toList())
                .toList();
    }

    /** Without the signs that no page can carry. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || sign >= ' ' && sign != 0xfffe && sign != 0xffff
                        && !(sign >= 0xd800 && sign <= 0xdfff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package continuum.settings;

import continuum.access.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Brings in the look-ups that say where a postcode lies: postcode to LSOA, LSOA to ward, ward to neighbourhood, and the
 * deciles of deprivation. The layouts are those of the national statistics, of any year; a column {@code neighbourhood}
 * of the area's own may stand beside the ward.
 */
@Component
public class Geography {

    private static final Pattern INDEX = Pattern.compile("(?i)(?:imd|iod)[^0-9]{0,3}(20[0-9]{2})");

    private final GeographyStore store;

    Geography(GeographyStore store) {
        this.store = store;
    }

    /** What a file would bring, a line a table. Nothing is changed. */
    @Transactional
    public List<Merged> preview(Viewer by, Path file, String fileName) {
        return bring(by, file, fileName, false);
    }

    /**
     * Brings a file in; a second time changes nothing.
     *
     * @param fileName what the file was called where it came from; an index of deprivation is told by it
     * @throws UnreadableFile when it is no such file, with what to do
     */
    @Transactional
    public List<Merged> merge(Viewer by, Path file, String fileName) {
        return bring(by, file, fileName, true);
    }

    private List<Merged> bring(Viewer by, Path file, String fileName, boolean apply) {
        Settings.mustKeep(by);
        if (fileName.endsWith(".json")) {
            return List.of(store.deciles(by, json(file), year(fileName), apply));
        }
        try (var table = CsvTable.open(file)) {
            int lsoa = table.like("lsoa code \\([0-9]{4}\\)");
            int decile = table.like(".*\\(imd\\) decile.*");
            return lsoa >= 0 && decile >= 0
                    ? List.of(store.deciles(by, deciles(table, lsoa, decile), year(fileName), apply))
                    : store.lookup(by, table, apply);
        }
    }

    private static Map<String, String> deciles(CsvTable table, int lsoa, int decile) {
        var deciles = new LinkedHashMap<String, String>();
        var refusals = new Refusals();
        for (var line = table.next(refusals); line != null; line = table.next(refusals)) {
            deciles.put(line.cells().get(lsoa), line.cells().get(decile));
        }
        return deciles;
    }

    private static int year(String fileName) {
        var found = INDEX.matcher(fileName);
        if (!found.find()) {
            throw new UnreadableFile("The file's name does not say of which year the index is. "
                    + "Name it so, such as imd2019.json, and try again.");
        }
        return Integer.parseInt(found.group(1));
    }

    /** One object of LSOA codes and their deciles. */
    private static Map<String, String> json(Path file) {
        var deciles = new LinkedHashMap<String, String>();
        try (var text = TextFile.open(file);
                var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile("The file must hold LSOA codes with their deciles, as {\"E01000001\": 9}.");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var code = json.currentName();
                json.nextToken();
                deciles.put(code, json.getString());
            }
            return deciles;
        } catch (JacksonException e) {
            throw new UnreadableFile("The file is not JSON that can be read. Download it again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

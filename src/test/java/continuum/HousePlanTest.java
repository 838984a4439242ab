package continuum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house holds: imports and SQL run down only, without circles, and rooms hold no drawers. */
class HousePlanTest {

    private static final Path JAVA = Path.of("src/main/java/continuum");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern DEPENDENCIES = Pattern.compile("allowedDependencies\\s*=\\s*\\{([^}]*)}");
    private static final Pattern SCHEMA = Pattern.compile(
            "(?i)\\b(?:from|join|update|into|references|call|table|view|truncate)\\s+(?:only\\s+|if\\s+exists\\s+)?([a-z_]+)\\.[a-z_]+");

    @Test
    void a_room_knows_only_the_rooms_below_it() {
        ApplicationModules.of(Continuum.class).verify();
    }

    @Test
    void sql_reads_and_writes_only_the_rooms_below_it() {
        var below = roomsBelow();
        var wrong = new ArrayList<String>();
        for (var file : filesUnder(JAVA, ".java")) {
            var room = JAVA.relativize(file).getName(0).toString();
            if (below.containsKey(room)) {
                check(file, room, below, wrong);
            }
        }
        for (var file : filesUnder(MIGRATIONS, ".sql")) {
            var room = file.getFileName().toString().replaceFirst("V\\d+__", "").replaceFirst("[_.].*", "");
            assertThat(below).as("%s is named after its room", file).containsKey(room);
            check(file, room, below, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_room_is_a_drawer() {
        var drawers = Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "dto", "service",
                "misc");
        assertThat(filesUnder(JAVA, ".java"))
                .noneMatch(file -> Stream.of(file.toString().split("[/\\\\]")).anyMatch(drawers::contains));
    }

    private static void check(Path file, String room, TreeMap<String, Set<String>> below, List<String> wrong) {
        var matcher = SCHEMA.matcher(read(file));
        while (matcher.find()) {
            var schema = matcher.group(1);
            if (below.containsKey(schema) && !schema.equals(room) && !below.get(room).contains(schema)) {
                wrong.add(file + " reads " + schema + ", which does not lie below " + room);
            }
        }
    }

    /** Each room with all rooms it may know, directly or through others. */
    private static TreeMap<String, Set<String>> roomsBelow() {
        var direct = new TreeMap<String, Set<String>>();
        for (var file : filesUnder(JAVA, "package-info.java")) {
            var allowed = DEPENDENCIES.matcher(read(file));
            assertThat(allowed.find()).as("%s says what the room may import", file).isTrue();
            var names = new TreeSet<String>();
            for (var name : allowed.group(1).split(",")) {
                names.add(name.replace("\"", "").strip());
            }
            names.remove("");
            direct.put(JAVA.relativize(file).getName(0).toString(), names);
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var rooms : direct.values()) {
                for (var room : List.copyOf(rooms)) {
                    grew |= rooms.addAll(direct.getOrDefault(room, Set.of()));
                }
            }
        }
        return direct;
    }

    private static List<Path> filesUnder(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

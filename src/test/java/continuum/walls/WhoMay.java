package continuum.walls;

import continuum.access.Role;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of who may open which page: {@code src/test/resources/who-may.csv}, which says how to read it.
 *
 * @param untried pages that nobody has said yet who may open: only their names are known
 */
record WhoMay(List<Line> lines, Set<String> untried) {

    static final Path TABLE = Path.of("src/test/resources/who-may.csv");

    /** What must hold of the record beside the role. */
    enum Whose {
        NOBODYS,
        CHILD,
        AREA,
        PANEL,
        LETTER,
        OWN,
        LINK,
        PEOPLE,
        DEMO;

        static Whose of(String word) {
            return word.equals("-") ? NOBODYS : valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether it is a child's record, hidden with the child. */
        boolean isAboutAChild() {
            return this == CHILD || this == LETTER;
        }
    }

    /**
     * One page.
     *
     * @param roles the roles that may
     * @param everybody whether one needs no account
     * @param sends what a full form says, as in an address; empty when the page has none
     * @param once whether what the form does can't be done twice
     */
    record Line(String method, String pattern, Set<Role> roles, boolean everybody, Whose whose, String sends,
            boolean once) {

        String page() {
            return method + " " + pattern;
        }

        boolean may(Role role) {
            return everybody || roles.contains(role);
        }

        /** Whether it is a document that is made when it is asked for. */
        boolean isMade() {
            return pattern.matches(".*\\.(pdf|docx)");
        }

        /** Whether the address or the form names a record. */
        boolean namesARecord() {
            return pattern.contains("{") || whose.isAboutAChild();
        }
    }

    static WhoMay read() {
        var groups = new HashMap<String, Set<Role>>();
        var lines = new ArrayList<Line>();
        var untried = new TreeSet<String>();
        try (var table = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(TABLE)) {
            for (var row : table) {
                if (row.getField("page").startsWith("@")) {
                    groups.put(row.getField("page"), roles(row.getField("who"), groups));
                } else if (row.getField("who").equals("untried")) {
                    untried.add(row.getField("page"));
                } else {
                    lines.add(line(row, groups));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WhoMay(List.copyOf(lines), untried);
    }

    private static Line line(NamedCsvRecord row, Map<String, Set<Role>> groups) {
        var page = row.getField("page").split(" ", 2);
        var who = row.getField("who");
        var sends = row.getField("sends");
        var once = sends.startsWith("once ");
        return new Line(page[0], page[1],
                who.equals("everybody") || who.equals("nobody") ? EnumSet.noneOf(Role.class) : roles(who, groups),
                who.equals("everybody"), Whose.of(row.getField("whose")), once ? sends.substring(5) : sends, once);
    }

    private static Set<Role> roles(String words, Map<String, Set<Role>> groups) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words.split(" ")) {
            if (word.startsWith("@")) {
                roles.addAll(groups.get(word));
            } else {
                roles.add(Role.find(word)
                        .orElseThrow(() -> new AssertionError("There is no role " + word + " in " + TABLE + ". "
                                + "Roles are " + Arrays.stream(Role.values()).map(Role::code).toList())));
            }
        }
        return roles;
    }
}

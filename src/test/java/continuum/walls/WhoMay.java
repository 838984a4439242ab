package continuum.walls;

import continuum.access.Role;
import continuum.access.Role.Party;
import continuum.access.Role.Reach;
import continuum.walls.Somebody.Tie;
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
import java.util.Objects;
import java.util.Set;

/** The table of who may open which page: {@code src/test/resources/who-may.csv}, which says how to read it. */
record WhoMay(List<Line> lines) {

    static final Path TABLE = Path.of("src/test/resources/who-may.csv");

    /** What must hold of the record beside the role. */
    enum Whose {
        NOBODYS,
        CHILD,
        AREA,
        PANEL,
        TEAM,
        LETTER,
        ASKED,
        DRAFT,
        GIVEN,
        TALK,
        OWN,
        LINK,
        GUEST,
        PEOPLE,
        DEMO;

        static Whose of(String word) {
            return word.equals("-") ? NOBODYS : valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether it is a child's record, hidden with the child. */
        boolean isAboutAChild() {
            return this == CHILD || this == LETTER || !parties().isEmpty();
        }

        /** Whether a private link opens it, whoever has that. */
        boolean isALink() {
            return this == LINK || this == GUEST;
        }

        /** Whose people each have a record of their own there: those of a school, of a team, of a family. */
        private Set<Party> parties() {
            return switch (this) {
                case ASKED, DRAFT -> EnumSet.of(Party.SETTING, Party.TEAM, Party.PERSON);
                case GIVEN -> EnumSet.of(Party.SETTING, Party.TEAM);
                case TALK -> EnumSet.of(Party.PERSON);
                default -> EnumSet.noneOf(Party.class);
            };
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

        /** Whether somebody is to be told that nothing is there. */
        boolean refuses(Somebody who) {
            return switch (who.tie()) {
                case NOBODY -> !everybody;
                case UNDECIDED -> !everybody && roles.size() < Role.values().length
                        || whose != Whose.NOBODYS && !everybody;
                case THEIRS -> !may(who.role());
                case STRANGER, FORMER, ELSEWHERE, PRETENDER, LEFT -> may(who.role()) && keepsOut(who);
            };
        }

        private boolean keepsOut(Somebody who) {
            var seesTheArea = who.role().reach() == Reach.AREA;
            return switch (whose) {
                case NOBODYS, LINK, GUEST, DEMO -> false;
                case OWN -> true;
                case CHILD, LETTER, ASKED, DRAFT, GIVEN, TALK, PANEL -> who.tie() != Tie.STRANGER || !seesTheArea;
                // In another area a team with the same key is another team.
                case TEAM -> who.tie() != Tie.PRETENDER && (who.tie() != Tie.STRANGER || !seesTheArea);
                case PEOPLE -> who.tie() != Tie.STRANGER || who.role().party() != Party.AREA;
                case AREA -> who.tie() == Tie.ELSEWHERE || who.tie() == Tie.PRETENDER || who.tie() == Tie.LEFT;
            };
        }

        /** Whether one of those around a child is to be told that what another of them has of their own is not there. */
        boolean keepsFrom(Somebody who, Somebody other) {
            var same = Objects.equals(other.viewer().party(), who.viewer().party());
            return who != other && whose.parties().contains(other.role().party()) && switch (whose) {
                case DRAFT -> true;
                case ASKED -> !same;
                case TALK -> !same && who.role().reach() != Reach.AREA;
                case GIVEN -> !same && EnumSet.of(Party.SETTING, Party.TEAM).contains(who.role().party());
                default -> false;
            };
        }

        /** Whether it is a document that is made when it is asked for. */
        boolean isMade() {
            return pattern.matches(".*\\.(pdf|docx)");
        }

        /** Whether it stands behind a link and opens to nobody: who holds the link knows that something is there. */
        boolean isBehindALinkForNobody() {
            return whose.isALink() && !everybody;
        }

        /** Whether the address or the form names a record. */
        boolean namesARecord() {
            return pattern.contains("{") || whose.isAboutAChild();
        }
    }

    static WhoMay read() {
        var groups = new HashMap<String, Set<Role>>();
        var lines = new ArrayList<Line>();
        try (var table = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(TABLE)) {
            for (var row : table) {
                if (row.getField("page").startsWith("@")) {
                    groups.put(row.getField("page"), roles(row.getField("who"), groups));
                } else {
                    lines.add(line(row, groups));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WhoMay(List.copyOf(lines));
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

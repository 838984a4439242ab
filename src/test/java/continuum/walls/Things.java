package continuum.walls;

import continuum.access.Role;
import continuum.area.Identifiers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The records that the test opens: for each variable of an address, and each name in a form, what it stands for. A new
 * page about a new kind of record needs one line in {@link Records}.
 */
final class Things {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z-]+)}");

    private final LocalDate today;
    private final Map<String, Function<Somebody, Object>> standing = new HashMap<>();
    private final Map<String, Function<Somebody, Object>> fresh = new HashMap<>();

    Things(LocalDate today) {
        this.today = today;
    }

    /** What stands at an address up to its last variable, such as {@code /children/{child}/papers/{paper}}. */
    void put(String place, Object id) {
        standing.put(place, who -> id);
    }

    /** The same where each person has their own. */
    void put(String place, Function<Somebody, Object> own) {
        standing.put(place, own);
    }

    /** The same where what a form does to one can't be done to it again: those who may each get another. */
    void putEach(String place, Supplier<Object> another) {
        var first = another.get();
        standing.put(place, who -> first);
        fresh.put(place, who -> another.get());
    }

    /** The same where each role has their own. */
    void putEach(String place, Function<Somebody, Object> another) {
        var first = new HashMap<Role, Object>();
        standing.put(place, who -> first.computeIfAbsent(who.role(), role -> another.apply(who)));
        fresh.put(place, another);
    }

    /** What stands there in the addresses that begin so, where only some records of a kind can be opened. */
    void putBelow(String begin, String place, Object id) {
        standing.put(begin + "…" + place, who -> id);
    }

    /** The address of the record, for somebody. */
    String address(String pattern, Somebody who) {
        return fill(pattern, place -> place(pattern, place).apply(who));
    }

    /** The address for somebody who may, and whose form uses the record up. */
    String anotherAddress(String pattern, Somebody who) {
        return fill(pattern, place -> fresh.getOrDefault(place, place(pattern, place)).apply(who));
    }

    /** The same address with made-up records in it. */
    static String absent(String pattern) {
        return fill(pattern, place -> madeUp(place));
    }

    /** The same child with a record of another child below it: nothing is there. */
    String mixed(String pattern, Somebody who, Things others) {
        var child = pattern.indexOf('}');
        return fill(pattern,
                place -> (place.length() <= child + 1 ? place(pattern, place) : others.place(pattern, place))
                        .apply(who));
    }

    /** The same child with a made-up record below it. */
    String mixed(String pattern, Somebody who) {
        var child = pattern.indexOf('}');
        return fill(pattern, place -> place.length() <= child + 1 ? place(pattern, place).apply(who) : madeUp(place));
    }

    /** The fields of a form with the names in it filled in. */
    Map<String, String> form(String sends, Somebody who) {
        return fields(sends, name -> place("", name).apply(who));
    }

    /** The fields of the same form with made-up records in it. */
    Map<String, String> absentForm(String sends) {
        return fields(sends, Things::madeUp);
    }

    private Map<String, String> fields(String sends, Function<String, Object> named) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : sends.isEmpty() ? new String[0] : sends.split("&")) {
            var parts = field.split("=", 2);
            var value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            if (value.equals(Caller.FILE)) {
                fields.put(parts[0], value);
                continue;
            }
            if (value.equals("{today}")) {
                value = today.toString();
            } else if (VARIABLE.matcher(value).find()) {
                value = VARIABLE.matcher(value)
                        .replaceAll(found -> found.group(1).equals("new")
                                ? Identifiers.next().toString()
                                : String.valueOf(named.apply("{" + found.group(1) + "}")));
            }
            if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
                var day = LocalDate.parse(value);
                fields.put(parts[0] + ".day", String.valueOf(day.getDayOfMonth()));
                fields.put(parts[0] + ".month", String.valueOf(day.getMonthValue()));
                fields.put(parts[0] + ".year", String.valueOf(day.getYear()));
            } else {
                fields.put(parts[0], value);
            }
        }
        return fields;
    }

    private Function<Somebody, Object> place(String pattern, String place) {
        var found = standing.entrySet()
                .stream()
                .filter(each -> each.getKey().endsWith("…" + place)
                        && pattern.startsWith(each.getKey().substring(0, each.getKey().indexOf('…'))))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(standing.get(place));
        if (found == null) {
            throw new AssertionError("Nothing stands at " + place + ". Say in continuum.walls.Records which record the "
                    + "test opens there: things.put(\"" + place + "\", …)");
        }
        return found;
    }

    private static Object madeUp(String place) {
        return switch (place.substring(place.lastIndexOf('{'))) {
            case "{link}" -> "x".repeat(43);
            case "{on}", "{from}" -> "1999-12-31";
            case "{fact}" -> "setting";
            case "{part}" -> "needs";
            case "{kind}" -> "mediation-wanted";
            case "{step}" -> "asked";
            case "{slot}" -> Identifiers.next() + "_" + Identifiers.next() + "_1999-12-31";
            default -> Identifiers.next();
        };
    }

    private static String fill(String pattern, Function<String, Object> named) {
        var address = new StringBuilder();
        var variables = VARIABLE.matcher(pattern);
        while (variables.find()) {
            variables.appendReplacement(address,
                    String.valueOf(named.apply(pattern.substring(0, variables.end()))));
        }
        return variables.appendTail(address).toString().replace("**", "liveness");
    }
}

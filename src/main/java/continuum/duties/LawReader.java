package continuum.duties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rules from their files. Whatever does not fit is refused, with the rule and the field named. */
final class LawReader {
    private static final Set<String> RULE_FIELDS = Set.of("id", "title", "owner", "kind", "force", "starts", "ends",
            "stops", "to", "limit", "within", "tribunal", "reference", "says", "did", "exceptions", "effectiveFrom",
            "effectiveTo", "appliesTo", "note");

    private final YAMLMapper yaml = new YAMLMapper();
    private final List<Rule> rules = new ArrayList<>();

    List<Rule> rules() {
        return rules;
    }

    /** Adds the rules of one process. */
    void process(String file, InputStream in) {
        JsonNode root = tree(file, in);
        var process = new Rule.Process(text(root, "process", file), text(root, "title", file),
                words(root.path("events")), words(root.path("stops")));
        Map<String, String> exceptionWords = words(root.path("exceptions"));
        for (JsonNode node : root.path("rules")) {
            rules.add(rule(node, process, exceptionWords, file));
        }
    }

    /** Lays law that held for a time over the rules read so far. */
    void overlays(String file, InputStream in) {
        for (JsonNode node : tree(file, in).path("overlays")) {
            Set<String> over = codes(node.path("rules"));
            var exception = new Exemption(text(node, "exception", file), text(node, "words", file),
                    text(node, "reference", file), day(node, "from", file), day(node, "to", file));
            for (String id : over) {
                refuseUnless(rules.stream().anyMatch(rule -> rule.id().equals(id)), file, "there is no rule " + id);
            }
            rules.replaceAll(rule -> over.contains(rule.id()) ? with(rule, exception) : rule);
        }
    }

    private static Rule with(Rule rule, Exemption exception) {
        var exceptions = new ArrayList<>(rule.exceptions());
        exceptions.add(exception);
        return new Rule(rule.id(), rule.process(), rule.title(), rule.owner(), rule.kind(), rule.force(), rule.starts(),
                rule.ends(), rule.stops(), rule.to(), rule.limit(), rule.within(), rule.tribunal(), rule.reference(),
                rule.says(), rule.did(), List.copyOf(exceptions), rule.effectiveFrom(), rule.effectiveTo(),
                rule.cohort(), rule.note());
    }

    private Rule rule(JsonNode node, Rule.Process process, Map<String, String> exceptionWords, String file) {
        String id = text(node, "id", file);
        String where = file + ", rule " + id;
        node.propertyNames().forEach(name -> refuseUnless(RULE_FIELDS.contains(name), where, "has no field " + name));
        try {
            Limit limit = Limit.of(text(node, "limit", where));
            String says = text(node, "says", where).replace("{limit}", limit.words());
            var exceptions = new ArrayList<Exemption>();
            words(node.path("exceptions")).forEach((exception, reference) -> {
                refuseUnless(exceptionWords.containsKey(exception), where,
                        "the exception " + exception + " has no words");
                exceptions.add(new Exemption(exception, exceptionWords.get(exception), reference, null, null));
            });
            var rule = new Rule(id, process, text(node, "title", where), Owner.of(text(node, "owner", where)),
                    Kind.valueOf(upper(text(node, "kind", where))), Force.valueOf(upper(text(node, "force", where))),
                    codes(node.path("starts")), codes(node.path("ends")), codes(node.path("stops")),
                    optional(node, "to"), limit, optional(node, "within"), node.path("tribunal").asBoolean(false),
                    text(node, "reference", where), says, text(node, "did", where), List.copyOf(exceptions),
                    day(node, "effectiveFrom", where), day(node, "effectiveTo", where),
                    cohort(node.path("appliesTo"), where), optional(node, "note"));
            check(rule, where);
            return rule;
        } catch (IllegalArgumentException e) {
            throw e.getMessage().startsWith(file) ? e : new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static void check(Rule rule, String where) {
        refuseUnless(!rule.starts().isEmpty() && !rule.ends().isEmpty(), where, "needs \"starts\" and \"ends\"");
        for (Set<String> codes : List.of(rule.starts(), rule.ends())) {
            for (String code : codes) {
                refuseUnless(rule.process().events().containsKey(code), where, "the event " + code + " has no words");
            }
        }
        var stops = new LinkedHashSet<>(Law.ENDS_EVERYTHING);
        stops.addAll(rule.stops());
        for (String code : stops) {
            refuseUnless(rule.process().stops().containsKey(code), where, "the stop " + code + " has no words");
        }
        refuseUnless(!(rule.limit() instanceof Limit.Before) || rule.starts().equals(Set.of(Event.PHASE_TRANSFER)),
                where,
                "only " + Event.PHASE_TRANSFER + " names the year that \"before\" needs");
    }

    private static Cohort cohort(JsonNode node, String where) {
        return node.isMissingNode()
                ? Cohort.EVERYONE
                : new Cohort(day(node, "bornFrom", where), day(node, "bornTo", where),
                        day(node, "planFirstMadeFrom", where), day(node, "planFirstMadeTo", where));
    }

    private JsonNode tree(String file, InputStream in) {
        try (in) {
            return yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, String> words(JsonNode node) {
        var words = new LinkedHashMap<String, String>();
        node.properties().forEach(entry -> words.put(entry.getKey(), plain(entry.getValue().asString())));
        return words;
    }

    /** Rules are written in plain letters, so that a file of answers need not look at each of them again. */
    private static String plain(String text) {
        refuseUnless(text.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\'), "\"" + text + "\"",
                "words of a rule are plain letters, without quotation marks");
        return text;
    }

    private static Set<String> codes(JsonNode node) {
        var codes = new LinkedHashSet<String>();
        node.forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static String text(JsonNode node, String field, String where) {
        refuseUnless(node.path(field).isValueNode(), where, "needs \"" + field + "\"");
        return plain(node.path(field).asString());
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).isValueNode() ? node.path(field).asString() : null;
    }

    private static @Nullable LocalDate day(JsonNode node, String field, String where) {
        if (!node.path(field).isValueNode()) {
            return null;
        }
        try {
            return LocalDate.parse(node.path(field).asString());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(where + ": \"" + field + "\" is a date such as 2014-09-01", e);
        }
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static void refuseUnless(boolean fits, String where, String why) {
        if (!fits) {
            throw new IllegalArgumentException(where + ": " + why);
        }
    }
}

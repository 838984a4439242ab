package continuum.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that families read, taken out of the templates of their pages and letters: what a page says, not how. */
final class FamilyWords {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:title|label|legend|hint|words|question)\\s*=\\s*(?:[^\"`,()]*\\?\\s*)?\"([^\"]*)\"(?:\\s*:\\s*\"([^\"]*)\")?");
    private static final Pattern CODE = Pattern.compile(
            "^[ \\t]*@(?:import|param)[^\\n]*$|<%--.*?--%>|!\\{.*?}[ \\t]*$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("</?(?:p|h\\d|li|div|dt|dd|td|th|br|ul|ol|section)\\b[^>]*>");

    private FamilyWords() {}

    /** Each template that a family reads, and what it says. What is filled in counts as a short name. */
    static Map<String, String> byTemplate() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            var words = new TreeMap<String, String>();
            for (var file : files.filter(FamilyWords::isRead).toList()) {
                words.put(TEMPLATES.relativize(file).toString(), words(Files.readString(file)));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRead(Path file) {
        var name = TEMPLATES.relativize(file).toString();
        return name.endsWith(".jte") && (name.contains("/letters/") && !name.endsWith("notice.jte")
                || name.equals("papers/rights.jte") || name.startsWith("casework/family")
                || name.equals("casework/youngPerson.jte") || name.equals("casework/front.jte")
                || name.startsWith("requests/") && !name.matches("requests/(ask|inbox|whichchild|alreadytaken)\\.jte"));
    }

    static String words(String template) {
        var text = CODE.matcher(template).replaceAll("");
        text = withoutDirectives(text);
        text = filled(text).replaceAll("\\b[a-z]\\w*\\.\\w+\\(\\)", "");
        var said = new ArrayList<String>();
        var attributes = SAID.matcher(text);
        while (attributes.find()) {
            for (int i = 1; i <= 2; i++) {
                if (attributes.group(i) != null) {
                    said.add(attributes.group(i));
                }
            }
        }
        var plain = BLOCK.matcher(text.replaceAll("(?s)@template[^`\n]*?(?:content|body|how|rows) = @`", "\n")
                .replaceAll("(?m)^\\s*@template.*$", ""))
                .replaceAll("\n")
                .replaceAll("<[^>]*>", "")
                .replaceAll("`\\)?", "\n")
                .replace("&amp;", "and");
        return String.join("\n", List.of(String.join("\n", said), plain)).replaceAll("[ \\t]+", " ");
    }

    /** Conditions and loops without their brackets. */
    private static String withoutDirectives(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            var directive = Pattern.compile("@(?:if|elseif|for)\\(").matcher(text).region(i, text.length());
            if (directive.lookingAt()) {
                out.append('\n');
                i = closing(text, directive.end() - 1, '(', ')') + 1;
            } else if (text.startsWith("@else", i) || text.startsWith("@end", i)) {
                out.append('\n');
                i += 1;
                while (i < text.length() && Character.isLetter(text.charAt(i))) {
                    i++;
                }
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static String filled(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("${", i)) {
                i = closing(text, i + 1, '{', '}') + 1;
                out.append("Sam");
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int closing(String text, int at, char open, char close) {
        int deep = 0;
        for (int i = at; i < text.length(); i++) {
            deep += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
            if (deep == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}

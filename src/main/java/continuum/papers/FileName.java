package continuum.papers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file's name, without folders and without characters that deceive or that a computer can't store. */
record FileName(String value) {

    private static final int LONGEST = 120;

    /** Endings under which a computer runs what is inside. */
    private static final Set<String> RUNS = Set.of("exe", "com", "scr", "pif", "bat", "cmd", "msi", "msp", "dll", "cpl",
            "js", "jse", "mjs", "vbs", "vbe", "ws", "wsf", "wsh", "ps1", "psm1", "sh", "bash", "py", "pl", "rb", "php",
            "jsp",
            "asp", "aspx", "jar", "class", "war", "apk", "app", "dmg", "iso", "img", "lnk", "url", "reg", "hta", "chm",
            "scf",
            "inf", "gadget", "application", "appx", "msix", "xll", "one");
    private static final Set<String> WEB = Set.of("html", "htm", "xhtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl",
            "xslt", "swf");
    private static final Set<String> MACROS = Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm",
            "ppsm",
            "ppam", "sldm");

    static FileName cleaned(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*;%]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            name = "file";
        }
        if (name.length() > LONGEST) {
            var ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
            ending = ending.length() > 12 ? "" : ending;
            name = name.substring(0, LONGEST - ending.length()).strip() + ending;
        }
        return new FileName(name);
    }

    /** What follows the last dot, in small letters; empty when there is none. */
    String ending() {
        return value.contains(".") ? value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    boolean saysProgram() {
        return endings().stream().anyMatch(RUNS::contains);
    }

    boolean saysWebPage() {
        return endings().stream().anyMatch(WEB::contains);
    }

    boolean saysMacros() {
        return endings().stream().anyMatch(MACROS::contains);
    }

    /** Whether it only pretends to be what its last ending says: {@code letter.exe.pdf}. */
    boolean endsTwice() {
        var all = endings();
        return all.size() > 1 && all.subList(0, all.size() - 1)
                .stream()
                .anyMatch(each -> RUNS.contains(each) || WEB.contains(each) || MACROS.contains(each));
    }

    private List<String> endings() {
        var parts = Arrays.asList(value.toLowerCase(Locale.ROOT).split("\\."));
        return parts.size() < 2 ? List.of() : parts.subList(1, parts.size()).stream().map(String::strip).toList();
    }
}

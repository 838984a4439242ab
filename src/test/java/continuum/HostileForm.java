package continuum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What may not happen to any form, whatever is typed into it: that a page breaks, that a script comes back as a script, that
 * a day which does not exist is taken for another, that somebody's words are lost.
 */
public final class HostileForm {

    private static final String SCRIPT = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
    private static final List<String[]> NO_DAYS = List.of(new String[]{"29", "2", "2023"},
            new String[]{"31", "4", "2024"}, new String[]{"99", "99", "9999"}, new String[]{"first", "of", "May"},
            new String[]{"1", "1", "99999999999"}, new String[]{"", "2", "2024"}, new String[]{"-1", "1", "2024"},
            new String[]{"'; drop", "table", "<b>"});

    private final String page;
    private final String action;
    private final Map<String, String> good = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private @Nullable String file;
    private byte[] goodFile = new byte[0];

    private HostileForm(String page, String action) {
        this.page = page;
        this.action = action;
    }

    /** Both stand behind the address of a fresh record. */
    public static HostileForm at(String page, String action) {
        return new HostileForm(page, action);
    }

    /** A field with words. */
    public HostileForm text(String field, String good) {
        this.good.put(field, good);
        texts.add(field);
        return this;
    }

    /** A date, as day, month and year. */
    public HostileForm date(String field, java.time.LocalDate good) {
        this.good.put(field + ".day", "" + good.getDayOfMonth());
        this.good.put(field + ".month", "" + good.getMonthValue());
        this.good.put(field + ".year", "" + good.getYear());
        dates.add(field);
        return this;
    }

    /** A choice among what the page offers, which must be made. */
    public HostileForm choice(String field, String good) {
        this.good.put(field, good);
        choices.add(field);
        return this;
    }

    /** A file with words in it, which must be sent. */
    public HostileForm file(String field, String good) {
        file = field;
        goodFile = good.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Something else that the form sends. */
    public HostileForm sending(String field, String value) {
        good.put(field, value);
        return this;
    }

    /** Tries everything. {@code fresh} gives the address of a new record for each try. */
    public void judge(Browsing who, Supplier<String> fresh) {
        nothing(who, fresh.get());
        for (var field : texts) {
            words(who, fresh.get(), field, "x".repeat(10_000));
            words(who, fresh.get(), field, SCRIPT);
            words(who, fresh.get(), field, "a\u0000b\u202e\uD83D\uDC69\u200D\uD83D\uDC67 ' ; -- ${7*7} %s");
        }
        for (var field : dates) {
            var at = fresh.get();
            for (var wrong : NO_DAYS) {
                day(who, at, field, wrong);
            }
        }
        if (file != null) {
            files(who, fresh.get());
        }
        for (var field : choices) {
            var at = fresh.get();
            for (var wrong : List.of("NEVER_OFFERED", java.util.UUID.randomUUID().toString(), "x".repeat(10_000),
                    SCRIPT)) {
                choice(who, at, field, wrong);
            }
        }
    }

    private void files(Browsing who, String at) {
        var files = List.of(new byte[0], new byte[1_000], new byte[6 << 20],
                Arrays.copyOf(goodFile, goodFile.length / 2),
                new byte[]{(byte) 0xff, (byte) 0xfe, (byte) 0xc3, 0x28}, "[".repeat(100_000).getBytes(),
                "{\"a\":".repeat(50_000).getBytes(), SCRIPT.getBytes(),
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes());
        for (var bytes : files) {
            var answer = send(who, at, good, bytes);
            var what = "%s with a strange file of %d bytes".formatted(at + action, bytes.length);
            assertThat(answer.status()).as(what).isEqualTo(200);
            assertThat(answer.hasProblem()).as(what).isTrue();
            assertThat(answer.body()).as(what).doesNotContain("<script>alert('x')", "root:");
            keepsWords(answer, "", what);
        }
    }

    private void nothing(Browsing who, String at) {
        var answer = send(who, at, Map.of(), new byte[0]);
        assertThat(answer.status()).as("%s with nothing typed", at + action).isLessThan(500);
        if (answer.status() == 200) {
            assertThat(answer.hasProblem()).as("%s with nothing typed", at + action).isTrue();
        }
    }

    private void words(Browsing who, String at, String field, String typed) {
        var answer = send(who, at, with(field, typed));
        var what = "%s with a strange %s".formatted(at + action, field);
        assertThat(answer.status()).as(what).isIn(200, 302, 303);
        if (answer.status() == 200) {
            assertThat(answer.hasProblem()).as(what).isTrue();
            keepsWords(answer, field, what);
            if (typed.startsWith("xxx")) {
                assertThat(answer.body()).as(what + ": nothing is lost").contains(typed);
            }
        }
        var shown = answer.status() == 200 ? answer : who.open(answer.next());
        assertThat(shown.body()).as(what).doesNotContain("<script>alert('x')", "<img src=x onerror");
        assertThat(shown.status()).as(what).isLessThan(500);
    }

    private void day(Browsing who, String at, String field, String... wrong) {
        var fields = new LinkedHashMap<>(good);
        fields.put(field + ".day", wrong[0]);
        fields.put(field + ".month", wrong[1]);
        fields.put(field + ".year", wrong[2]);
        var answer = send(who, at, fields);
        var what = "%s with the %s %s".formatted(at + action, field, String.join("/", wrong));
        assertThat(answer.status()).as(what).isEqualTo(200);
        assertThat(answer.hasProblem()).as(what).isTrue();
        keepsWords(answer, "", what);
        assertThat(answer.body()).as(what).doesNotContain("<b>\"");
    }

    private void choice(Browsing who, String at, String field, String wrong) {
        var answer = send(who, at, with(field, wrong));
        var what = "%s with %s %s".formatted(at + action, field, wrong.substring(0, Math.min(30, wrong.length())));
        assertThat(answer.status()).as(what).isIn(200, 404);
        if (answer.status() == 200) {
            assertThat(answer.hasProblem()).as(what).isTrue();
            keepsWords(answer, field, what);
            assertThat(answer.body()).as(what).doesNotContain("<script>alert('x')");
        }
    }

    /** Two people filled the form in; the other one was first. The page says so, and what was typed still stands there. */
    public void comesSecond(Browsing who, String at, Runnable theOther) {
        var form = who.open(at + page);
        var fields = new LinkedHashMap<>(good);
        fields.put("version", String.valueOf(form.version()));
        theOther.run();
        var answer = who.send(at + action, fields);
        var what = at + action + " after somebody else";
        assertThat(answer.status()).as(what).isIn(200, 409);
        assertThat(answer.body()).as(what).containsPattern("[Ss]omebody else|[Ss]omeone else");
        keepsWords(answer, "", what);
        assertThat(answer.version()).as(what + ": the form carries the new version").isNotEqualTo(form.version());
    }

    private void keepsWords(Browsing.Answer answer, String but, String what) {
        for (var text : texts) {
            if (!text.equals(but)) {
                assertThat(answer.body()).as("%s: %s is kept", what, text).contains(good.get(text));
            }
        }
    }

    private Map<String, String> with(String field, String value) {
        var fields = new LinkedHashMap<>(good);
        fields.put(field, value);
        return fields;
    }

    private Browsing.Answer send(Browsing who, String at, Map<String, String> fields) {
        return send(who, at, fields, goodFile);
    }

    private Browsing.Answer send(Browsing who, String at, Map<String, String> fields, byte[] content) {
        var form = who.open(at + page);
        var all = new LinkedHashMap<>(fields);
        if (form.version() != null) {
            all.put("version", form.version());
        }
        if (form.seen() != null) {
            all.put("seen", form.seen());
        }
        return file == null
                ? who.send(at + action, all)
                : who.upload(at + action, file, "plan.json", content, all);
    }
}

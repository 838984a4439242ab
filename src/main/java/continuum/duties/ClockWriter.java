package continuum.duties;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes duties as JSON, one case a line, in pieces of a few kilobytes. */
final class ClockWriter {
    private static final int PIECE = 1 << 15;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(PIECE + (PIECE >> 1));
    private boolean first = true;

    ClockWriter(OutputStream out) {
        this.out = out;
        text.append("{\"cases\":[");
    }

    void write(String id, List<Owed> owed, LocalDate asOf) throws IOException {
        text.append(first ? "\n" : ",\n").append("{\"id\":");
        first = false;
        string(id);
        text.append(",\"duties\":[");
        for (int i = 0; i < owed.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            duty(owed.get(i).on(asOf));
        }
        text.append("]}");
        if (text.length() > PIECE) {
            flush();
        }
    }

    void end() throws IOException {
        text.append("\n]}\n");
        flush();
        out.flush();
    }

    /** The words of the rules need no escaping ({@link LawReader} sees to it); what came in the file may. */
    private void duty(Duty duty) {
        Rule rule = duty.rule();
        text.append("{\"rule\":\"").append(rule.id()).append("\",\"ref\":");
        string(duty.ref());
        text.append(",\"owner\":\"").append(rule.owner().code()).append("\",\"startedOn\":");
        date(duty.startedOn());
        text.append(",\"dueOn\":");
        date(duty.dueOn());
        text.append(",\"state\":\"").append(duty.state().code()).append("\",\"metOn\":");
        date(duty.metOn());
        text.append(",\"daysLate\":").append(duty.daysLate()).append(",\"excusedBy\":");
        Exemption exception = duty.excusedBy();
        string(exception == null ? null : exception.id());
        text.append(",\"because\":\"");
        int from = text.length();
        Because.write(duty, text);
        if (duty.ref() != null) {
            escapeFrom(from);
        }
        text.append("\"}");
    }

    private void date(@Nullable LocalDate date) {
        if (date == null) {
            text.append("null");
            return;
        }
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        if (year < 1000 || year > 9999) {
            text.append('"').append(date).append('"');
            return;
        }
        text.append('"')
                .append(year)
                .append(month < 10 ? "-0" : "-")
                .append(month)
                .append(day < 10 ? "-0" : "-")
                .append(day)
                .append('"');
    }

    private void string(@Nullable String value) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        int from = text.length();
        text.append(value);
        escapeFrom(from);
        text.append('"');
    }

    /** Escapes what was written since a place; nearly always there is nothing to do. */
    private void escapeFrom(int from) {
        for (int i = from; i < text.length(); i++) {
            if (special(text.charAt(i))) {
                String rest = text.substring(i);
                text.setLength(i);
                escaped(rest);
                return;
            }
        }
    }

    private void escaped(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (!special(c)) {
                text.append(c);
            } else if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else {
                text.append("\\u")
                        .append(HEX[c >> 12])
                        .append(HEX[c >> 8 & 15])
                        .append(HEX[c >> 4 & 15])
                        .append(HEX[c & 15]);
            }
        }
    }

    private static boolean special(char c) {
        return c < ' ' || c == '"' || c == '\\' || c >= 0x7F && c <= 0x9F || Character.isSurrogate(c);
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}

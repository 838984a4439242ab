import continuum.calendar.WorkingCalendar;
import continuum.duties.ClockFile;
import continuum.duties.Event;
import continuum.duties.Law;
import continuum.duties.StatutoryClock;
import continuum.duties.Subject;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The clock against a bare LocalDate loop that knows one process by heart, in turn, five rounds after two to warm up.
 * Once in memory (events in, last days and lateness out) and once from a file (JSON in; the clock also writes its answer).
 */
class Duties {
    static final int CASES = 100_000;
    static final String[] STEPS = {"decided-to-assess", "decided-to-issue", "draft-plan-served", "final-plan-sent"};
    static long sink;

    record Case(LocalDate asOf, List<Event> events) {
    }

    public static void main(String[] arguments) throws Exception {
        List<Case> cases = cases();
        Path file = Path.of(arguments[0]);
        write(cases, file);
        StatutoryClock clock = StatutoryClock.england();
        System.out.printf("%,d cases in memory%n", CASES);
        race(() -> {
            for (Case one : cases) {
                sink += clock.owed("ehc-needs-assessment", one.events(), one.asOf(), Subject.ANYONE).size();
            }
        }, () -> {
            for (Case one : cases) {
                sink += bare(one);
            }
        });
        System.out.printf("%,d cases in one file of %,d bytes%n", CASES, Files.size(file));
        race(() -> ClockFile.run(file, OutputStream.nullOutputStream(), System.err, Law.england(), WorkingCalendar.england()),
                () -> bareFile(file));
    }

    interface Work {
        void run() throws Exception;
    }

    static void race(Work clock, Work bare) throws Exception {
        double[] ratios = new double[5];
        for (int round = -2; round < ratios.length; round++) {
            double a = seconds(clock);
            double b = seconds(bare);
            if (round >= 0) {
                ratios[round] = b / a;
                System.out.printf("  clock %8.0f cases/s   bare loop %8.0f cases/s   ratio %.2f%n", CASES / a, CASES / b, b / a);
            }
        }
        Arrays.sort(ratios);
        System.out.printf("  median ratio of rates %.2f%n", ratios[ratios.length / 2]);
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The last days of six rules, how late each is, and nothing else: no pairing, no stops, no exceptions, no words. */
    static long bare(Case one) {
        long late = 0;
        for (Event event : one.events()) {
            if (event.type().equals("request-received")) {
                late += late(event.on().plusWeeks(6), one, "decided-to-assess");
                late += late(event.on().plusWeeks(16), one, "draft-plan-served");
                late += late(event.on().plusWeeks(16), one, "decided-to-issue");
                late += late(event.on().plusWeeks(20), one, "final-plan-sent");
            } else if (event.type().equals("advice-requested")) {
                late += late(event.on().plusWeeks(6), one, "advice-provided");
            } else if (event.type().equals("draft-plan-served")) {
                late += late(event.on().plusDays(14), one, "representations-received");
            }
        }
        return late;
    }

    static long late(LocalDate due, Case one, String end) {
        LocalDate until = one.asOf();
        for (Event event : one.events()) {
            if (event.type().equals(end) && event.on().isBefore(until)) {
                until = event.on();
            }
        }
        return Math.max(0, ChronoUnit.DAYS.between(due, until));
    }

    /** The same loop over the same file: reads every value and every date, checks nothing, writes nothing. */
    static void bareFile(Path file) throws Exception {
        try (var in = Files.newInputStream(file); JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            var events = new ArrayList<Event>();
            LocalDate asOf = null;
            String type = null;
            String ref = null;
            String field = "";
            while (json.nextToken() != null) {
                switch (json.currentToken()) {
                    case PROPERTY_NAME -> field = json.currentName();
                    case VALUE_STRING -> {
                        switch (field) {
                            case "asOf" -> asOf = LocalDate.parse(json.getString());
                            case "type" -> type = json.getString();
                            case "ref" -> ref = json.getString();
                            case "on" -> {
                                events.add(Event.of(type, LocalDate.parse(json.getString()), ref));
                                ref = null;
                            }
                            default -> {
                            }
                        }
                    }
                    case END_ARRAY -> {
                        if (asOf != null) {
                            sink += bare(new Case(asOf, events));
                        }
                        events.clear();
                    }
                    default -> {
                    }
                }
            }
        }
    }

    static List<Case> cases() {
        var random = new Random(1);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < CASES; i++) {
            LocalDate received = LocalDate.of(2014, 9, 1).plusDays(random.nextInt(4_500));
            var events = new ArrayList<Event>();
            events.add(Event.of("request-received", received));
            LocalDate on = received;
            for (String step : STEPS) {
                on = on.plusDays(random.nextInt(60));
                events.add(Event.of(step, on));
            }
            for (String ref : List.of("psychologist", "health")) {
                events.add(Event.of("advice-requested", received.plusDays(35), ref));
                events.add(Event.of("advice-provided", received.plusDays(35 + random.nextInt(60)), ref));
            }
            cases.add(new Case(received.plusDays(random.nextInt(300)), events));
        }
        return cases;
    }

    static void write(List<Case> cases, Path file) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"cases\":[");
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                out.write((i == 0 ? "" : ",\n") + "{\"id\":\"c" + i + "\",\"process\":\"ehc-needs-assessment\",\"asOf\":\""
                        + one.asOf() + "\",\"events\":[");
                for (int e = 0; e < one.events().size(); e++) {
                    Event event = one.events().get(e);
                    out.write((e == 0 ? "" : ",") + "{\"type\":\"" + event.type() + "\""
                            + (event.ref() == null ? "" : ",\"ref\":\"" + event.ref() + "\"") + ",\"on\":\"" + event.on() + "\"}");
                }
                out.write("]}");
            }
            out.write("]}\n");
        }
    }
}

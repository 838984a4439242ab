package continuum.duties;

import continuum.calendar.WorkingCalendar;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The clock for a file: cases with their events in, duties out. The file is read twice as a stream, first to see that all
 * of it fits and which calendar it brings, then to answer: so a file that does not fit is answered with nothing, and
 * memory does not grow with the file.
 */
public final class ClockFile {
    /** Answered. */
    public static final int DONE = 0;
    /** Not answered; one line said why. */
    public static final int CANNOT = 2;

    private static final int KEPT_IN_MEMORY = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private ClockFile() {}

    /** Answers a file by its name. */
    public static int run(Path file, OutputStream out, PrintStream err, Law law, WorkingCalendar defaults) {
        try {
            if (!Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    return run(in, out, err, law, defaults);
                }
            }
            return answer(() -> new BufferedInputStream(Files.newInputStream(file), BUFFER), out, err, law, defaults);
        } catch (NoSuchFileException e) {
            return cannot(err, "There is no file " + file);
        } catch (IOException e) {
            return cannot(err, "The file " + file + " can't be read: " + e.getMessage());
        }
    }

    /** Answers what comes in. What is too long for memory is put aside in a temporary file meanwhile. */
    public static int run(InputStream in, OutputStream out, PrintStream err, Law law, WorkingCalendar defaults) {
        try {
            byte[] head = in.readNBytes(KEPT_IN_MEMORY);
            if (head.length < KEPT_IN_MEMORY) {
                return answer(() -> new ByteArrayInputStream(head), out, err, law, defaults);
            }
            Path aside = Files.createTempFile("continuum-clock", ".json");
            try {
                try (OutputStream copy = Files.newOutputStream(aside)) {
                    new SequenceInputStream(new ByteArrayInputStream(head), in).transferTo(copy);
                }
                return run(aside, out, err, law, defaults);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            return cannot(err, "The cases can't be read: " + e.getMessage());
        }
    }

    /** The same with the law of England as shipped. */
    public static int run(InputStream in, OutputStream out, PrintStream err, WorkingCalendar defaults) {
        return run(in, out, err, Law.england(), defaults);
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private static int answer(Source source, OutputStream out, PrintStream err, Law law, WorkingCalendar defaults)
            throws IOException {
        var reader = new ClockReader(law, defaults);
        try {
            try (InputStream in = source.open()) {
                reader.check(in);
            }
            WorkingCalendar calendar = reader.calendar();
            var writer = new ClockWriter(out);
            try (InputStream in = source.open(); var relay = new CaseRelay(reader, in)) {
                relay.forEach(one -> writer.write(one.id(), law.process(one.process())
                        .owed(one.events(), one.asOf(), Subject.ANYONE, calendar), one.asOf()));
            }
            writer.end();
            return DONE;
        } catch (Malformed e) {
            return cannot(err, e.getMessage());
        }
    }

    private static int cannot(PrintStream err, String why) {
        err.println(why);
        return CANNOT;
    }
}

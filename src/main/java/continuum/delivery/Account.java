package continuum.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one of the three says of the sessions of a slot, each for itself.
 *
 * @param sessions one for each that was spoken of or left open, in order
 * @param madeUp minutes given later for what was missed
 */
public record Account(List<Session> sessions, int madeUp, String note) {

    /** One session: it came, it was missed, or nobody has said. */
    public sealed interface Session {

        /** @param minutes how long it was; for a thing that has no length, 1 */
        record Came(int minutes) implements Session {
            public Came {
                if (minutes < 1) {
                    throw new IllegalArgumentException("A session that came has at least a minute");
                }
            }
        }

        record Missed(Why why) implements Session {
            public Missed {
                Objects.requireNonNull(why);
            }
        }

        /** Nothing said yet. */
        record Unsaid() implements Session {}
    }

    private static final Session UNSAID = new Session.Unsaid();

    public Account {
        sessions = List.copyOf(sessions);
        if (madeUp < 0) {
            throw new IllegalArgumentException("Minutes made up can't be negative");
        }
    }

    /** So many came at full length and so many were missed, of so many. */
    public static Account counted(int of, int came, int missed, @Nullable Why why, int minutes, String note) {
        if (came < 0 || missed < 0 || came + missed > of) {
            throw new IllegalArgumentException("Came and missed are more than were promised");
        }
        var sessions = new ArrayList<Session>(of);
        sessions.addAll(Collections.nCopies(came, new Session.Came(Math.max(1, minutes))));
        if (missed > 0) {
            sessions.addAll(Collections.nCopies(missed, new Session.Missed(Objects.requireNonNull(why))));
        }
        sessions.addAll(Collections.nCopies(of - came - missed, UNSAID));
        return new Account(sessions, 0, note);
    }

    public int came() {
        return (int) sessions.stream().filter(Session.Came.class::isInstance).count();
    }

    public int missed() {
        return (int) sessions.stream().filter(Session.Missed.class::isInstance).count();
    }

    /** Nothing said yet, of so many that were promised. */
    public int unsaid(int promised) {
        return Math.max(0, promised - came() - missed());
    }

    /** Of those missed, how many are not owed again. */
    public int away() {
        return (int) sessions.stream()
                .filter(one -> one instanceof Session.Missed missed && !missed.why().leavesItOwed())
                .count();
    }

    /** Minutes that lacked in sessions that came. A longer one does not make up for a shorter. */
    public int lacking(int minutes) {
        return sessions.stream()
                .mapToInt(one -> one instanceof Session.Came came ? Math.max(0, minutes - came.minutes()) : 0)
                .sum();
    }

    /** The reason given for most of those missed; nothing when none was. */
    public @Nullable Why mainReason() {
        return sessions.stream()
                .filter(Session.Missed.class::isInstance)
                .map(one -> ((Session.Missed) one).why())
                .findFirst()
                .orElse(null);
    }

    /** "2 came, 1 missed: staff were away" */
    public String words() {
        var why = mainReason();
        return came() + " came" + (missed() == 0 ? "" : ", " + missed() + " missed")
                + (why == null ? "" : ": " + continuum.web.Say.lowerFirst(why.words()))
                + (madeUp == 0 ? "" : "; " + madeUp + " minutes made up");
    }
}

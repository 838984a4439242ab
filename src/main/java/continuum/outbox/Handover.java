package continuum.outbox;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.outbox.Carrier.Answer;
import continuum.outbox.HandingOver.ComeBack;
import continuum.outbox.HandingOver.ToHandOver;
import continuum.papers.Leaving;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.WrittenLetter.Way;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands one thing over to the carrier. The gate judges it once more just before; that it left is written down only when the
 * carrier says that it has it. No transaction waits while the carrier is asked.
 */
@Component
class Handover {

    /** What goes out: a PDF by post, or word by e-mail that something is there. */
    private record Parcel(@Nullable Way way, byte @Nullable [] pdf, @Nullable String email) {}

    private final OutboxStore store;
    private final Letters letters;
    private final Carrier carrier;
    private final History history;
    private final Today today;
    private final TransactionTemplate transaction;

    Handover(OutboxStore store, Letters letters, Carrier carrier, History history, Today today,
            TransactionTemplate transaction) {
        this.store = store;
        this.letters = letters;
        this.carrier = carrier;
        this.history = history;
        this.today = today;
        this.transaction = transaction;
    }

    /** @throws ComeBack when it has to be tried again */
    void now(ToHandOver what) {
        var system = system(what);
        var parcel = in(system, () -> what.party() == null ? letter(system, what) : nudge(system, what));
        if (parcel == null) {
            return;
        }
        var answer = parcel.pdf() == null
                ? carrier.tell(what.id(), parcel.email())
                : carrier.post(what.id(), parcel.pdf());
        switch (answer) {
            case Answer.Taken(var reference) -> in(system, () -> {
                write(system, what, "taken", null, reference);
                if (parcel.way() != null) {
                    letters.send(system, new LetterId(what.id()), parcel.way(), today.date());
                }
                return what;
            });
            case Answer.Refused(var why) -> in(system, () -> refused(system, what, why));
            case Answer.Later(var why, var notToday) -> {
                in(system, () -> {
                    write(system, what, "later", why + ". It is tried again", null);
                    return what;
                });
                throw new ComeBack(why, notToday);
            }
        }
    }

    /** It was tried often enough; somebody has to look. */
    void givenUp(ToHandOver what) {
        var system = system(what);
        in(system, () -> refused(system, what, "It was tried " + HandingOver.MOST_TRIES + " times and not taken"));
    }

    private @Nullable Parcel letter(Viewer system, ToHandOver what) {
        var id = new LetterId(what.id());
        var found = letters.leaving(system, List.of(id), true).stream().findFirst();
        if (found.isEmpty() || found.get().letter().isSent()) {
            return null;
        }
        var letter = found.get();
        if (letter.stop() != null) {
            refused(system, what, letter.stop().words());
            return null;
        }
        if (store.isHeld(system, id)) {
            refused(system, what, "It was held back meanwhile");
            return null;
        }
        return switch (letter.way()) {
            case NOTICE -> new Parcel(Way.NOTICE, null, letter.email());
            case POST -> new Parcel(Way.POST, pdf(system, letter), null);
            case EMAIL, COLLECTED -> {
                refused(system, what, "It goes to an e-mail address of an office. Send it yourself, and record it");
                yield null;
            }
        };
    }

    private byte[] pdf(Viewer system, Leaving letter) {
        var itself = letters.pdf(system, letter.letter().id())
                .orElseThrow(() -> new ComeBack("The PDF is still being made", false));
        return OnePdf.of(itself, letters.enclosed(system, letter.letter().id()));
    }

    private @Nullable Parcel nudge(Viewer system, ToHandOver what) {
        if (store.standing(system, what.id()).filter("taken"::equals).isPresent()) {
            return null;
        }
        var email = store.signsInWith(system, new ChildId(what.child()), what.party());
        if (email.isEmpty()) {
            refused(system, what, "They can’t sign in to see this child today, so they are not told by e-mail");
            return null;
        }
        return new Parcel(null, null, email.get());
    }

    private Object refused(Viewer system, ToHandOver what, String why) {
        write(system, what, "refused", why, null);
        if (what.party() == null) {
            history.record(system, new Entry(new ChildId(what.child()), "outbox.not-taken", today.date(),
                    "A letter did not leave.", why, Audience.STAFF, what.id()));
        }
        return what;
    }

    private void write(Viewer system, ToHandOver what, String standing, @Nullable String words,
            @Nullable String reference) {
        store.handover(system, new ChildId(what.child()), what.party() == null ? "letter" : "nudge", what.id(),
                what.party(), standing, words, reference, today.now());
    }

    private <T> @Nullable T in(Viewer system, Supplier<T> work) {
        return Viewing.as(system, () -> transaction.execute(t -> work.get()));
    }

    private static Viewer system(ToHandOver what) {
        return Viewer.system(new AuthorityId(what.authority()), "Outbox");
    }
}

package continuum.advising;

import continuum.advice.AdviceRefused;
import continuum.advice.NoSuchAdvice;
import continuum.calendar.Today;
import continuum.people.People;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** What the pages of a request share: the seat with its draft, the child, and the answer when something is refused. */
@Component
class SeatView {

    private final Seats seats;
    private final People people;
    private final TransactionTemplate transaction;
    private final Today today;

    SeatView(Seats seats, People people, TransactionTemplate transaction, Today today) {
        this.seats = seats;
        this.people = people;
        this.transaction = transaction;
        this.today = today;
    }

    /**
     * Opens the request for a page. The look is recorded.
     *
     * @param more what else the page reads, in the same transaction; it may refuse
     */
    Seat open(Who who, HttpServletRequest request, Model model, Consumer<Seat> more) {
        return transaction.execute(t -> {
            var seat = seats.of(who);
            var child = people.open(who.viewer(), seat.asked().child(),
                    "Request for advice: " + seat.asked().body().words()).orElseThrow(NoSuchAdvice::new);
            more.accept(seat);
            request.setAttribute("child", child);
            model.addAttribute("child", child);
            model.addAttribute("seat", seat);
            model.addAttribute("draft", seat.draft());
            model.addAttribute("today", today.date());
            return seat;
        });
    }

    /** The same for whoever writes the advice, or could by taking it. */
    Seat toWrite(Who who, HttpServletRequest request, Model model) {
        return open(who, request, model, seat -> {
            if (!seat.mayWrite()) {
                throw new NoSuchAdvice();
            }
        });
    }

    /** The same for whoever reads the draft. */
    Seat toRead(Who who, HttpServletRequest request, Model model) {
        return open(who, request, model, seat -> {
            if (!seat.mayRead()) {
                throw new NoSuchAdvice();
            }
        });
    }

    /** The seat alone, for what shows no page. */
    Seat seat(Who who) {
        return seats.of(who);
    }

    /** Does what was typed in, unless something is wrong already; a refusal becomes a problem at its field. */
    static boolean done(Typed typed, Runnable action) {
        if (typed.ok()) {
            try {
                action.run();
                return true;
            } catch (AdviceRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            }
        }
        return false;
    }
}

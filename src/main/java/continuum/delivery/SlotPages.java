package continuum.delivery;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.delivery.Account.Session;
import continuum.delivery.Ledger.Saying;
import continuum.delivery.Slot.Key;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One stretch of a line, session by session: came, with its minutes, or missed, with the reason; and all that was said. */
@Controller
class SlotPages {

    /** Up to so many sessions each is spoken of by itself; beyond that they are counted. */
    static final int EACH = 20;
    private static final String CAME = "CAME";

    private final Ledger ledger;
    private final Today today;

    SlotPages(Ledger ledger, Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    @GetMapping("/delivery/slots/{slot}")
    String show(Viewer viewer, @PathVariable String slot, Model model, HttpServletRequest request, Typed typed) {
        var opened = ledger.open(viewer, key(slot));
        Side.of(viewer)
                .flatMap(side -> opened.lines().stream().filter(line -> line.side() == side).findFirst())
                .ifPresent(line -> start(typed, opened.slot(), line.account()));
        return show(viewer, opened, model, request);
    }

    @PostMapping("/delivery/slots/{slot}")
    String say(Viewer viewer, @PathVariable String slot, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        viewer.must(May.SAY_DELIVERY);
        var key = key(slot);
        var found = ledger.find(viewer, key).orElseThrow(NoSuchElementException::new);
        var own = Side.of(viewer);
        var side = own.isPresent() ? own.get() : typed.need("side", Side.class, "Select who said it");
        var saidBy = own.isPresent() ? viewer.name() : typed.need("saidBy", "Enter the name of who said it");
        var channel = own.isPresent()
                ? Told.Channel.HERE
                : typed.need("channel", Told.Channel.class, "Select how it came");
        var account = read(typed, found);
        typed.atMost(200, "saidBy", "The name").atMost(2_000, "note", "The note");
        if (typed.ok() && account != null && side != null && saidBy != null && channel != null) {
            try {
                ledger.say(viewer, List.of(new Saying(key, side, account, new Told(saidBy, channel),
                        seen(typed, found, side))));
                next.addFlashAttribute("flash", "Saved");
                return "redirect:" + (viewer.may(May.FAMILY_VIEW) ? "/family/" : "/children/") + found.child()
                        + "/delivery";
            } catch (LedgerRefused refused) {
                typed.wrong("form", refused.getMessage());
            }
        }
        return show(viewer, ledger.open(viewer, key), model, request);
    }

    /** The account that was typed; null when something is wrong with it. */
    private static @Nullable Account read(Typed typed, Slot slot) {
        var sessions = new ArrayList<Session>();
        if (slot.sessions() > EACH) {
            var came = typed.number("came", "How many came", 0, slot.sessions());
            var missed = typed.number("missed", "How many were missed", 0, slot.sessions());
            var why = typed.choice("why", Why.class).orElse(null);
            if (missed != null && missed > 0 && why == null) {
                typed.wrong("why", "Select why they were missed");
            }
            if (came != null && missed != null && came + missed > slot.sessions()) {
                typed.wrong("missed", "Came and missed together must be " + slot.sessions() + " or fewer");
            }
            if (typed.ok()) {
                sessions.addAll(Account.counted(slot.sessions(), came == null ? 0 : came, missed == null ? 0 : missed,
                        why, slot.promise().minutes(), "").sessions());
            }
        } else {
            for (int i = 1; i <= slot.sessions(); i++) {
                sessions.add(session(typed, slot, i));
            }
        }
        var madeUp = typed.number("madeUp", "Minutes made up", 0, 6_000);
        if (typed.ok() && madeUp == null && sessions.stream().allMatch(Session.Unsaid.class::isInstance)) {
            typed.wrong(slot.sessions() > EACH ? "came" : "session1", "Say of at least one session whether it came");
        }
        return typed.ok() ? new Account(sessions, madeUp == null ? 0 : madeUp, typed.text("note")) : null;
    }

    private static Session session(Typed typed, Slot slot, int number) {
        var said = typed.text("session" + number);
        if (said.isEmpty()) {
            return new Session.Unsaid();
        }
        if (said.equals(CAME)) {
            int promised = Math.max(1, slot.promise().minutes());
            var minutes = typed.number("minutes" + number, "The minutes of session " + number, 1, 1_440);
            return new Session.Came(minutes == null ? promised : minutes);
        }
        var why = Arrays.stream(Why.values()).filter(one -> one.name().equals(said)).findFirst();
        if (why.isEmpty()) {
            typed.wrong("session" + number, "Select whether session " + number + " came");
            return new Session.Unsaid();
        }
        return new Session.Missed(why.get());
    }

    private static void start(Typed typed, Slot slot, Account account) {
        if (slot.sessions() > EACH) {
            typed.startingWith("came", account.came()).startingWith("missed", account.missed());
            typed.startingWith("why", account.mainReason() == null ? "" : account.mainReason().name());
        } else {
            for (int i = 1; i <= account.sessions().size(); i++) {
                switch (account.sessions().get(i - 1)) {
                    case Session.Came came -> typed.startingWith("session" + i, CAME)
                            .startingWith("minutes" + i,
                                    slot.promise().minutes() == 0 || came.minutes() == slot.promise().minutes()
                                            ? ""
                                            : came.minutes());
                    case Session.Missed missed -> typed.startingWith("session" + i, missed.why().name());
                    case Session.Unsaid unsaid -> typed.startingWith("session" + i, "");
                }
            }
        }
        typed.startingWith("madeUp", account.madeUp() == 0 ? "" : account.madeUp());
        typed.startingWith("note", account.note());
    }

    /** The last line of this side that the page showed. */
    private static long seen(Typed typed, Slot slot, Side side) {
        var text = typed.text("seen." + side.code());
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : slot.seq(side);
    }

    private String show(Viewer viewer, Ledger.Opened opened, Model model, HttpServletRequest request) {
        request.setAttribute("child", opened.slot().child());
        model.addAttribute("slot", opened.slot());
        model.addAttribute("lines", opened.lines());
        model.addAttribute("says", viewer.may(May.SAY_DELIVERY)
                && (Side.of(viewer).isPresent() || viewer.may(May.RUN_CASE))
                && !opened.slot().from().isAfter(today.date()));
        model.addAttribute("own", Side.of(viewer).orElse(null));
        model.addAttribute("family", viewer.may(May.FAMILY_VIEW));
        return "delivery/slot";
    }

    static Key key(String text) {
        try {
            return Key.of(text);
        } catch (IllegalArgumentException none) {
            throw new NoSuchElementException();
        }
    }
}

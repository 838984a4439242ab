package continuum.delivery;

import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.delivery.Ledger.Saying;
import continuum.web.Option;
import continuum.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A school's or a team's week in one sitting: every child and line, how many sessions came and how many were missed. */
@Controller
class WeekPages {

    /** So many lines on a page; a child is never cut in two. */
    private static final int LINES = 180;
    static final List<Option> WHYS = Option.each(Why.class, Why::words);

    private final Ledger ledger;
    private final Today today;

    WeekPages(Ledger ledger, Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    @Bean
    static NavigationItem provisionTab() {
        return new NavigationItem(WeekPages::fillsWeeks, "Provision", "/delivery/week", 34);
    }

    private static boolean fillsWeeks(Viewer viewer) {
        return Side.of(viewer).filter(side -> side != Side.FAMILY).isPresent();
    }

    /** The lines of one page, and where the next begins. */
    private record Page(List<Slot> slots, @Nullable String next) {}

    @GetMapping("/delivery/week")
    String show(Viewer viewer, @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String after, Model model, Typed typed) {
        var day = day(week);
        var page = page(viewer, day, after);
        return show(viewer, day, after, page, Map.of(), model, typed);
    }

    @PostMapping("/delivery/week")
    String save(Viewer viewer, @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String after, Model model, Typed typed,
            RedirectAttributes next) {
        var side = side(viewer);
        var day = day(week);
        var page = page(viewer, day, after);
        boolean rest = typed.text("do").equals("rest");
        var sayings = new ArrayList<Saying>();
        var seen = new HashMap<String, Long>();
        for (var slot : page.slots()) {
            var key = slot.key().toString();
            seen.put(key, number(typed.text("seen." + key), slot.seq(side)));
            var account = account(typed, slot, side, rest);
            if (account != null) {
                sayings.add(new Saying(slot.key(), side, account, new Told(viewer.name(), Told.Channel.HERE),
                        seen.get(key)));
            }
        }
        if (typed.ok()) {
            try {
                ledger.say(viewer, sayings);
                next.addFlashAttribute("flash", sayings.isEmpty()
                        ? "Nothing was changed"
                        : "Saved: " + sayings.size() + (sayings.size() == 1 ? " line" : " lines"));
                return "redirect:" + address(day, after);
            } catch (LedgerRefused refused) {
                typed.wrong(refused.field() == null ? "form" : "came." + refused.field(), refused.getMessage());
                page = page(viewer, day, after);
                page.slots()
                        .stream()
                        .filter(slot -> slot.key().toString().equals(refused.field()))
                        .forEach(slot -> seen.put(slot.key().toString(), slot.seq(side)));
            }
        }
        return show(viewer, day, after, page, seen, model, typed);
    }

    /** What was typed of a slot; null when nothing was, or nothing else than stood there. */
    private @Nullable Account account(Typed typed, Slot slot, Side side, boolean rest) {
        var key = slot.key().toString();
        var about = "For " + slot.name() + ", ";
        var came = typed.number("came." + key, about + "the number that came", 0, slot.sessions());
        var missed = typed.number("missed." + key, about + "the number missed", 0, slot.sessions());
        var why = typed.choice("why." + key, Why.class).orElse(null);
        if (came == null && missed == null) {
            return rest && slot.isWeek() && !slot.to().isAfter(today.date()) && slot.said(side).isEmpty()
                    && typed.text("came." + key).isEmpty() && typed.text("missed." + key).isEmpty()
                            ? Account.counted(slot.sessions(), slot.sessions(), 0, null, slot.promise().minutes(), "")
                            : null;
        }
        int cameThen = came == null ? 0 : came;
        int missedThen = missed == null ? 0 : missed;
        var stood = slot.said(side);
        if (stood.isPresent() && stood.get().came() == cameThen && stood.get().missed() == missedThen
                && (missedThen == 0 || stood.get().why() == why)) {
            return null;
        }
        if (cameThen + missedThen > slot.sessions()) {
            typed.wrong("came." + key, about + "came and missed together must be " + slot.sessions() + " or fewer");
            return null;
        }
        if (missedThen > 0 && why == null) {
            typed.wrong("why." + key, about + "select why it was missed");
            return null;
        }
        return Account.counted(slot.sessions(), cameThen, missedThen, why, slot.promise().minutes(), "");
    }

    private String show(Viewer viewer, LocalDate day, @Nullable String after, Page page, Map<String, Long> seen,
            Model model, Typed typed) {
        var side = side(viewer);
        var now = new HashMap<>(seen);
        for (var slot : page.slots()) {
            var key = slot.key().toString();
            now.putIfAbsent(key, slot.seq(side));
            slot.said(side).ifPresent(said -> {
                typed.startingWith("came." + key, said.came());
                typed.startingWith("missed." + key, said.missed() == 0 ? "" : said.missed());
                typed.startingWith("why." + key, said.why() == null ? "" : said.why().name());
            });
        }
        model.addAttribute("monday", Ledger.monday(day));
        model.addAttribute("slots", page.slots());
        var waiting = ledger.waiting(viewer);
        model.addAttribute("unanswered", waiting.stretches());
        model.addAttribute("firstUnanswered", waiting.first() == null ? null : address(waiting.first(), null));
        model.addAttribute("side", side);
        model.addAttribute("seen", now);
        model.addAttribute("today", today.date());
        model.addAttribute("here", address(day, after));
        model.addAttribute("next", page.next() == null ? null : address(day, page.next()));
        model.addAttribute("weekBefore", address(day.minusWeeks(1), null));
        model.addAttribute("weekAfter", Ledger.monday(day).plusWeeks(1).isAfter(today.date())
                ? null
                : address(day.plusWeeks(1), null));
        return "delivery/week";
    }

    private Page page(Viewer viewer, LocalDate day, @Nullable String after) {
        side(viewer);
        var slots = ledger.week(viewer, day, after, LINES + 1);
        if (slots.size() <= LINES) {
            return new Page(slots, null);
        }
        var cut = slots.getLast().child();
        var whole = slots.stream().filter(slot -> !slot.child().equals(cut)).toList();
        return whole.isEmpty()
                ? new Page(slots.subList(0, LINES), Ledger.placeOf(slots.getLast()))
                : new Page(whole, Ledger.placeOf(whole.getLast()));
    }

    private static Side side(Viewer viewer) {
        return Side.of(viewer).filter(side -> side != Side.FAMILY).orElseThrow(NoSuchElementException::new);
    }

    /** The day that was asked for, or today: a week that has not begun can't be filled in. */
    private LocalDate day(@Nullable String week) {
        try {
            var day = week == null ? today.date() : LocalDate.parse(week);
            return day.isAfter(today.date()) || day.getYear() < 2014 ? today.date() : day;
        } catch (java.time.DateTimeException notADay) {
            return today.date();
        }
    }

    private static long number(String text, long otherwise) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private static String address(LocalDate day, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/delivery/week").queryParam("week", Ledger.monday(day));
        return (after == null ? address : address.queryParam("after", after)).encode().toUriString();
    }
}

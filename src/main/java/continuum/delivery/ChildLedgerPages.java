package continuum.delivery;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.SchoolYear;
import continuum.calendar.Today;
import continuum.delivery.Ledger.Saying;
import continuum.delivery.Slot.Key;
import continuum.web.SafeCsv;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A child's ledger: what the plan promised, what came, what is owed; for staff, and in plain words for the family. */
@Controller
class ChildLedgerPages {

    private final Ledger ledger;
    private final Today today;

    ChildLedgerPages(Ledger ledger, Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    @GetMapping("/children/{child}/delivery")
    String show(Viewer viewer, @PathVariable UUID child, @RequestParam(required = false) @Nullable String year,
            Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        if (viewer.may(May.FAMILY_VIEW)) {
            return family(viewer, child, year, model, request);
        }
        put(viewer, child, year, model, request);
        return "delivery/child";
    }

    @GetMapping("/family/{child}/delivery")
    String family(Viewer viewer, @PathVariable UUID child, @RequestParam(required = false) @Nullable String year,
            Model model, HttpServletRequest request) {
        viewer.must(May.FAMILY_VIEW);
        put(viewer, child, year, model, request);
        model.addAttribute("self", child.equals(viewer.party()));
        return "delivery/family";
    }

    /** One tap: all of it came, or none. */
    @PostMapping("/family/{child}/delivery")
    String say(Viewer viewer, @PathVariable UUID child, @RequestParam String slot, @RequestParam String answer,
            @RequestParam long seen, RedirectAttributes next) {
        viewer.must(May.FAMILY_VIEW);
        var key = SlotPages.key(slot);
        var found = ledger.find(viewer, key)
                .filter(one -> one.child().value().equals(child))
                .orElseThrow(NoSuchElementException::new);
        boolean came = "came".equals(answer);
        var account = Account.counted(found.sessions(), came ? found.sessions() : 0, came ? 0 : found.sessions(),
                Why.NOT_KNOWN, found.promise().minutes(), "");
        try {
            if (found.to().isAfter(today.date())) {
                throw new LedgerRefused(null, "This is not over yet. Say session by session what came so far");
            }
            ledger.say(viewer,
                    List.of(new Saying(key, Side.FAMILY, account, new Told(viewer.name(), Told.Channel.HERE), seen)));
            next.addFlashAttribute("flash", came
                    ? "Noted: all of it came"
                    : "Noted: it did not come. The school and the authority see this");
        } catch (LedgerRefused refused) {
            next.addFlashAttribute("flash", "Not saved. " + refused.getMessage());
        }
        return "redirect:/family/" + child + "/delivery";
    }

    @GetMapping("/children/{child}/delivery.csv")
    void download(Viewer viewer, @PathVariable UUID child, @RequestParam(required = false) @Nullable String year,
            HttpServletResponse response) {
        viewer.must(May.SEE_CHILD);
        var opened = ledger.ofChild(viewer, new ChildId(child), year(year));
        try (var csv = SafeCsv.send(response, "provision-" + opened.year().startsIn() + ".csv")) {
            csv.row(HEADS.toArray());
            opened.slots().forEach(slot -> csv.row(cells(slot)));
        }
    }

    static final List<String> HEADS = List.of("Child", "Provision", "Who", "How often", "From", "To",
            "Sessions promised", "Came", "Missed", "Disputed", "Not said", "Minutes promised", "Minutes that came",
            "Minutes owed", "Pounds owed", "The provider says", "The school says", "The family says");

    static Object[] cells(Slot slot) {
        var tally = slot.tally();
        return Stream.concat(
                Stream.of(slot.name(), slot.promise().words(), slot.promise().who(), slot.promise().often(),
                        slot.from(), slot.to(), slot.sessions(), tally.delivered(), tally.missed(), tally.disputed(),
                        tally.unsaid(), tally.promisedMinutes(), tally.deliveredMinutes(), tally.owedMinutes(),
                        tally.owedPounds() == null ? "" : tally.owedPounds()),
                Stream.of(Side.values())
                        .map(side -> slot.said(side)
                                .map(said -> said.came() + " came, " + said.missed() + " missed")
                                .orElse("")))
                .toArray();
    }

    private void put(Viewer viewer, UUID id, @Nullable String year, Model model, HttpServletRequest request) {
        var opened = ledger.ofChild(viewer, new ChildId(id), year(year));
        request.setAttribute("child", opened.child());
        model.addAttribute("opened", opened);
        model.addAttribute("lines", LineLedger.of(opened.slots()));
        model.addAttribute("today", today.date());
        model.addAttribute("says", viewer.may(May.SAY_DELIVERY));
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        model.addAttribute("thisYear", opened.year().equals(SchoolYear.of(today.date())));
    }

    /** The school year that starts in this year, or the present one. */
    private SchoolYear year(@Nullable String typed) {
        var now = SchoolYear.of(today.date());
        if (typed == null || !typed.matches("20[0-9]{2}")) {
            return now;
        }
        var year = new SchoolYear(Integer.parseInt(typed));
        return year.compareTo(now) > 0 ? now : year;
    }
}

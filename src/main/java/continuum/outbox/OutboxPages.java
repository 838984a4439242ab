package continuum.outbox;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.outbox.Waiting.Standing;
import continuum.papers.LetterId;
import continuum.web.Count;
import continuum.web.Option;
import continuum.web.Say;
import continuum.web.Tone;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox: what waits to leave, and letting some of it go, to the printer or to the carrier. */
@Controller
class OutboxPages {

    private final Outbox outbox;

    OutboxPages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Bean
    static NavigationItem outboxTab() {
        return NavigationItem.forThoseWho(May.SEND_LETTERS, "Outbox", "/outbox", 36);
    }

    @GetMapping("/outbox")
    String show(Viewer viewer, Typed typed, Model page) {
        return page(viewer, typed, page);
    }

    @PostMapping("/outbox")
    String letGo(Viewer viewer, Typed typed, Model page, RedirectAttributes next) {
        viewer.must(May.SEND_LETTERS);
        try {
            var which = which(typed);
            if (typed.text("do").equals("hand")) {
                next.addFlashAttribute("flash", Say.count(outbox.letGo(viewer, which), "letter is", "letters are")
                        + " being handed over to " + outbox.carrier());
                return "redirect:" + OutboxFilter.read(typed).address();
            }
            return "redirect:/outbox/batches/" + outbox.print(viewer, which);
        } catch (OutboxRefused refused) {
            typed.wrong("letter", refused.getMessage());
            return page(viewer, typed, page);
        }
    }

    private String page(Viewer viewer, Typed typed, Model page) {
        viewer.must(May.SEND_LETTERS);
        var filter = OutboxFilter.read(typed);
        var list = outbox.list(viewer, filter, Waiting.Key.read(typed.text("after")));
        page.addAttribute("list", list);
        page.addAttribute("filter", filter);
        page.addAttribute("counts", counts(list, outbox.takesThemAway()));
        page.addAttribute("standings", Arrays.stream(Standing.values())
                .map(one -> Option.of(one.code(), one.tag()))
                .toList());
        page.addAttribute("carrier", outbox.takesThemAway() ? outbox.carrier() : null);
        return "outbox/list";
    }

    private static List<Count> counts(OutboxList list, boolean carried) {
        var counts = new ArrayList<Count>();
        counts.add(new Count(list.all(), "to leave", OutboxFilter.ALL.address(), Tone.QUIET));
        for (var standing : Standing.values()) {
            if (!carried && (standing == Standing.HANDED || standing == Standing.REFUSED) && list.of(standing) == 0) {
                continue;
            }
            counts.add(new Count(list.of(standing), standing.counted(), new OutboxFilter(standing, "").address(),
                    standing.tone()));
        }
        return counts;
    }

    private static List<LetterId> which(Typed typed) {
        try {
            return typed.all("letter").stream().map(UUID::fromString).map(LetterId::new).toList();
        } catch (IllegalArgumentException notALetter) {
            throw new OutboxRefused("One of the letters is not there any more. Select again");
        }
    }
}

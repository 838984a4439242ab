package continuum.messages;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Messages from families that wait for an answer, and how soon others had theirs. */
@Controller
class MessageDeskPages {

    private final Messages messages;
    private final Today today;

    MessageDeskPages(Messages messages, Today today) {
        this.messages = messages;
        this.today = today;
    }

    @Bean
    static NavigationItem messagesTab() {
        return NavigationItem.forThoseWho(May.RUN_CASE, "Messages", "/messages", 34);
    }

    @GetMapping("/messages")
    String desk(Viewer viewer, Typed typed, Model page) {
        var everybody = !typed.text("whose").equals("me");
        page.addAttribute("desk", messages.desk(viewer, everybody));
        page.addAttribute("everybody", everybody);
        page.addAttribute("today", today.date());
        return "messages/desk";
    }
}

package continuum.requests;

import continuum.access.Viewer;
import continuum.people.ContactNeed;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How to answer who asks, and what they need to take part. */
@Controller
@RequestMapping("/request/{link}/contact")
class ContactPages {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Answers answers;

    ContactPages(Answers answers) {
        this.answers = answers;
    }

    @ModelAttribute("needs")
    List<Option> needs() {
        return Arrays.stream(ContactNeed.values()).map(need -> Option.of(need.code(), need.words())).toList();
    }

    @GetMapping
    String ask(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var contact = answers.openUnsent(link, viewer, request.getRemoteAddr(), model).contact();
        typed.startingWith("email", contact.email())
                .startingWith("phone", contact.phone())
                .startingWith("post", contact.post())
                .startingWith("needs", contact.needs())
                .startingWith("language", contact.language())
                .startingWith("note", contact.note());
        model.addAttribute("seen", contact.mark());
        return "requests/contact";
    }

    @PostMapping
    String keep(@PathVariable String link, Optional<Viewer> viewer, HttpServletRequest request, Typed typed,
            Model model) {
        var draft = answers.openUnsent(link, viewer, request.getRemoteAddr(), model);
        var email = typed.atMost(254, "email", "Email address").text("email");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            typed.wrong("email", "Enter an email address like name@example.com");
        }
        var phone = typed.atMost(50, "phone", "Phone number").text("phone");
        if (!phone.isEmpty() && phone.chars().filter(Character::isDigit).count() < 6) {
            typed.wrong("phone", "Enter a phone number like 01632 960 001");
        }
        var post = typed.atMost(500, "post", "Postal address").text("post");
        if (draft.startedBy() == null && (email + phone + post).isEmpty()) {
            typed.wrong("email", "Enter an email address, a phone number or a postal address, so that we can answer");
        }
        typed.atMost(100, "language", "Language").atMost(2_000, "note", "Anything else");
        model.addAttribute("seen", typed.text("seen"));
        return typed.ok()
                ? answers.save(link, viewer, typed, new Part.Contact(email, phone, post, known(typed.all("needs")),
                        typed.text("language"), typed.text("note")), "requests/contact", model)
                : "requests/contact";
    }

    /** What the page never offered is left out. */
    private static List<String> known(List<String> ticked) {
        return Arrays.stream(ContactNeed.values()).map(ContactNeed::code).filter(ticked::contains).toList();
    }
}

package continuum.people;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.calendar.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register entry: who the child is, who is around them, and what may be shared. */
@Controller
class RegisterPages {

    private final Register register;
    private final Today today;

    RegisterPages(Register register, Today today) {
        this.register = register;
        this.today = today;
    }

    @GetMapping("/children/{child}/people")
    String entry(Viewer viewer, @PathVariable UUID child, Model model, HttpServletRequest request) {
        var entry = register.open(viewer, new ChildId(child));
        if (!entry.child().id().value().equals(child)) {
            return "redirect:/children/" + entry.child().id() + "/people";
        }
        request.setAttribute("child", entry.child());
        model.addAttribute("entry", entry);
        model.addAttribute("today", today.date());
        model.addAttribute("mayChange", viewer.may(May.EDIT_CHILD));
        model.addAttribute("mayJoin", viewer.may(May.MATCH_CHILDREN));
        return "people/entry";
    }
}

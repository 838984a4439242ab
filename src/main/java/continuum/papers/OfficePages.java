package continuum.papers;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.papers.Office.Kind;
import continuum.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where notices go to the bodies that the law names for every case. */
@Controller
@RequestMapping("/letterhead/offices")
class OfficePages {

    private final Letters letters;

    OfficePages(Letters letters) {
        this.letters = letters;
    }

    @GetMapping
    String ask(Viewer viewer, Typed typed) {
        viewer.must(May.MANAGE_AREA);
        letters.offices(viewer)
                .forEach(office -> typed.startingWith(office.kind().code(), office.name())
                        .startingWith(office.kind().code() + "-address", office.address()));
        return "papers/offices";
    }

    @PostMapping
    String keep(Viewer viewer, Typed typed, RedirectAttributes next) {
        viewer.must(May.MANAGE_AREA);
        for (var kind : Kind.values()) {
            var address = kind.code() + "-address";
            if (typed.text(kind.code()).isEmpty() && !typed.text(address).isEmpty()) {
                typed.wrong(kind.code(), "Enter the name of the office");
            }
            if (!typed.text(kind.code()).isEmpty() && typed.text(address).isEmpty()) {
                typed.wrong(address, "Enter the address of the office, or its secure e-mail address");
            }
            typed.atMost(200, kind.code(), "The name").atMost(400, address, "The address");
        }
        if (!typed.ok()) {
            return "papers/offices";
        }
        for (var kind : Kind.values()) {
            letters.setOffice(viewer, new Office(kind, typed.text(kind.code()), typed.text(kind.code() + "-address")));
        }
        next.addFlashAttribute("flash", "Notices from now on go there");
        return "redirect:/letterhead/offices";
    }
}

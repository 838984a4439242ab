package continuum.casework;

import continuum.access.May;
import continuum.access.NavigationItem;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Count;
import continuum.web.Tone;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My work: the first page of everybody who works here, each with what they owe. */
@Controller
class WorkPages {

    private final Casework casework;
    private final Today today;

    WorkPages(Casework casework, Today today) {
        this.casework = casework;
        this.today = today;
    }

    @Bean
    static NavigationItem myWork() {
        return new NavigationItem(viewer -> viewer.role() != null && !viewer.may(May.FAMILY_VIEW), "My work", "/work",
                10);
    }

    @GetMapping("/work")
    String work(Viewer viewer, Model model, @RequestParam(defaultValue = "all") String due,
            @RequestParam(defaultValue = "") String whose, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String sen) {
        model.addAttribute("today", today.date());
        if (viewer.may(May.RUN_CASE)) {
            return cases(viewer, model, Due.of(due), whose, after);
        }
        if (viewer.role() == Role.SENCO || viewer.role() == Role.HEAD_TEACHER) {
            return school(viewer, model, sen, after);
        }
        return viewer.may(May.FAMILY_VIEW) ? "redirect:/family" : other(viewer, model);
    }

    private String cases(Viewer viewer, Model model, Due due, String whose, @Nullable String after) {
        boolean everybody = whose.isEmpty() ? viewer.role() == Role.SEND_MANAGER : whose.equals("everyone");
        var desk = casework.desk(viewer, everybody, due, after);
        var address = "/work?whose=" + (everybody ? "everyone" : "me") + "&due=";
        model.addAttribute("desk", desk);
        model.addAttribute("due", due);
        model.addAttribute("everybody", everybody);
        model.addAttribute("counts", Arrays.stream(Due.values())
                .map(kind -> new Count(desk.counts().of(kind), kind.words(), address + kind.code(), tone(kind)))
                .toList());
        model.addAttribute("next", desk.next() == null ? null : address + due.code() + "&after=" + desk.next());
        return "casework/work";
    }

    private String school(Viewer viewer, Model model, String sen, @Nullable String after) {
        var pupils = casework.pupils(viewer, sen, after);
        var shown = pupils.stream().limit(Casework.PAGE).toList();
        model.addAttribute("pupils", shown);
        model.addAttribute("sen", sen);
        model.addAttribute("school", viewer.partyName());
        model.addAttribute("next", pupils.size() > Casework.PAGE
                ? "/work?sen=" + sen + "&after=" + shown.getLast().key().written()
                : null);
        return "casework/school";
    }

    private String other(Viewer viewer, Model model) {
        model.addAttribute("pupils", viewer.may(May.SEE_CHILD) ? casework.related(viewer) : List.of());
        model.addAttribute("viewer", viewer);
        return "casework/desk";
    }

    private static Tone tone(Due due) {
        return switch (due) {
            case LATE -> Tone.LATE;
            case WEEK -> Tone.SOON;
            case MINE -> Tone.OK;
            case ALL, OTHERS -> Tone.QUIET;
        };
    }
}

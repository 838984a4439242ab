package continuum.decisions;

import continuum.access.Viewer;
import continuum.decisions.Standing.OnAgenda;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A meeting of a panel: its agenda, and the pack that members read and print. */
@Controller
@RequestMapping("/meetings/{meeting}")
class MeetingPages {

    private final Panels panels;
    private final Matters matters;
    private final Desk desk;

    MeetingPages(Panels panels, Matters matters, Desk desk) {
        this.panels = panels;
        this.matters = matters;
        this.desk = desk;
    }

    @GetMapping
    String agenda(Viewer viewer, @PathVariable UUID meeting, Model page) {
        fill(viewer, meeting, page);
        return "decisions/agenda";
    }

    @GetMapping("/pack")
    String pack(Viewer viewer, @PathVariable UUID meeting, Model page) {
        var agenda = fill(viewer, meeting, page);
        page.addAttribute("matters", agenda.stream()
                .map(OnAgenda::standing)
                .filter(Objects::nonNull)
                .flatMap(standing -> matters.open(viewer, standing.matter()).stream())
                .toList());
        return "decisions/pack";
    }

    private List<OnAgenda> fill(Viewer viewer, UUID id, Model page) {
        var meeting = panels.meeting(viewer, new MeetingId(id)).orElseThrow(NoSuchMatter::new);
        var agenda = desk.agenda(viewer, meeting.id());
        page.addAttribute("meeting", meeting);
        page.addAttribute("panel", panels.find(viewer, meeting.panel()).orElseThrow(NoSuchMatter::new));
        page.addAttribute("members", panels.members(viewer, meeting.panel())
                .stream()
                .filter(member -> member.sitsOn(meeting.heldOn()))
                .toList());
        page.addAttribute("agenda", agenda);
        return agenda;
    }
}

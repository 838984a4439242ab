package continuum.plans;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.outcomes.Framework;
import continuum.outcomes.Statement;
import continuum.people.People;
import continuum.plans.PlanVersion.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan: its sections and lines, where its thread is broken, its versions and what differs between them. */
@Controller
class PlanPages {

    private final PlanDesk desk;
    private final Plans plans;
    private final Assessments assessments;
    private final People people;
    private final Framework framework;

    PlanPages(PlanDesk desk, Plans plans, Assessments assessments, People people, Framework framework) {
        this.desk = desk;
        this.plans = plans;
        this.assessments = assessments;
        this.people = people;
        this.framework = framework;
    }

    /** The newest version of the plan of an assessment; where none was begun, the way to begin it. */
    @GetMapping("/assessments/{id}/plan")
    String ofAssessment(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        viewer.must(May.SEE_CHILD);
        var state = assessments.find(viewer, new AssessmentId(id)).orElseThrow(NoSuchElementException::new);
        var newest = plans.newest(viewer, new AssessmentId(id));
        if (newest.isPresent()) {
            return PlanDesk.back(newest.get().id().value());
        }
        request.setAttribute("child", state.of().child());
        model.addAttribute("id", id);
        model.addAttribute("runsIt", viewer.may(May.RUN_CASE));
        return "plans/begin";
    }

    @PostMapping("/assessments/{id}/plan")
    String begin(Viewer viewer, @PathVariable UUID id) {
        return PlanDesk.back(plans.begin(viewer, new AssessmentId(id)).value());
    }

    /** The newest version of the child's plan that the viewer may read. */
    @GetMapping("/children/{child}/plan")
    String ofChild(Viewer viewer, @PathVariable UUID child) {
        viewer.must(May.SEE_CHILD);
        people.find(viewer, new ChildId(child)).orElseThrow(NoSuchElementException::new);
        return plans.of(viewer, new ChildId(child))
                .stream()
                .findFirst()
                .map(newest -> PlanDesk.back(newest.id().value()))
                .orElse("plans/none");
    }

    @GetMapping("/plans/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request) {
        var opened = desk.show(viewer, id, model, request);
        model.addAttribute("gaps", opened.version().isServed() ? List.of() : plans.gaps(viewer, opened));
        model.addAttribute("wording", opened.version().isServed() ? Map.of() : LineWording.of(opened.contents()));
        model.addAttribute("framework", framework(viewer, opened));
        return "plans/plan";
    }

    /** The statements with which outcomes of this version are tagged, in words; asked for only when there are any. */
    private Map<String, String> framework(Viewer viewer, OpenedPlan opened) {
        return opened.contents().outcomes().stream().allMatch(one -> one.framework().isEmpty())
                ? Map.of()
                : framework.all(viewer).stream().collect(Collectors.toMap(Statement::code, Statement::words));
    }

    @PostMapping("/plans/{id}/next")
    String next(Viewer viewer, @PathVariable UUID id, @RequestParam String kind, RedirectAttributes next) {
        var version = plans.version(viewer, new VersionId(id)).orElseThrow(NoSuchElementException::new);
        var wanted = Arrays.stream(Kind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new PlanRefused(null, "Select what is written next"));
        var begun = plans.next(viewer, version.plan(), wanted);
        next.addFlashAttribute("flash", wanted.words() + " begun with everything that stood before");
        return PlanDesk.back(begun.value());
    }

    /** What differs from the version that was served before, or from the one that was asked for. */
    @GetMapping("/plans/{id}/changes")
    String changes(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) String from, Model model,
            HttpServletRequest request) {
        var opened = desk.show(viewer, id, model, request);
        var other = opened.versions()
                .stream()
                .filter(one -> one.id().toString().equals(from))
                .findFirst()
                .or(opened::before)
                .orElse(null);
        model.addAttribute("other", other);
        model.addAttribute("differences", other == null
                ? List.of()
                : Differences.between(plans.contents(viewer, other.id()).orElseThrow(NoSuchElementException::new),
                        opened.contents()));
        return "plans/changes";
    }
}

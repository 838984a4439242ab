package continuum.plans;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.outcomes.Framework;
import continuum.outcomes.Statement;
import continuum.settings.Settings;
import continuum.web.Conflict;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing one line of a plan. When somebody else wrote it meanwhile both texts stand beside each other. */
@Controller
class LinePages {

    private final PlanDesk desk;
    private final Plans plans;
    private final Settings settings;
    private final Framework framework;

    LinePages(PlanDesk desk, Plans plans, Settings settings, Framework framework) {
        this.desk = desk;
        this.plans = plans;
        this.settings = settings;
        this.framework = framework;
    }

    @GetMapping("/plans/{id}/lines/new")
    String askNew(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) String section, Model model,
            HttpServletRequest request, Typed typed) {
        var opened = desk.write(viewer, id, model, request);
        return form(viewer, opened, section(section), null, 0, model);
    }

    @PostMapping("/plans/{id}/lines/new")
    String addNew(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) String section, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        return save(viewer, id, section, null, model, request, typed, next);
    }

    @GetMapping("/plans/{id}/lines/{line}")
    String ask(Viewer viewer, @PathVariable UUID id, @PathVariable UUID line, Model model, HttpServletRequest request,
            Typed typed) {
        var opened = desk.write(viewer, id, model, request);
        var stands = opened.find(new LineId(line)).orElseThrow(NoSuchElementException::new);
        new LineForm(typed, opened.contents(), List.of()).fill(stands.line(), setting -> nameOf(viewer, setting));
        return form(viewer, opened, stands.line().section(), stands.line().id(), stands.revision(), model);
    }

    @PostMapping("/plans/{id}/lines/{line}")
    String change(Viewer viewer, @PathVariable UUID id, @PathVariable UUID line,
            @RequestParam(required = false) String section,
            Model model, HttpServletRequest request, Typed typed, RedirectAttributes next) {
        return save(viewer, id, section, new LineId(line), model, request, typed, next);
    }

    private String save(Viewer viewer, UUID id, @Nullable String named, @Nullable LineId existing, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var opened = desk.write(viewer, id, model, request);
        var section = named == null && existing != null
                ? opened.find(existing).orElseThrow(NoSuchElementException::new).line().section()
                : section(named);
        var revision = existing == null ? 0 : typed.version();
        try {
            var read = new LineForm(typed, opened.contents(), statements(viewer, opened, section, existing)).read(
                    section,
                    existing == null ? LineId.create() : existing, plans.sources(opened),
                    name -> setting(viewer, name));
            if (read.isPresent()) {
                plans.put(viewer, new VersionId(id), read.get(), revision);
                next.addFlashAttribute("flash", "Section " + section + " was saved");
                return PlanDesk.back(id) + "#" + (existing == null ? "section-" + section : "line-" + existing);
            }
        } catch (PlanRefused refused) {
            typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
        } catch (LineChanged changed) {
            typed.wrong("words",
                    "Someone else changed this line while you were typing. Compare the two and save again");
            model.addAttribute("changed", changed.theirs());
            model.addAttribute("conflicts", List.of(new Conflict("What the plan says", changed.theirs().line().words(),
                    typed.text("words"))));
            return form(viewer, opened, section, existing, changed.theirs().revision(), model);
        }
        return form(viewer, opened, section, existing, revision, model);
    }

    @PostMapping("/plans/{id}/lines/{line}/remove")
    String remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID line, Typed typed, RedirectAttributes next) {
        plans.remove(viewer, new VersionId(id), new LineId(line), typed.version());
        next.addFlashAttribute("flash", "The line was removed");
        next.addFlashAttribute("removed", line.toString());
        return PlanDesk.back(id);
    }

    @PostMapping("/plans/{id}/lines/{line}/back")
    String putBack(Viewer viewer, @PathVariable UUID id, @PathVariable UUID line, RedirectAttributes next) {
        plans.putBack(viewer, new VersionId(id), new LineId(line));
        next.addFlashAttribute("flash", "The line stands again");
        return PlanDesk.back(id) + "#line-" + line;
    }

    @PostMapping("/plans/{id}/lines/{line}/move")
    String move(Viewer viewer, @PathVariable UUID id, @PathVariable UUID line, @RequestParam String to) {
        plans.move(viewer, new VersionId(id), new LineId(line), to.equals("up"));
        return PlanDesk.back(id) + "#line-" + line;
    }

    private String form(Viewer viewer, OpenedPlan opened, Section section, @Nullable LineId line, long revision,
            Model model) {
        var contents = opened.contents();
        model.addAttribute("section", section);
        model.addAttribute("line", line);
        model.addAttribute("revision", revision);
        model.addAttribute("needs", options(contents.needs()));
        model.addAttribute("outcomes", options(contents.outcomes()));
        model.addAttribute("provision", options(contents.provision()));
        model.addAttribute("framework", statements(viewer, opened, section, line)
                .stream()
                .map(one -> Option.of(one.code(), one.code() + ": " + one.words()))
                .toList());
        model.addAttribute("sources", opened.gathered().groups(plans.sources(opened)));
        return "plans/line";
    }

    /** What an outcome can be tagged with: what is used now, and what it is tagged with already. */
    private List<Statement> statements(Viewer viewer, OpenedPlan opened, Section section, @Nullable LineId line) {
        if (section != Section.E) {
            return List.of();
        }
        var tagged = line != null && opened.contents().find(line).orElse(null) instanceof Line.Outcome outcome
                ? outcome.framework()
                : List.<String>of();
        return framework.all(viewer).stream().filter(one -> one.isUsed() || tagged.contains(one.code())).toList();
    }

    private static List<Option> options(List<? extends Line> lines) {
        return lines.stream()
                .map(line -> Option.of(line.id().toString(), line.section() + ": " + line.about()))
                .toList();
    }

    private Optional<UUID> setting(Viewer viewer, String typed) {
        return settings.findByUrn(viewer, typed)
                .map(one -> one.id().value())
                .or(() -> settings.search(viewer, typed)
                        .stream()
                        .filter(one -> one.name().equalsIgnoreCase(typed))
                        .map(one -> one.id().value())
                        .findFirst());
    }

    private String nameOf(Viewer viewer, UUID setting) {
        return settings.find(viewer, new SettingId(setting)).map(one -> one.name()).orElse("");
    }

    private static Section section(@Nullable String name) {
        return Arrays.stream(Section.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }
}

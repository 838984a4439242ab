package continuum.settings;

import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.Option;
import continuum.web.Say;
import continuum.web.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A data officer brings a file, sees what it would change and what is wrong with it, and lets it in. */
@Controller
class RegisterPages {

    static final String REGISTER = "register";
    static final String LOOK_UP = "look-up";

    private final Register register;
    private final Geography geography;
    private final BroughtFiles files;
    private final Today today;

    RegisterPages(Register register, Geography geography, BroughtFiles files, Today today) {
        this.register = register;
        this.geography = geography;
        this.files = files;
        this.today = today;
    }

    @GetMapping("/settings/import")
    String ask(Viewer viewer, Typed typed, Model model) {
        Settings.mustKeep(viewer);
        typed.startingWith("what", REGISTER);
        return page(model);
    }

    @PostMapping("/settings/import")
    String bring(Viewer viewer, Typed typed, @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) throws IOException {
        Settings.mustKeep(viewer);
        var what = typed.text("what").equals(LOOK_UP) ? LOOK_UP : REGISTER;
        if (file == null || file.isEmpty()) {
            typed.wrong("file", "Choose the file again, then select Show what it would change");
            return page(model);
        }
        var brought = new BroughtFiles.Brought(UUID.randomUUID(), nameOf(file), what, typed.ticked("everywhere"),
                file.getBytes());
        try {
            read(viewer, brought, false);
        } catch (UnreadableFile e) {
            typed.wrong("file", e.getMessage());
            return page(model);
        }
        files.keep(viewer, brought, today.now());
        return "redirect:/settings/import/" + brought.id();
    }

    @GetMapping("/settings/import/{id}")
    String preview(Viewer viewer, @PathVariable UUID id, Model model) throws IOException {
        Settings.mustKeep(viewer);
        var brought = found(viewer, id);
        model.addAttribute("file", brought.fileName());
        model.addAttribute("address", "/settings/import/" + id);
        model.addAttribute("told", read(viewer, brought, false));
        return "settings/preview";
    }

    @PostMapping("/settings/import/{id}")
    String merge(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) throws IOException {
        Settings.mustKeep(viewer);
        var brought = found(viewer, id);
        var told = read(viewer, brought, true);
        files.forget(viewer, id);
        long added = told.stream().mapToLong(Merged::added).sum();
        long changed = told.stream().mapToLong(Merged::changed).sum();
        next.addFlashAttribute("flash", "%s is in: %s new, %s changed".formatted(brought.fileName(),
                Say.number(added), Say.number(changed)));
        return "redirect:/settings";
    }

    private List<Merged> read(Viewer viewer, BroughtFiles.Brought brought, boolean apply) throws IOException {
        Path copy = Files.createTempFile("continuum", ".brought");
        try {
            Files.write(copy, brought.content());
            if (brought.what().equals(LOOK_UP)) {
                return apply
                        ? geography.merge(viewer, copy, brought.fileName())
                        : geography.preview(viewer, copy, brought.fileName());
            }
            return List.of(apply
                    ? register.merge(viewer, copy, brought.everywhere())
                    : register.preview(viewer, copy, brought.everywhere()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private BroughtFiles.Brought found(Viewer viewer, UUID id) {
        return files.find(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(Model model) {
        model.addAttribute("kinds", List.of(
                Option.of(REGISTER, "Settings, or links between them")
                        .withHint("Files of Get Information About Schools (GIAS), of any year"),
                Option.of(LOOK_UP, "Where postcodes, LSOAs and wards lie, or deprivation")
                        .withHint("Look-ups as the national statistics publish them")));
        return "settings/import";
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
        var plain = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return plain.isBlank() ? "file" : plain.substring(Math.max(0, plain.length() - 100));
    }
}

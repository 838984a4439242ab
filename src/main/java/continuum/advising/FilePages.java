package continuum.advising;

import continuum.advice.AdviceRefused;
import continuum.advice.NoSuchAdvice;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The file of a draft. Without scripts it comes in one piece; with them in many, and goes on after a broken line where it
 * stopped.
 */
@Controller
@RequestMapping({"/advice/{asked}/file", "/advice/by-link/{link}/file"})
class FilePages {

    private final SeatView view;
    private final Files files;

    FilePages(SeatView view, Files files) {
        this.view = view;
        this.files = files;
    }

    @GetMapping
    String show(Who who, Typed typed, HttpServletRequest request, Model model) {
        view.toRead(who, request, model);
        return "advising/file";
    }

    /** The whole file at once. */
    @PostMapping
    String send(Who who, Typed typed, @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var seat = view.toWrite(who, request, model);
        if (file == null || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            typed.wrong("file", "Select a file");
        }
        if (SeatView.done(typed, () -> inOnePiece(seat, file))) {
            next.addFlashAttribute("flash", "The file was added");
            return "redirect:" + who.at();
        }
        view.toWrite(who, request, model);
        return "advising/file";
    }

    private void inOnePiece(Seat seat, MultipartFile sent) {
        var file = files.begin(seat, String.valueOf(sent.getOriginalFilename()), sent.getSize());
        try (var in = sent.getInputStream()) {
            in.skipNBytes(file.received());
            long at = file.received();
            for (var piece = in.readNBytes(Files.PIECE); piece.length > 0; piece = in.readNBytes(Files.PIECE)) {
                at = files.append(seat, file.id(), at, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be read", e);
        }
        files.whole(seat, file.id());
    }

    @PostMapping("/removal")
    String remove(Who who, @RequestParam UUID file, RedirectAttributes next) {
        files.remove(view.seat(who), file);
        next.addFlashAttribute("flash", "The file was removed");
        return "redirect:" + who.at() + "/file";
    }

    /** The file as it is, for the writer and those who read the draft. */
    @GetMapping("/content")
    ResponseEntity<InputStreamResource> read(Who who, HttpServletRequest request, Model model) {
        var seat = view.toRead(who, request, model);
        var file = seat.draft().files().stream().filter(SentFile::isWhole).findFirst().orElseThrow(NoSuchAdvice::new);
        return RequestPages.download(file.name(), file.mediaType(), file.size(),
                new InputStreamResource(files.read(seat, file)));
    }

    // What the page's script sends: each answer says how far the file has come.

    @PostMapping("/begin")
    ResponseEntity<Map<String, Object>> begin(Who who, @RequestParam String name, @RequestParam long size) {
        return answer(() -> {
            var file = files.begin(view.seat(who), name, size);
            return Map.of("file", file.id(), "received", file.received(), "piece", Files.PIECE / 2);
        });
    }

    @PostMapping("/{file}/piece")
    ResponseEntity<Map<String, Object>> piece(Who who, @PathVariable UUID file, @RequestParam long start,
            @RequestParam MultipartFile bytes) {
        return answer(() -> Map.of("received", files.append(view.seat(who), file, start, bytes.getBytes())));
    }

    @PostMapping("/{file}/whole")
    ResponseEntity<Map<String, Object>> whole(Who who, @PathVariable UUID file) {
        return answer(() -> {
            files.whole(view.seat(who), file);
            return Map.of("next", who.at());
        });
    }

    /** Something that answers a script, and may refuse in a sentence. */
    @FunctionalInterface
    private interface Asking {
        Map<String, Object> answer() throws IOException;
    }

    private static ResponseEntity<Map<String, Object>> answer(Asking asking) {
        try {
            return ResponseEntity.ok(asking.answer());
        } catch (AdviceRefused refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("wrong", refused.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("The piece can't be read", e);
        }
    }
}

package continuum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reader chooses how pages look: colours and the size of text. Anyone may, signed in or not. */
@Controller
class DisplayPages {

    @GetMapping("/display")
    String choose(Typed typed, HttpServletRequest request) {
        var display = Display.of(request);
        typed.startingWith("colours", display.colours()).startingWith("text", display.text());
        return "web/display";
    }

    @PostMapping("/display")
    String keep(Typed typed, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var display = new Display(typed.choice("colours", Display.Colours.class).orElse(Display.Colours.DEVICE),
                typed.choice("text", Display.TextSize.class).orElse(Display.TextSize.USUAL));
        var cookie = ResponseCookie.from(Display.COOKIE, display.stored())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        next.addFlashAttribute(JtePage.FLASH, "Pages now look the way you chose");
        return "redirect:/display";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "web/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "web/privacy";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "web/cookies";
    }
}

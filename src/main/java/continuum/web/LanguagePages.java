package continuum.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A reader chooses the language of the frame and of the fixed sentences. Anyone may, signed in or not. */
@Controller
class LanguagePages {

    @GetMapping("/language/{code}")
    String choose(@PathVariable String code, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
            HttpServletResponse response) {
        var language = Language.of(code).orElse(Language.ENGLISH);
        var cookie = ResponseCookie.from(Language.COOKIE, language.file())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + (back.matches("/[A-Za-z0-9/_-]*") && !back.startsWith("//") ? back : "/");
    }
}

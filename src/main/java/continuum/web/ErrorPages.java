package continuum.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person sees when a page can't be shown: what happened, what was kept, what to do. What one may not see and what
 * is not there look the same. A program that asked for JSON gets the same as a problem detail (RFC 9457).
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that can't be mistaken for each other on the telephone. */
    private static final String CLEAR = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JsonMapper json;

    ErrorPages(JsonMapper json) {
        this.json = json;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        var trouble = request.getDispatcherType() == DispatcherType.ERROR ? troubleOf(request) : Trouble.NOT_FOUND;
        response.setStatus(trouble.status().value());
        var reference = trouble == Trouble.FAILED ? logged(request) : null;
        return wantsJson(request) ? asJson(trouble, reference) : asPage(trouble, reference, request);
    }

    private static Trouble troubleOf(HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return Trouble.EXPIRED;
        }
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Trouble.of(status == null ? 500 : status);
    }

    private static ModelAndView asPage(Trouble trouble, @Nullable String reference, HttpServletRequest request) {
        var model = new ModelAndView("web/errors/" + trouble.template());
        if (reference != null) {
            model.addObject("reference", reference);
        }
        if (trouble == Trouble.EXPIRED) {
            model.addObject("kept", Kept.from(request.getParameterMap()));
        }
        return model;
    }

    private ModelAndView asJson(Trouble trouble, @Nullable String reference) {
        var problem = ProblemDetail.forStatusAndDetail(trouble.status(), trouble.sentence());
        if (reference != null) {
            problem.setInstance(URI.create("urn:continuum:error:" + reference));
        }
        return new ModelAndView((Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) -> {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        });
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader("Accept"));
        return accept.contains("json") && !accept.contains("text/html");
    }

    /** Writes the fault to the log under a reference that the reader can quote; the page itself tells nothing of it. */
    private static String logged(HttpServletRequest request) {
        var reference = new StringBuilder();
        RANDOM.ints(8, 0, CLEAR.length()).forEach(at -> reference.append(CLEAR.charAt(at)));
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : (Throwable) request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        LOG.error("Error {} on {}", reference, request.getMethod(), fault);
        return reference.toString();
    }

    /** The kinds of trouble that have a page of their own. */
    enum Trouble {
        BAD_REQUEST(HttpStatus.BAD_REQUEST, "badRequest",
                "The address or the form sent is not one that can be read."),
        NOT_FOUND(HttpStatus.NOT_FOUND,
                "notFound", "There is nothing here, or nothing that you may see."),
        NOT_ALLOWED(
                HttpStatus.METHOD_NOT_ALLOWED, "notAllowed",
                "That can't be done at this address."),
        CHANGED(HttpStatus.CONFLICT, "changed",
                "Someone else changed this in the meantime. Read it again."),
        TOO_LARGE(
                HttpStatus.CONTENT_TOO_LARGE, "tooLarge",
                "What was sent is too large."),
        WRONG_KIND(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrongKind",
                "What was sent is of a kind that can't be read."),
        EXPIRED(
                HttpStatus.FORBIDDEN, "expired",
                "The form was open for too long. Load it again."),
        CLOSED(
                HttpStatus.SERVICE_UNAVAILABLE, "closed",
                "The system is closed for a short time."),
        FAILED(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "Something went wrong here. Nothing was half saved.");

        private final HttpStatus status;
        private final String template;
        private final String sentence;

        Trouble(HttpStatus status, String template, String sentence) {
            this.status = status;
            this.template = template;
            this.sentence = sentence;
        }

        /** What is forbidden is shown as not there; a code without a page of its own is shown as its family. */
        static Trouble of(int code) {
            return switch (code) {
                case 401, 403, 404 -> NOT_FOUND;
                case 405 -> NOT_ALLOWED;
                case 409, 412 -> CHANGED;
                case 413 -> TOO_LARGE;
                case 415 -> WRONG_KIND;
                case 503 -> CLOSED;
                default -> code >= 500 ? FAILED : BAD_REQUEST;
            };
        }

        HttpStatus status() {
            return status;
        }

        String template() {
            return template;
        }

        String sentence() {
            return sentence;
        }
    }
}

package continuum.demo;

import continuum.disagreement.AppealKind;
import continuum.disagreement.Lesson;
import continuum.disagreement.Lesson.Ended;
import continuum.disagreement.Lesson.For;
import continuum.disagreement.Lesson.Theme;
import continuum.disagreement.PastDispute.PastStep;
import continuum.disagreement.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a dispute goes on from the mediation or the appeal, as far as it has come; each that is over has its lesson. */
final class DisputeCourse {

    private static final List<Theme> THEMES = List.of(Theme.VAGUE, Theme.AMOUNT, Theme.THERAPY, Theme.SETTING_FULL,
            Theme.COMMUNICATION, Theme.EVIDENCE, Theme.LATENESS);
    private static final List<String> ISSUES = List.of("How much speech and language therapy is made, and by whom.",
            "Which school is named, and why the nearer one is full.",
            "Whether support at school had been tried for long enough.",
            "The plan said “access to” where a number of hours was needed.");
    private static final List<String> DIFFERENTLY = List.of("Write hours and who gives them before the draft is sent.",
            "Ring the family before the letter goes out.", "Ask health for its report in week six, not in week ten.",
            "Read the legal test aloud at the panel: may have, may need.");

    private final AppealKind kind;
    private final LocalDate asOf;
    private final String by;
    private final Chance chance;
    private final List<PastStep> steps = new ArrayList<>();
    private @Nullable Lesson lesson;

    private DisputeCourse(AppealKind kind, LocalDate asOf, String by, Chance chance) {
        this.kind = kind;
        this.asOf = asOf;
        this.by = by;
        this.chance = chance;
    }

    /** @param followed the mediation and the appeal, or one of them */
    static DisputeCourse of(AppealKind kind, LocalDate notice, List<Journey> followed, LocalDate asOf, String by,
            Chance chance) {
        var course = new DisputeCourse(kind, asOf, by, chance);
        var appealed = day(followed, "appeal-registered");
        var held = course.mediate(followed, appealed.isPresent());
        day(followed, "mediation-certificate-issued").ifPresent(
                on -> course.happened(StepKind.CERTIFICATE, on, "why", held.isPresent() ? "held" : "not-wanted"));
        if (appealed.isPresent()) {
            course.appeal(appealed.get());
        } else if (course.lesson == null && notice.plusMonths(3).isBefore(asOf)
                && held.filter(on -> on.plusMonths(2).isAfter(asOf)).isEmpty()) {
            course.close(later(notice.plusMonths(3), held.orElse(notice)), Ended.LAPSED, For.AUTHORITY);
        }
        return course;
    }

    List<PastStep> steps() {
        return steps;
    }

    @Nullable
    Lesson lesson() {
        return lesson;
    }

    private Optional<LocalDate> mediate(List<Journey> followed, boolean appealed) {
        var wanted = day(followed, "mediation-wanted");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        happened(StepKind.MEDIATION_WANTED, wanted.get(), "issues", chance.of(ISSUES), "health", "no");
        var held = day(followed, "mediation-held");
        held.ifPresent(on -> {
            if (appealed || chance.falls(0.35)) {
                happened(StepKind.MEDIATION_HELD, on, "outcome", "none", "agreed", "", "order", "");
                return;
            }
            happened(StepKind.MEDIATION_HELD, on, "outcome", "agreed", "agreed", "We do what the family asked for.",
                    "order", order());
            done(on.plusDays(chance.between(8, 13)), Ended.AGREED);
        });
        return held;
    }

    private void appeal(LocalDate registered) {
        var sent = earlier(Course.workingDay(registered.plusDays(chance.between(1, 4))), asOf);
        happened(StepKind.APPEAL_REGISTERED, registered, "number",
                "EH999/%02d/%05d".formatted(registered.getYear() % 100, chance.between(100, 99_000)), "sent",
                sent.toString(), "parts", kind == AppealKind.CONTENTS ? chance.of(List.of("B,F", "F,I", "B,F,I")) : "",
                "extended", "no");
        var answered = Course.workingDayBefore(sent.plusDays(chance.between(30, 40)));
        if (answered.isAfter(asOf)) {
            return;
        }
        if (chance.falls(0.3)) {
            happened(StepKind.CONCEDED, answered, "what", "All that the family asked for.", "scope", "all");
            done(answered.plusDays(chance.between(8, 13)), Ended.CONCEDED);
            return;
        }
        happened(StepKind.RESPONSE_SENT, answered, "position",
                "What the plan and the reports say is enough for what the child needs now.");
        var listed = Course.workingDay(answered.plusDays(chance.between(7, 20)));
        if (listed.isAfter(asOf)) {
            return;
        }
        var hearing = Course.workingDay(registered.plusWeeks(chance.between(22, 40)));
        happened(StepKind.HEARING_LISTED, listed, "for", hearing.toString(), "how", "video", "witnesses", "");
        var ended = Course.workingDay(hearing.plusDays(chance.between(5, 15)));
        if (ended.isAfter(asOf)) {
            return;
        }
        if (chance.falls(0.15)) {
            happened(StepKind.WITHDRAWN, ended, "why", "The school found another way.");
            close(ended.plusDays(6), Ended.WITHDRAWN, For.AUTHORITY);
            return;
        }
        boolean consent = chance.falls(0.4);
        happened(StepKind.ORDER_MADE, ended, "how", consent ? "consent" : "decision", "order", order(), "words",
                "The appeal is allowed.", "recommended", "no");
        done(ended.plusDays(chance.between(8, 13)), consent ? Ended.CONSENT : Ended.ORDERED);
    }

    /** What was ordered, agreed or conceded is done, and the dispute is closed with its lesson. */
    private void done(LocalDate on, Ended how) {
        if (on.isAfter(asOf)) {
            return;
        }
        happened(StepKind.DONE, on, "what", switch (kind) {
            case REFUSED_TO_ASSESS -> "family-told-assessment-will-be-made";
            case REFUSED_TO_ISSUE -> "final-plan-sent";
            default -> "final-amended-plan-sent";
        });
        close(on.plusDays(chance.between(2, 9)), how, For.FAMILY);
    }

    private void close(LocalDate on, Ended how, For whom) {
        if (on.isAfter(asOf)) {
            return;
        }
        var plan = kind == AppealKind.CONTENTS;
        lesson = new Lesson(on, how, plan ? chance.of(THEMES) : Theme.THRESHOLD, chance.of(ISSUES),
                plan ? whom : For.NONE, plan ? whom : For.NONE, For.NONE, chance.of(DIFFERENTLY), by);
    }

    private String order() {
        return switch (kind) {
            case REFUSED_TO_ASSESS -> "assess";
            case REFUSED_TO_ISSUE -> "make";
            default -> "contents";
        };
    }

    private void happened(StepKind what, LocalDate on, String... answers) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        steps.add(new PastStep(what, on, all));
    }

    private static Optional<LocalDate> day(List<Journey> followed, String type) {
        return followed.stream().flatMap(one -> one.on(type).stream()).findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

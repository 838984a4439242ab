package continuum.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The clock a second time, slow and obvious: it lives through a case day by day, with its own table of the rules and its
 * own counting. It shares nothing with the real one but the words of the events.
 */
final class SlowClock {
    record Answer(String rule, String ref, LocalDate startedOn, LocalDate dueOn, String state, LocalDate metOn,
            int daysLate, String excusedBy) {}

    /** starts > ends ; stops ; amount unit ; exceptions */
    record Line(String process, String id, String since, String starts, String ends, String stops, int amount,
            String unit,
            String exceptions) {}

    private static final String FOUR = "school-closed-4w early-years-closed-4w exceptional-personal absent-4w";
    private static final String ORDER = "exceptional-personal absent-2w late-representations tribunal-direction";
    private static final String UNOPPOSED = "exceptional-personal absent-2w reg-13-3";
    private static final String GIVING_IN = "disagreement";
    private static final String EHC = "ehc-needs-assessment";

    static final List<Line> RULES = List.of(
            new Line(EHC, "ehcna-decision-assess", "2014-09-01", "request-received",
                    "decided-to-assess decided-not-to-assess", "", 6, "weeks", FOUR),
            new Line(EHC, "ehcna-advice", "2014-09-01", "advice-requested", "advice-provided", "", 6, "weeks",
                    "exceptional-personal absent-4w missed-appointment"),
            new Line(EHC, "ehcna-refuse-plan", "2014-09-01", "request-received", "decided-not-to-issue",
                    "decided-not-to-assess decided-to-issue", 16, "weeks", FOUR),
            new Line(EHC, "ehcna-draft-target", "2014-09-01", "request-received", "draft-plan-served",
                    "decided-not-to-assess decided-not-to-issue", 16, "weeks", ""),
            new Line(EHC, "ehcna-draft-reps", "2014-09-01", "draft-plan-served", "representations-received", "", 15,
                    "window from that day", ""),
            new Line(EHC, "setting-consultation", "2014-09-01", "setting-consulted", "setting-replied", "", 15, "days",
                    ""),
            new Line(EHC, "ehcna-final-plan", "2014-09-01", "request-received", "final-plan-sent",
                    "decided-not-to-assess decided-not-to-issue", 20, "weeks", FOUR),
            new Line("annual-review", "review-first", "2014-09-01", "plan-first-made", "review-decision-notified", "",
                    12,
                    "months", ""),
            new Line("annual-review", "review-annual", "2014-09-01", "review-completed", "review-decision-notified", "",
                    12,
                    "months", ""),
            new Line("annual-review", "review-notice", "2014-09-01", "review-notice-given", "review-meeting-held", "",
                    14,
                    "window after that day", ""),
            new Line("annual-review", "review-papers", "2014-09-01", "review-papers-sent", "review-meeting-held", "",
                    14,
                    "window after that day", ""),
            new Line("annual-review", "review-report", "2014-09-01", "review-meeting-held", "review-report-sent", "", 2,
                    "weeks", ""),
            new Line("annual-review", "review-decision", "2014-09-01", "review-meeting-held",
                    "review-decision-notified",
                    "", 4, "weeks", ""),
            new Line("annual-review", "review-proposed-amendments", "2022-03-08", "review-meeting-held",
                    "amendment-notice-sent", "decided-not-to-amend", 4, "weeks", ""),
            new Line("annual-review", "review-amend-reps", "2014-09-01", "amendment-notice-sent",
                    "representations-received", "", 15, "window from that day", ""),
            new Line("annual-review", "review-final-amended", "2014-09-01", "amendment-notice-sent",
                    "final-amended-plan-sent", "decided-not-to-amend", 8, "weeks", ""),
            new Line("annual-review", "review-not-amended", "2014-09-01", "amendment-notice-sent",
                    "decided-not-to-amend",
                    "final-amended-plan-sent", 8, "weeks", ""),
            new Line("annual-review", "review-total", "2022-03-08", "review-meeting-held", "final-amended-plan-sent",
                    "decided-not-to-amend", 12, "weeks", ""),
            new Line("phase-transfer", "phase-transfer-feb", "2014-09-01", "phase-transfer-due",
                    "final-amended-plan-sent",
                    "", 0, "14 February", ""),
            new Line("phase-transfer", "phase-transfer-mar", "2014-09-01", "phase-transfer-due",
                    "final-amended-plan-sent",
                    "", 0, "30 March", ""),
            new Line("reassessment", "reassess-decision", "2014-09-01", "reassessment-requested",
                    "reassessment-decision-notified", "", 15, "days", ""),
            new Line("reassessment", "reassess-final", "2014-09-01", "reassessment-notified", "final-plan-sent", "", 14,
                    "weeks", FOUR),
            new Line("la-transfer", "la-transfer", "2014-09-01", "move-known", "plan-transferred", "", 15,
                    "working days from that day", ""),
            new Line("la-transfer", "la-transfer-inform", "2014-09-01", "plan-transferred", "family-told-of-transfer",
                    "",
                    6, "weeks", ""),
            new Line("message", "message-reply", "2014-09-01", "message-received", "message-answered", "", 3,
                    "working days", ""),
            new Line("mediation", "mediation-arrange", "2014-09-01", "mediation-wanted", "mediation-held", "", 30,
                    "days",
                    ""),
            new Line("tribunal-appeal", "appeal-two-months", "2014-09-01", "notice-of-decision-sent",
                    "appeal-registered",
                    "", 2, "months", "august-christmas tribunal-extension"),
            new Line("tribunal-appeal", "appeal-one-month", "2014-09-01", "mediation-certificate-issued",
                    "appeal-registered", "", 1, "months", "august-christmas"),
            new Line("tribunal-order", "order-assess-start", "2014-09-01", "ordered-to-assess",
                    "family-told-assessment-will-be-made", "", 2, "weeks", ORDER),
            new Line("tribunal-order", "order-assess-final", "2014-09-01", "ordered-to-assess", "final-plan-sent",
                    "decided-not-to-issue", 14, "weeks", ORDER),
            new Line("tribunal-order", "order-make-draft", "2014-09-01", "ordered-to-make-plan", "draft-plan-served",
                    "",
                    5, "weeks", ORDER),
            new Line("tribunal-order", "order-make-final", "2014-09-01", "ordered-to-make-plan", "final-plan-sent", "",
                    11,
                    "weeks", ORDER),
            new Line("tribunal-order", "order-amend-provision", "2014-09-01", "ordered-to-amend-provision",
                    "final-amended-plan-sent", "", 5, "weeks", ORDER),
            new Line("tribunal-order", "order-amend-setting", "2014-09-01", "ordered-to-amend-setting",
                    "final-amended-plan-sent", "", 2, "weeks", ORDER),
            new Line(GIVING_IN, "mediation-health-notify", "2014-09-01", "health-issues-told", "health-body-told", "",
                    3,
                    "working days after that day", ""),
            new Line(GIVING_IN, "mediation-agreement", "2014-09-01", "other-agreement-made", "agreement-carried-out",
                    "", 2, "weeks", "tribunal-direction"),
            new Line(GIVING_IN, "appeal-la-response", "2014-09-01", "appeal-sent-to-authority", "response-sent",
                    "conceded", 30, "tribunal days after that day", "tribunal-direction"),
            new Line(GIVING_IN, "recommendation-response", "2018-04-03", "recommendation-made",
                    "recommendation-answered", "", 5, "weeks", ""),
            new Line(GIVING_IN, "order-remit", "2014-09-01", "ordered-to-reconsider", "reconsidered", "", 2, "weeks",
                    "exceptional-personal absent-2w tribunal-direction"),
            new Line(GIVING_IN, "order-continue-amend", "2014-09-01", "ordered-to-continue-amended",
                    "final-amended-plan-sent", "", 5, "weeks", "exceptional-personal absent-2w tribunal-direction"),
            new Line(GIVING_IN, "unopposed-assess-start", "2015-03-23", "conceded-assessment",
                    "family-told-assessment-will-be-made", "", 2, "weeks", UNOPPOSED),
            new Line(GIVING_IN, "unopposed-assess-final", "2015-03-23", "conceded-assessment", "final-plan-sent",
                    "decided-not-to-issue", 14, "weeks", UNOPPOSED),
            new Line(GIVING_IN, "unopposed-make-draft", "2015-03-23", "conceded-plan", "draft-plan-served", "", 5,
                    "weeks", UNOPPOSED),
            new Line(GIVING_IN, "unopposed-make-final", "2015-03-23", "conceded-plan", "final-plan-sent", "", 11,
                    "weeks", UNOPPOSED),
            new Line(GIVING_IN, "unopposed-contents", "2015-03-23", "conceded-contents", "final-amended-plan-sent", "",
                    5, "weeks", UNOPPOSED),
            new Line(GIVING_IN, "unopposed-setting", "2015-03-23", "conceded-setting", "final-amended-plan-sent", "",
                    2, "weeks", UNOPPOSED),
            new Line("setting-consultation", "consultation-reply", "2014-09-01", "setting-consulted", "setting-replied",
                    "", 15, "days", ""),
            new Line("direct-payments", "direct-payment-first-review", "2014-09-01", "direct-payment-begun",
                    "direct-payment-checked", "", 3, "months", ""),
            new Line("direct-payments", "direct-payment-annual-review", "2014-09-01", "direct-payment-next-check",
                    "direct-payment-checked", "", 12, "months", ""),
            new Line("provision", "provision-secure", "2014-09-01", "shortfall-found", "provision-secured", "", 4,
                    "weeks", ""));

    private final Set<LocalDate> bankHolidays;

    SlowClock(Set<LocalDate> bankHolidays) {
        this.bankHolidays = bankHolidays;
    }

    List<Answer> duties(String process, List<Event> events, LocalDate asOf) {
        var answers = new ArrayList<Answer>();
        for (Line line : RULES) {
            if (line.process().equals(process)) {
                answers.addAll(ofOneRule(line, events, asOf));
            }
        }
        answers.sort(Comparator.comparing(Answer::dueOn)
                .thenComparing(Answer::rule)
                .thenComparing(answer -> answer.ref() == null ? "" : "ref " + answer.ref())
                .thenComparing(Answer::startedOn));
        return answers;
    }

    private static final class Running {
        String ref;
        LocalDate started;
        int year;
        LocalDate met;
        LocalDate stopped;
    }

    private List<Answer> ofOneRule(Line line, List<Event> events, LocalDate asOf) {
        var all = new ArrayList<Running>();
        Set<LocalDate> days = new HashSet<>();
        events.forEach(event -> days.add(event.on()));
        for (LocalDate day : days.stream().sorted().toList()) {
            if (day.isAfter(asOf)) {
                break;
            }
            live(line, events, day, all);
        }
        var answers = new ArrayList<Answer>();
        for (Running one : all) {
            answers.add(answer(line, one, events, asOf));
        }
        return answers;
    }

    private void live(Line line, List<Event> events, LocalDate day, List<Running> all) {
        for (Event event : events) {
            if (event.on().equals(day) && starts(line, event) && !askedAlready(all, event.ref())) {
                var one = new Running();
                one.ref = event.ref();
                one.started = day;
                one.year = event.year();
                all.add(one);
            }
        }
        for (Event event : events) {
            if (event.on().equals(day) && in(line.ends(), event.type())) {
                for (Running one : all) {
                    if (isOpen(one) && Objects.equals(one.ref, event.ref())) {
                        one.met = day;
                        break;
                    }
                }
            }
        }
        for (Event event : events) {
            if (event.on().equals(day)
                    && (in(line.stops(), event.type()) || in("withdrawn moved-away died", event.type()))) {
                for (Running one : all) {
                    if (isOpen(one)) {
                        one.stopped = day;
                    }
                }
            }
        }
    }

    private static boolean starts(Line line, Event event) {
        if (!in(line.starts(), event.type()) || event.on().isBefore(LocalDate.parse(line.since()))) {
            return false;
        }
        return switch (line.id()) {
            case "phase-transfer-feb" -> event.to().equals("school");
            case "phase-transfer-mar" -> event.to().equals("post-16");
            default -> true;
        };
    }

    private static boolean isOpen(Running one) {
        return one.met == null && one.stopped == null;
    }

    private static boolean askedAlready(List<Running> all, String ref) {
        return ref != null && all.stream().anyMatch(one -> isOpen(one) && ref.equals(one.ref));
    }

    private Answer answer(Line line, Running one, List<Event> events, LocalDate asOf) {
        LocalDate due = lastDay(line, one);
        String state;
        String excusedBy = null;
        int late = 0;
        if (line.unit().startsWith("window")) {
            if (one.met != null) {
                state = "met";
            } else if (one.stopped != null && !one.stopped.isAfter(due)) {
                state = "stopped";
            } else {
                state = asOf.isAfter(due) ? "met" : "running";
            }
        } else if (one.met == null && one.stopped != null) {
            state = "stopped";
        } else {
            LocalDate until = one.met == null ? asOf : one.met;
            for (LocalDate day = due; day.isBefore(until); day = day.plusDays(1)) {
                late++;
            }
            excusedBy = late == 0 ? null : excuse(line, one, events, asOf);
            if (late > 0 && excusedBy == null && line.process().equals("tribunal-appeal")
                    && !until.isAfter(acceptedUntil(due))) {
                late = 0;
            }
            if (late == 0) {
                state = one.met == null ? "running" : "met";
            } else if (excusedBy != null) {
                state = "excused";
            } else {
                state = one.met == null ? "overdue" : "met-late";
            }
        }
        return new Answer(line.id(), one.ref, one.started, due, state, one.met, late, excusedBy);
    }

    private static String excuse(Line line, Running one, List<Event> events, LocalDate asOf) {
        return events.stream()
                .filter(event -> event.type().equals("exception") && !event.on().isAfter(asOf))
                .filter(event -> in(line.exceptions(), event.exception()))
                .filter(event -> event.ref() == null || event.ref().equals(one.ref))
                .sorted(Comparator.comparing(Event::on))
                .map(Event::exception)
                .findFirst()
                .orElse(null);
    }

    LocalDate lastDay(Line line, Running one) {
        return lastDay(line, one.started, one.year);
    }

    LocalDate lastDay(Line line, LocalDate started, int year) {
        LocalDate day = started;
        switch (line.unit()) {
            case "weeks" -> {
                for (int i = 0; i < 7 * line.amount(); i++) {
                    day = day.plusDays(1);
                }
            }
            case "days", "window after that day" -> {
                for (int i = 0; i < line.amount(); i++) {
                    day = day.plusDays(1);
                }
            }
            case "window from that day" -> {
                for (int i = 1; i < line.amount(); i++) {
                    day = day.plusDays(1);
                }
            }
            case "working days" -> {
                for (int i = 0; i < line.amount(); i++) {
                    day = day.plusDays(1);
                    while (!isWorkingDay(day)) {
                        day = day.plusDays(1);
                    }
                }
            }
            case "working days from that day" -> {
                for (int i = 1; i < line.amount(); i++) {
                    day = day.plusDays(1);
                    while (!isWorkingDay(day)) {
                        day = day.plusDays(1);
                    }
                }
            }
            case "working days after that day" -> {
                for (int left = line.amount(); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
                    day = day.plusDays(1);
                }
            }
            case "tribunal days after that day" -> {
                for (int left = line.amount(); left > 0; left -= isWorkingDay(day) && day.getMonthValue() != 8
                        && !atChristmas(day) ? 1 : 0) {
                    day = day.plusDays(1);
                }
            }
            case "months" -> {
                int months = started.getYear() * 12 + started.getMonthValue() - 1 + line.amount();
                int ofMonth = started.getDayOfMonth();
                while (!isADay(months / 12, months % 12 + 1, ofMonth)) {
                    ofMonth--;
                }
                day = LocalDate.of(months / 12, months % 12 + 1, ofMonth);
            }
            case "14 February" -> day = LocalDate.of(year, 2, 14);
            case "30 March" -> day = LocalDate.of(year, 3, 30);
            default -> throw new IllegalArgumentException(line.unit());
        }
        return day;
    }

    private static boolean isADay(int year, int month, int ofMonth) {
        boolean leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        int[] lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return ofMonth <= lengths[month - 1];
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    private LocalDate acceptedUntil(LocalDate due) {
        LocalDate day = due;
        while (day.getMonthValue() == 8 && due.getMonthValue() == 8 || atChristmas(day) && atChristmas(due)
                || !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean atChristmas(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() >= 25
                || day.getMonthValue() == 1 && day.getDayOfMonth() == 1;
    }

    private static boolean in(String codes, String code) {
        return List.of(codes.split(" ")).contains(code);
    }
}

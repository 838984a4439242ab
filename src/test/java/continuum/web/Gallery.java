package continuum.web;

import static continuum.web.Templates.all;
import static continuum.web.Templates.page;
import static continuum.web.Templates.part;
import static continuum.web.Templates.words;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages that hold every component: with ordinary, empty, wrong and hostile words in them. */
final class Gallery {

    static final String HOSTILE = "<script>alert('x')</script>\"'&" + "x".repeat(10_000);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Option> ASKED_BY = List.of(Option.of("PARENT", "A parent or carer"),
            Option.of("SCHOOL", "A school or college").withHint("Also a nursery or other early years setting"),
            Option.of("OTHER", "Someone else"));

    private Gallery() {}

    /** Every page of the gallery by its name. */
    static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("desk", desk());
        pages.put("family", family());
        pages.put("form", form(Typed.nothing()));
        pages.put("form-filled", form(filled("Amara", "12", "3", "2018", "PARENT")));
        pages.put("form-wrong", form(judged(filled("", "31", "2", "2025", "NOBODY"))));
        pages.put("form-hostile", form(judged(filled(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE))));
        pages.put("start", start(shell(), "Continuum"));
        pages.put("hostile", start(hostileShell(), HOSTILE));
        pages.put("conflict", conflict("They need more help with reading.", "She needs help with reading and maths."));
        pages.put("conflict-hostile", conflict(HOSTILE, HOSTILE));
        for (var error : List.of("notFound", "badRequest", "notAllowed", "changed", "tooLarge", "wrongKind",
                "closed")) {
            pages.put("error-" + error, page("web/errors/" + error, "shell", shell()));
        }
        pages.put("error-failed",
                page("web/errors/failed", "shell", Shell.of("Continuum", ""), "reference", "K7QX42MP"));
        pages.put("error-expired", page("web/errors/expired", "shell", Shell.of("Continuum", "Exampleshire"), "kept",
                Kept.from(Map.of("reason", new String[]{"They find reading hard.\nAnd writing."}, "password",
                        new String[]{"secret words"}, "givenName", new String[]{HOSTILE}))));
        for (var about : List.of("accessibility", "privacy", "cookies")) {
            pages.put(about, page("web/" + about, "shell", Shell.of("Continuum", "Exampleshire")));
        }
        pages.put("display", page("web/display", "shell", shell(), "typed", Typed.nothing()));
        return pages;
    }

    private static String desk() {
        var rows = page("web/table", "caption", "Cases by what is due next", "heads",
                List.of("Child", "Where it stands", "Next: who owes what", "By", "Last contact"), "rows",
                raw(row("Child A", "Year 4 · Primary school", "Assessing", "week 9 of 20", "Health: advice",
                        "6 days late",
                        Tone.LATE)
                        + row("Child B", "Year 9 · High school", "Draft with the family", "week 16 of 20",
                                "Family: comments on the draft", "in 3 days", Tone.SOON)
                        + row("Child C", "Nursery · Early years", "Deciding to assess", "week 4 of 6",
                                "You: put to the panel of 1 December", "in 12 days", Tone.INFO)
                        + row("Child D", "Year 6 · Primary school", "Phase transfer", "plan 14",
                                "Two schools: replies to consultation", "in time", Tone.OK)));
        return layout("web/layout", "My work", all(raw("<h1>My work</h1><p class=\"lead\">Sunday 22 November 2026</p>"),
                part("counts", "counts",
                        List.of(new Count(3, "late", "/late", Tone.LATE),
                                new Count(9, "due this week", "/week", Tone.SOON),
                                new Count(5, "waiting for you", "/you", Tone.OK),
                                new Count(4_100, "waiting for others", "/others", Tone.QUIET))),
                part("sheet", "content",
                        all(raw(rows), part("pages", "previous", "/previous", "next", "/next"))),
                part("alert", "content", raw("<b>Interpreter needed:</b> Urdu, for every meeting and call.")),
                raw("<div class=\"two\"><div>"),
                part("sheet", "title", "EHC needs assessment", "content", all(stages(),
                        part("tag", "words", "Health advice 6 days late", "tone", Tone.LATE),
                        part("why", "question", "Why 8 February?", "content",
                                words("The school's request arrived on 21 September 2026. Holidays don't stop this clock."),
                                "open", true),
                        raw("<div class=\"govuk-button-group\">"), part("button", "label", "Chase health"),
                        part("button", "label", "Record advice", "kind", "secondary", "href", "/advice"),
                        part("button", "label", "Withdraw", "kind", "warning"), raw("</div>"))),
                part("sheet", "title", "About", "content",
                        part("summary", "rows",
                                List.of(Row.of("Name", "Child A"),
                                        Row.of("Date of birth", "12 March 2018").changedAt("/born"),
                                        Row.of("Address", words("1 Example Street, Exampletown"))
                                                .changedAt("/address")))),
                part("empty", "words", "No letters yet", "how",
                        raw("<p class=\"govuk-body\">A letter appears here when you acknowledge the request.</p>")),
                raw("</div><div><h2>Latest</h2>"),
                part("timeline", "happenings",
                        List.of(Happening.of(LocalDate.of(2026, 11, 18),
                                "Parent asked when the health advice will come."),
                                Happening.of(LocalDate.of(2026, 10, 2), "Decided to assess."))),
                raw("</div></div>"), chart()));
    }

    private static Content chart() {
        return part("chart", "title", "New plans issued in time, by year", "unit", "%", "bars",
                List.of(new Bar("2022", 48), new Bar("2023", 50), new Bar("2024", 46), new Bar("2025", 61)));
    }

    private static Content stages() {
        return part("stages", "stages",
                List.of(new Stage("Asked", "21 September", Stage.State.DONE),
                        new Stage("Decided to assess", "2 October", Stage.State.DONE),
                        new Stage("Advice", "4 of 5 in, 1 late", Stage.State.LATE),
                        new Stage("Decide on a plan", "by 11 January", Stage.State.AHEAD),
                        new Stage("Final plan", "by 8 February", Stage.State.AHEAD)));
    }

    private static String family() {
        return layout("web/family", "Your child's assessment", all(raw("<h1>Your child’s assessment</h1>"),
                raw("<section class=\"step\"><h2>Where we are</h2><p><b>Step 3 of 6.</b> Five people were asked what they"
                        + " know about your child. Four have answered.</p>"),
                stages(),
                raw("</section><section class=\"step turn\"><h2>Your turn: one thing</h2><p>Tell us what matters to your"
                        + " child, in your own words.</p>"),
                part("button", "label", "Start", "href", "/start"), raw("</section>"),
                part("tasks", "tasks",
                        List.of(Task.done("About your child", "/child"),
                                Task.toDo("What matters to them", "/matters").withHint("In your own words"),
                                Task.begun("Who helps now", "/helps"),
                                Task.notYet("Check your answers", "Fill in the other parts first"))),
                part("panel", "title", "We have your request", "content", words("Your reference is A1B2C3"))));
    }

    private static String start(Shell shell, String said) {
        return page("web/layout", "shell", shell, "title", said, "back", "/back", "content",
                all(raw("<h1 class=\"govuk-heading-l\">"), words(said), raw("</h1>"),
                        part("facts", "facts", List.of(said)),
                        part("tag", "words", said),
                        part("summary", "rows", List.of(Row.of(said, said).changedAt("/change"))),
                        part("stages", "stages", List.of(new Stage(said, said, Stage.State.NOW))),
                        part("timeline", "happenings", List.of(Happening.of(TODAY, said))),
                        part("tasks", "tasks", List.of(Task.toDo(said, "/task").withHint(said))),
                        part("why", "question", said, "content", words(said)),
                        part("panel", "title", "Done", "content", words(said)),
                        part("counts", "counts", List.of(new Count(1, said, "/list", Tone.INFO))),
                        part("empty", "words", said), part("alert", "content", words(said), "tone", Tone.LATE)));
    }

    private static String conflict(String theirs, String yours) {
        return layout("web/layout", "Change the reason", all(raw("<h1>Change the reason</h1>"),
                part("conflict", "who", "Another caseworker", "when", Instant.parse("2026-11-22T15:04:00Z"),
                        "conflicts",
                        List.of(new Conflict("Reason", theirs, yours)))));
    }

    private static String form(Typed typed) {
        return page("web/layout", "shell", shell(), "title", "Ask for an assessment", "typed", typed, "content",
                all(raw("<h1 class=\"govuk-heading-l\">Ask for an assessment</h1>"),
                        part("form", "shell", shell(), "action", "/requests", "version", 7L, "content", all(
                                part("text", "field", typed.field("name"), "label", "Child's full name", "hint",
                                        "As on their birth certificate", "autocomplete", "off"),
                                part("date", "field", typed.field("born"), "legend", "Date of birth", "hint",
                                        "For example, 27 3 2016"),
                                part("radios", "field", typed.field("by"), "legend", "Who is asking?", "options",
                                        ASKED_BY,
                                        "revealed",
                                        Map.of("OTHER", part("text", "field", typed.field("other"), "label", "Who?"))),
                                part("checkboxes", "field", typed.field("needs"), "legend",
                                        "What do they need help with?",
                                        "hint", "Select all that apply", "options",
                                        List.of(Option.of("SLCN", "Speech, language and communication"),
                                                Option.of("PD", "Physical disability"))),
                                part("select", "field", typed.field("setting"), "label", "School or setting", "empty",
                                        "Choose one", "options", List.of(Option.of("1", "Example Primary School"))),
                                part("textarea", "field", typed.field("reason"), "label", "Why are you asking?", "hint",
                                        "In your own words"),
                                part("password", "field", typed.field("password"), "label", "Password"),
                                part("upload", "field", typed.field("papers"), "label", "Add a paper", "hint",
                                        "A PDF, Word document or picture"),
                                raw("<div class=\"govuk-button-group\">"), part("button", "label", "Save and continue"),
                                raw("<a class=\"govuk-link\" href=\"/requests\">Cancel</a></div>")))));
    }

    private static Typed filled(String name, String day, String month, String year, String by) {
        return Typed.of(Map.of("name", new String[]{name}, "born.day", new String[]{day}, "born.month",
                new String[]{month}, "born.year", new String[]{year}, "by", new String[]{by}, "reason",
                new String[]{name}, "needs", new String[]{"SLCN", "PD"}, "setting", new String[]{"1"}));
    }

    /** As a controller would judge it. */
    private static Typed judged(Typed typed) {
        typed.need("name", "Enter the child's full name");
        typed.atMost(200, "name", "Name");
        typed.needDate("born", "Date of birth", DateRule.inThePast(TODAY));
        return typed.wrong("by", "Select who is asking")
                .wrong("needs", "Select what they need help with")
                .wrong("setting", "Choose a school or setting")
                .wrong("reason", "Enter why you are asking")
                .wrong("password", "Enter your password")
                .wrong("papers", "The file must be smaller than 50 MB");
    }

    private static String layout(String template, String title, Content content) {
        return page(template, "shell", shell(), "title", title, "content", content);
    }

    private static Shell shell() {
        return Shell.of("Continuum", "Exampleshire")
                .signedIn("Sam Example", "Caseworker, North team", null)
                .withTabs(List.of(Tab.to("My work", "/work"), Tab.to("Children", "/children"),
                        Tab.to("Panels", "/panels")))
                .withSearch()
                .inDemonstration()
                .standingOn(TODAY)
                .completed(new Csrf("_csrf", () -> "token"), "The request was saved", Display.USUAL, "calm", "/work",
                        new Banner("Child A", List.of("Aged 8, Year 4"), List.of("Interpreter: Urdu"),
                                List.of(Tab.to("Now", "/children/1"), Tab.to("Timeline", "/children/1/timeline"))),
                        Language.ENGLISH);
    }

    private static Shell hostileShell() {
        return Shell.of("Continuum", HOSTILE)
                .signedIn(HOSTILE, HOSTILE, HOSTILE)
                .withSearch()
                .withTabs(List.of(Tab.to(HOSTILE, "javascript:alert(1)")))
                .completed(new Csrf("_csrf", () -> HOSTILE), HOSTILE, Display.USUAL, "calm", "/",
                        new Banner(HOSTILE, List.of(HOSTILE), List.of(HOSTILE),
                                List.of(Tab.to(HOSTILE, "javascript:alert(1)"))),
                        Language.ENGLISH);
    }

    private static String row(String child, String about, String stands, String week, String next, String due,
            Tone tone) {
        return """
                <tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link" href="/child"><b>%s</b></a><small>%s</small></td>
                <td class="govuk-table__cell">%s<small>%s</small></td><td class="govuk-table__cell">%s</td>
                <td class="govuk-table__cell">%s</td><td class="govuk-table__cell" data-label="Last contact">4 days ago</td></tr>
                """
                .formatted(child, about, stands, week, next, page("web/tag", "words", due, "tone", tone));
    }

    private static Content raw(String html) {
        return out -> out.writeContent(html);
    }
}

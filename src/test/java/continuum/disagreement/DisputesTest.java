package continuum.disagreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.disagreement.Lesson.Ended;
import continuum.disagreement.Lesson.For;
import continuum.disagreement.Lesson.Theme;
import continuum.duties.Duties;
import continuum.duties.NewProcess;
import continuum.duties.Subject;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.people.Adult;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.LineId;
import continuum.plans.Per;
import continuum.plans.PromisedChild;
import continuum.plans.Section;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** From the last days to challenge a decision to the lesson that closes it. */
@InTheHouse
class DisputesTest {

    private static final LocalDate SENT = LocalDate.parse("2026-09-21");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    TestArea area;
    @Autowired
    TestPages pages;
    @Autowired
    People people;
    @Autowired
    PromisedChild promised;
    @Autowired
    Disputes disputes;
    @Autowired
    Working working;
    @Autowired
    Bundles bundles;
    @Autowired
    Duties duties;
    @Autowired
    Papers papers;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    WebApplicationContext house;

    private final SettingId school = SettingId.create();
    private final LineId speech = PromisedChild.lineId();
    private Viewer system;
    private Viewer caseworker;
    private Viewer parent;
    private ChildId child;

    @BeforeEach
    void a_family_with_a_final_plan() {
        MovableDay.standOn(TODAY);
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        var mother = Adult.named("Ngozi", "Okafor");
        child = family("Ada", mother);
        parent = area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
    }

    @AfterAll
    static void today() {
        MovableDay.standOnToday();
    }

    private ChildId family(String name, Adult mother) {
        var id = as(system, () -> people.add(system, NewChild.of(Details.of(name, "Okafor", LocalDate.of(2018, 1, 1)))
                .withEnrolments(new Enrolment(school, LocalDate.of(2022, 9, 1)))
                .withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, LocalDate.of(2018, 1, 1)), null))));
        promised.plan(system, id, PromisedChild.sent(SENT,
                PromisedChild.line(speech, "Speech therapy.", 2, Per.WEEK, 30, 1, "60")));
        return id;
    }

    @Test
    void a_final_plan_can_be_challenged_until_two_months_after_it_was_sent() {
        var opened = as(parent, () -> disputes.ofChild(parent, child));
        assertThat(opened.decisions()).hasSize(1).first().satisfies(one -> {
            assertThat(one.noticeOn()).isEqualTo(SENT);
            assertThat(one.mediationBy()).isEqualTo("2026-11-21");
            assertThat(one.appealBy()).as("a Saturday: the next working day").isEqualTo("2026-11-23");
        });
    }

    @Test
    void a_certificate_gives_a_month_when_that_is_later() {
        var id = begin(AppealKind.CONTENTS);
        happened(id, StepKind.CERTIFICATE, "2026-11-10", "why", "not-wanted");
        assertThat(open(id).appealBy()).isEqualTo("2026-12-10");
        assertThat(rules(id)).contains("appeal-two-months", "appeal-one-month");
    }

    @Test
    void mediation_is_arranged_within_30_days_and_what_was_agreed_has_the_clock_of_an_order() {
        var id = begin(AppealKind.CONTENTS);
        happened(id, StepKind.MEDIATION_WANTED, "2026-10-01", "issues", "Speech therapy", "health", "yes");
        assertThat(due(id, "mediation-arrange")).isEqualTo("2026-10-31");
        assertThat(due(id, "mediation-health-notify")).isEqualTo("2026-10-06");
        happened(id, StepKind.HEALTH_TOLD, "2026-10-05");
        assertThatThrownBy(() -> happened(id, StepKind.MEDIATION_HELD, "2026-10-20", "outcome", "agreed", "agreed", "",
                "order", "contents")).hasMessageContaining("Enter what was agreed");
        happened(id, StepKind.MEDIATION_HELD, "2026-10-20", "outcome", "agreed", "agreed", "Three times a week.",
                "order", "contents");
        assertThat(due(id, "order-amend-provision")).isEqualTo("2026-11-24");
        assertThatThrownBy(() -> close(id)).hasMessageContaining("not done yet");
        happened(id, StepKind.DONE, "2026-11-20", "what", "final-amended-plan-sent");
        close(id);
        assertThat(open(id).dispute().standing()).isEqualTo("Closed: we gave in");
    }

    @Test
    void an_appeal_needs_a_certificate_unless_it_is_about_the_setting_alone() {
        var id = begin(AppealKind.CONTENTS);
        assertThatThrownBy(() -> appeal(id, "B,F")).hasMessageContaining("certificate first");
        appeal(id, "I");
        assertThat(due(id, "appeal-la-response")).as("30 working days without August and Christmas")
                .isEqualTo("2026-12-16");
    }

    @Test
    void what_is_owed_in_a_dispute_stands_on_my_work_with_its_day_and_leads_to_it() {
        var id = begin(AppealKind.CONTENTS);
        happened(id, StepKind.MEDIATION_WANTED, "2026-11-02", "issues", "Speech therapy", "health", "no");
        assertThat(pages.page(caseworker, "/work")).contains("Arrange mediation", "By 2 December 2026",
                "href=\"/disagreements/" + id + "\"");
        appeal(id, "I");
        assertThat(pages.page(caseworker, "/work")).contains("Respond to the appeal", "By 16 December 2026");
        assertThat(pages.page(caseworker, "/work/week?day=2026-12-16")).contains("Respond to the appeal",
                "href=\"/disagreements/" + id + "\"");
        var other = area.somebody(system, Role.CASEWORKER, null, "Otto Her");
        assertThat(pages.page(other, "/work")).doesNotContain("Respond to the appeal");
        assertThat(pages.page(other, "/work?whose=everyone")).contains("Respond to the appeal");
    }

    @Test
    void a_family_that_lets_its_last_day_go_by_is_late_with_nothing() {
        begin(AppealKind.CONTENTS);
        assertThat(pages.page(caseworker, "/work")).contains("Appeal within two months");
        MovableDay.standOn(TODAY.plusDays(1));
        assertThat(pages.page(caseworker, "/work")).doesNotContain("Appeal within two months");
    }

    @Test
    void a_dispute_that_a_manager_begins_goes_to_the_caseworker_of_the_child() {
        as(system, () -> duties.open(system, new NewProcess("annual-review", child, UUID.randomUUID(), Subject.ANYONE,
                caseworker.account())));
        var manager = area.somebody(system, Role.SEND_MANAGER, null, "Mina Jay");
        as(manager, () -> disputes.begin(manager, child,
                disputes.ofChild(manager, child).decisions().getFirst().subject(), AppealKind.CONTENTS));
        assertThat(pages.page(caseworker, "/work")).contains("Appeal within two months");
        assertThat(pages.page(manager, "/work?whose=me")).doesNotContain("Appeal within two months");
    }

    @Test
    void who_gives_in_before_responding_has_the_clocks_of_an_unopposed_appeal() {
        var id = begin(AppealKind.CONTENTS);
        appeal(id, "I");
        happened(id, StepKind.CONCEDED, "2026-11-10", "what", "The school asked for", "scope", "setting");
        assertThat(due(id, "unopposed-setting")).isEqualTo("2026-11-24");
        assertThat(open(id).duties()).noneMatch(duty -> duty.isOpen() && duty.rule().id().equals("appeal-la-response"));
        assertThatThrownBy(() -> happened(id, StepKind.RESPONSE_SENT, "2026-11-11", "position", "No"))
                .hasMessageContaining("can’t be recorded");
    }

    @Test
    void after_the_response_only_an_order_ends_it_and_it_is_done_in_its_time() {
        var id = begin(AppealKind.CONTENTS);
        appeal(id, "I");
        happened(id, StepKind.RESPONSE_SENT, "2026-11-12", "position", "The school is full.");
        assertThatThrownBy(() -> happened(id, StepKind.CONCEDED, "2026-11-13", "what", "All", "scope", "all"))
                .isInstanceOf(DisputeRefused.class);
        happened(id, StepKind.HEARING_LISTED, "2026-11-13", "for", "2027-02-01", "how", "video");
        happened(id, StepKind.ORDER_MADE, "2026-11-20", "how", "consent", "order", "setting", "words", "Heron Lane.",
                "recommended", "yes");
        assertThat(due(id, "order-amend-setting")).isEqualTo("2026-12-04");
        assertThat(due(id, "recommendation-response")).isEqualTo("2026-12-25");
        happened(id, StepKind.DONE, "2026-11-23", "what", "final-amended-plan-sent");
        happened(id, StepKind.RECOMMENDATION_ANSWERED, "2026-11-23", "what", "Health agrees.");
        close(id);
        assertThat(count("select count(*) from disagreement.lessons where dispute_id = :id and theme = 'setting_full'",
                id)).isEqualTo(1);
        assertThat(count("select count(*) from disagreement.appeals where dispute_id = :id and number = 'EH999/26/1'",
                id)).isEqualTo(1);
    }

    @Test
    void a_step_that_was_a_mistake_is_taken_back_with_its_duties() {
        var id = begin(AppealKind.CONTENTS);
        happened(id, StepKind.MEDIATION_WANTED, "2026-10-01", "issues", "Speech therapy", "health", "no");
        long seen = open(id).dispute().steps().getLast().seq();
        as(caseworker, () -> disputes.takeBack(caseworker, id, seen, "It was another child.", seen));
        assertThat(open(id).dispute().steps()).isEmpty();
        assertThat(rules(id)).doesNotContain("mediation-arrange");
        assertThat(count("select count(*) from disagreement.step where dispute_id = :id", id)).as("both lines stay")
                .isEqualTo(2);
    }

    @Test
    void of_two_people_who_record_at_once_the_second_is_told() {
        var id = begin(AppealKind.CONTENTS);
        happened(id, StepKind.ADVISER_CONTACTED, "2026-10-01");
        assertThatThrownBy(() -> as(caseworker, () -> disputes.happened(caseworker, id, StepKind.CERTIFICATE,
                LocalDate.parse("2026-10-02"), Map.of("why", "not-wanted"), 0)))
                .hasMessageContaining("Somebody else recorded something here meanwhile");
    }

    @Test
    void both_sides_write_the_working_document_and_what_was_sent_stays() {
        var id = begin(AppealKind.CONTENTS);
        as(parent, () -> working.write(parent, id, speech, Section.F, "Speech therapy three times a week.",
                "The report of 2 May, page 4.", 0));
        assertThat(as(caseworker, () -> working.open(caseworker, id, 0)).document().inDispute()).isEqualTo(1);
        assertThat(as(caseworker, () -> working.send(caseworker, id))).isEqualTo(1);
        as(caseworker, () -> working.write(caseworker, id, speech, Section.F, "Speech therapy three times a week.",
                "We agree.", 0));
        assertThat(as(parent, () -> working.open(parent, id, 0)).document().inDispute()).isZero();
        assertThat(as(parent, () -> working.open(parent, id, 1)).document().inDispute()).isEqualTo(1);
        assertThatThrownBy(() -> as(parent, () -> working.write(parent, id, speech, Section.F, "Four.", "More.", 0)))
                .hasMessageContaining("Somebody else of your side wrote meanwhile");
        assertThatThrownBy(() -> as(parent, () -> working.send(parent, id))).hasMessageContaining("RUN_CASE");
    }

    @Test
    void the_bundle_has_an_index_and_a_number_on_every_page_and_says_what_it_left_out() throws IOException {
        var id = begin(AppealKind.CONTENTS);
        var report = keep("The report of the therapist", pdf(3));
        var broken = keep("A broken scan", "%PDF-1.4 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var plan = as(caseworker, () -> bundles.open(caseworker, id)).items().getFirst().key();
        var bundle = as(caseworker, () -> bundles.ask(caseworker, id,
                List.of(plan, "working|0", "paper|" + report, "paper|" + broken)));
        as(system, () -> bundles.make(system, bundle));
        var made = as(parent, () -> bundles.ready(parent, id, bundle)).orElseThrow();
        assertThat(made.leftOut()).hasSize(1).first().asString().contains("A broken scan");
        try (var file = Loader.loadPDF(bundles.bytes(parent, made).readAllBytes())) {
            assertThat(file.getNumberOfPages()).isEqualTo(made.pages());
            var words = new PDFTextStripper();
            for (int page = 1; page <= made.pages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                assertThat(words.getText(file)).contains("Page " + page);
            }
            words.setStartPage(1);
            words.setEndPage(1);
            assertThat(words.getText(file)).contains("The report of the therapist",
                    (made.pages() - 2) + " to " + made.pages(), "Left out");
        }
        var answer = pages.get(parent, "/disagreements/" + id + "/bundle/" + bundle + ".pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).hasSize(Math.toIntExact(made.bytes()));
    }

    @Test
    void pictures_and_word_files_go_into_the_bundle_and_what_has_no_pages_is_named() throws IOException {
        var id = begin(AppealKind.CONTENTS);
        var photo = keep("Her desk", "desk.png", picture("png", 900, 600));
        var scan = keep("A scan", "scan.jpg", picture("jpg", 400, 600));
        var word = keep("The report of the school", "report.docx", wordFile());
        var sums = keep("Her attendance", "attendance.csv", "day;there\n1;yes\n".getBytes(UTF_8));
        var bundle = as(caseworker, () -> bundles.ask(caseworker, id,
                List.of("paper|" + photo, "paper|" + scan, "paper|" + word, "paper|" + sums)));
        assertThat(pages.page(caseworker, "/disagreements/" + id + "/bundle"))
                .contains("a picture, on a page of its own", "a Word document: its text goes in",
                        "a CSV table: a page names it, and you enclose it separately");
        as(system, () -> bundles.make(system, bundle));
        var made = as(parent, () -> bundles.ready(parent, id, bundle)).orElseThrow();
        assertThat(made.leftOut()).isEmpty();
        try (var file = Loader.loadPDF(bundles.bytes(parent, made).readAllBytes())) {
            var words = new PDFTextStripper().getText(file);
            assertThat(words).contains("The report of the school", "What we see", "She reads best in the morning.",
                    "Monday | Yes", "It is a CSV table, which has no pages", "enclosed separately", "attendance.csv");
            assertThat(java.util.stream.StreamSupport.stream(file.getPages().spliterator(), false)
                    .filter(page -> page.getMediaBox().getWidth() > page.getMediaBox().getHeight()))
                    .as("the picture that lies lies")
                    .hasSize(1);
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(width, height,
                java.awt.image.BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] wordFile() throws IOException {
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
            var heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("What we see");
            document.createParagraph().createRun().setText("She reads best in the morning.");
            var row = document.createTable(1, 2).getRow(0);
            row.getCell(0).setText("Monday");
            row.getCell(1).setText("Yes");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void a_dispute_is_for_the_family_and_the_authority_and_nobody_else() {
        var id = begin(AppealKind.CONTENTS);
        var senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        var elsewhere = area.somebody(area.create(), Role.SEND_MANAGER, null, "Els Ewhere");
        var other = Adult.named("Zed", "Ra");
        family("Zoe", other);
        var otherParent = area.somebody(system, Role.PARENT, other.id().value(), "Zed Ra");
        for (var who : List.of(senco, elsewhere, otherParent)) {
            for (var path : List.of("", "/working", "/working/line", "/bundle", "/steps/certificate", "/close",
                    "/take-back")) {
                assertThat(pages.get(who, "/disagreements/" + id + path).getStatus()).as(path).isEqualTo(404);
            }
            assertThat(pages.get(who, "/children/" + child + "/disagreement").getStatus()).isEqualTo(404);
            assertThatThrownBy(() -> as(who, () -> disputes.open(who, id))).isInstanceOfAny(
                    NoSuchElementException.class, continuum.access.NotAllowed.class);
        }
        for (var path : List.of("/steps/certificate", "/close", "/take-back")) {
            assertThat(pages.get(parent, "/disagreements/" + id + path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(pages.get(caseworker, "/disagreements/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void from_the_decision_to_the_appeal_at_a_browser() {
        var at = "/children/" + child + "/disagreement";
        assertThat(pages.page(parent, at)).contains("If you disagree", "21 November 2026", "23 November 2026");
        var page = pages.page(caseworker, at);
        assertThat(page).contains("We are told the family wants mediation");
        var subject = page.replaceAll("(?s).*name=\"subject\" value=\"([^\"]+)\".*", "$1");
        assertThat(TestPages.text(pages.post(caseworker, at, "subject", subject, "kind", "", "wants", "appeal")))
                .contains("Select what the decision was");
        var step = pages.post(caseworker, at, "subject", subject, "kind", "CONTENTS", "wants", "appeal")
                .getRedirectedUrl();
        assertThat(step).endsWith("/steps/appeal-registered");
        assertThat(pages.page(caseworker, step)).contains("The tribunal’s number");
        assertThat(TestPages.text(pages.post(caseworker, step, "version", "0", "number", "", "on.day", "31", "on.month",
                "2", "on.year", "2026"))).contains("Enter the tribunal’s number", "Select whether it is an extended");
        var posted = pages.post(caseworker, step, "version", "0", "number", "EH1", "on.day", "2", "on.month", "11",
                "on.year", "2026", "sent.day", "3", "sent.month", "11", "sent.year", "2026", "parts", "I", "extended",
                "no");
        assertThat(posted.getStatus()).as(TestPages.text(posted)).isEqualTo(302);
        var dispute = step.replace("/steps/appeal-registered", "");
        assertThat(pages.page(parent, dispute)).contains("Respond to the appeal by", "The family has appealed", "EH1");
        assertThat(pages.page(caseworker, "/disagreements")).contains("Ada Okafor", "Appeal to answer");
        assertThat(pages.page(parent, dispute + "/working")).contains("Speech therapy.", "Say what it should say");
    }

    @Test
    void every_form_meets_whatever_is_typed_into_it() {
        var staff = Browsing.as(house, caseworker);
        HostileForm.at("/steps/mediation-wanted", "/steps/mediation-wanted")
                .text("issues", "Speech therapy")
                .choice("health", "yes")
                .date("on", LocalDate.parse("2026-10-01"))
                .judge(staff, this::fresh);
        HostileForm.at("/steps/appeal-registered", "/steps/appeal-registered")
                .text("number", "EH999")
                .choice("extended", "no")
                .date("on", LocalDate.parse("2026-11-02"))
                .date("sent", LocalDate.parse("2026-11-03"))
                .sending("parts", "I")
                .judge(staff, this::fresh);
        HostileForm.at("/close", "/close")
                .text("issue", "How much therapy")
                .text("differently", "Ask the therapist sooner")
                .choice("ended", "LAPSED")
                .choice("b", "NONE")
                .choice("f", "AUTHORITY")
                .choice("i", "NONE")
                .choice("theme", "AMOUNT")
                .judge(staff, this::fresh);
        HostileForm.at("/working/line", "/working/line")
                .text("words", "A line more")
                .text("reason", "It is in the report")
                .choice("section", "F")
                .judge(Browsing.as(house, caseworker), this::fresh);
        HostileForm.at("/take-back", "/take-back").text("why", "A mistake").judge(staff, () -> {
            var at = fresh();
            happened(new DisputeId(UUID.fromString(at.replace("/disagreements/", ""))), StepKind.ADVISER_CONTACTED,
                    "2026-10-01");
            return at;
        });
        assertThat(TestPages.text(pages.post(caseworker, fresh() + "/bundle"))).contains("Select what goes in");
    }

    private String fresh() {
        var another = family("Child", Adult.named("Ann", "Other"));
        return "/disagreements/" + begin(another, AppealKind.CONTENTS);
    }

    private DisputeId begin(AppealKind kind) {
        return begin(child, kind);
    }

    private DisputeId begin(ChildId of, AppealKind kind) {
        return as(caseworker, () -> disputes.begin(caseworker, of,
                disputes.ofChild(caseworker, of).decisions().getFirst().subject(), kind));
    }

    private void appeal(DisputeId id, String parts) {
        happened(id, StepKind.APPEAL_REGISTERED, "2026-11-03", "number", "EH999/26/1", "sent", "2026-11-04", "parts",
                parts, "extended", "no");
    }

    private void happened(DisputeId id, StepKind kind, String on, String... answers) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        var steps = open(id).dispute().steps();
        as(caseworker, () -> disputes.happened(caseworker, id, kind, LocalDate.parse(on), all,
                steps.isEmpty() ? 0 : steps.getLast().seq()));
    }

    private void close(DisputeId id) {
        var steps = open(id).dispute().steps();
        as(caseworker, () -> disputes.close(caseworker, id, new Lesson(TODAY, Ended.CONCEDED, Theme.SETTING_FULL,
                "The school asked for", For.NONE, For.NONE, For.FAMILY, "Ask the school sooner.", "Cora Case"),
                steps.isEmpty() ? 0 : steps.getLast().seq()));
    }

    private Disputes.Opened open(DisputeId id) {
        return as(caseworker, () -> disputes.open(caseworker, id));
    }

    private List<String> rules(DisputeId id) {
        return open(id).duties().stream().map(duty -> duty.rule().id()).toList();
    }

    private String due(DisputeId id, String rule) {
        return open(id).duties()
                .stream()
                .filter(duty -> duty.rule().id().equals(rule))
                .map(duty -> duty.dueOn().toString())
                .findFirst()
                .orElse("not owed: " + rules(id));
    }

    private PaperId keep(String title, byte[] bytes) {
        return keep(title, title.replace(' ', '-') + ".pdf", bytes);
    }

    private PaperId keep(String title, String fileName, byte[] bytes) {
        return as(caseworker, () -> papers.keep(caseworker, child,
                new Upload(fileName, () -> new ByteArrayInputStream(bytes)), title));
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private long count(String sql, DisputeId id) {
        return as(caseworker, () -> transaction
                .execute(t -> db.sql(sql).param("id", id.value()).query(Long.class).single()));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }

    private static void as(Viewer viewer, Runnable work) {
        Viewing.as(viewer, work);
    }
}

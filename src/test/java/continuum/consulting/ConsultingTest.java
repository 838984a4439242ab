package continuum.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.Browsing;
import continuum.CountedStatements;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestPages;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.consulting.ConsultedPlan.Story;
import continuum.consulting.Reply.Answer;
import continuum.decisions.Decision;
import continuum.decisions.Finding;
import continuum.decisions.MatterId;
import continuum.decisions.Matters;
import continuum.duties.Duties;
import continuum.history.History;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.plans.Comments;
import continuum.plans.Line;
import continuum.plans.PlanVersion;
import continuum.plans.Plans;
import continuum.plans.Section;
import continuum.settings.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Settings are asked about a draft, answer with lawful reasons, and the plan names one. */
@InTheHouse
class ConsultingTest {

    private static final String[] CANNOT = {"answer", "CANNOT", "grounds", "OTHERS", "which-others",
            "Two pupils in the class cannot bear sudden noise.", "steps-others", "A separate room was tried.",
            "why-others",
            "The room is used for meals.", "words", "We are full."};

    @Autowired
    ConsultedPlan consulted;
    @Autowired
    Consulting consulting;
    @Autowired
    Replying replying;
    @Autowired
    Wishes wishes;
    @Autowired
    Naming naming;
    @Autowired
    Matters matters;
    @Autowired
    Plans plans;
    @Autowired
    Comments comments;
    @Autowired
    Papers papers;
    @Autowired
    Duties duties;
    @Autowired
    History history;
    @Autowired
    TestPages pages;
    @Autowired
    Today today;
    @Autowired
    JdbcClient db;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    WebApplicationContext house;

    private Story story;

    @BeforeEach
    void a_draft_was_sent() {
        MovableDay.standOnToday();
        story = consulted.draftServed();
    }

    @AfterEach
    void the_day_is_today_again() {
        MovableDay.standOnToday();
    }

    @Test
    void several_settings_are_asked_at_once_and_each_should_reply_within_15_days() {
        var asked = ask(story.hill(), story.vale());
        assertThat(asked).hasSize(2);
        assertThat(all()).allSatisfy(one -> assertThat(one.dueOn()).isEqualTo(today.date().plusDays(15)));
        assertThat(all()).extracting(Consultation::pack).containsOnly(all().getFirst().pack());
        assertThatThrownBy(() -> ask(story.hill())).isInstanceOf(ConsultingRefused.class)
                .hasMessageContaining("already");
        var owed = as(story.caseworker(), () -> duties.ofChild(story.caseworker(), story.child()))
                .stream()
                .flatMap(one -> one.duties().stream())
                .filter(duty -> duty.rule().id().equals("consultation-reply"))
                .toList();
        assertThat(owed).hasSize(2).allSatisfy(duty -> assertThat(duty.because()).contains("9.83"));
    }

    @Test
    void a_setting_opens_the_pack_and_nothing_else_of_the_child() {
        var paper = as(story.caseworker(), () -> papers.keep(story.caseworker(), story.child(),
                new Upload("advice.txt", () -> new ByteArrayInputStream("Ada needs.".getBytes(StandardCharsets.UTF_8))),
                "Psychologist’s advice"));
        pages.post(story.caseworker(), "/plans/" + story.draft() + "/settings/ask", "setting", story.hill().toString(),
                "paper", paper.toString());
        var at = "/consultations/" + all().getFirst().id();
        assertThat(pages.page(story.hillSenco(), "/consultations")).contains(at + "/pack");
        assertThat(pages.page(story.hillSenco(), at + "/pack")).contains("Ada Okafor",
                "Follows one instruction at a time.", "Psychologist’s advice");
        var opened = pages.get(story.hillSenco(), at + "/pack/" + paper);
        assertThat(opened.getStatus()).isEqualTo(200);
        for (var hidden : List.of("/children/" + story.child(), "/plans/" + story.draft(),
                "/plans/" + story.draft() + "/settings", "/children/" + story.child() + "/papers/" + paper, at)) {
            assertThat(pages.get(story.hillSenco(), hidden).getStatus()).as(hidden).isEqualTo(404);
        }
        assertThat(as(story.caseworker(), () -> history.whoLooked(story.caseworker(), story.child(), null, 50)))
                .filteredOn(look -> look.byName().equals("Sena Senco"))
                .hasSize(2)
                .allSatisfy(look -> assertThat(look.page()).contains("consulted"));
    }

    @Test
    void another_setting_sees_none_of_it() {
        var at = "/consultations/" + ask(story.hill()).getFirst();
        for (var page : List.of("/pack", "/reply", "/send")) {
            assertThat(pages.get(story.valeHead(), at + page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(pages.page(story.valeHead(), "/consultations")).contains("Nothing waits for you.");
        assertThat(pages.get(story.parent(), "/consultations").getStatus()).isIn(403, 404);
    }

    @Test
    void the_database_itself_shows_a_setting_only_what_it_is_asked_while_it_is_asked() {
        var id = ask(story.hill()).getFirst();
        assertThat(rows(story.hillSenco())).isEqualTo(1);
        assertThat(rows(story.valeHead())).isZero();
        as(story.caseworker(), () -> {
            consulting.end(story.caseworker(), id, "Withdrawn.");
            return null;
        });
        assertThat(rows(story.hillSenco())).isZero();
        assertThat(pages.get(story.hillSenco(), "/consultations/" + id + "/pack").getStatus()).isEqualTo(404);
    }

    private long rows(Viewer viewer) {
        return as(viewer,
                () -> transaction.execute(t -> db.sql("select count(*) from consulting.pack")
                        .query(Long.class)
                        .single()));
    }

    @Test
    void a_reply_names_its_grounds_with_particulars_and_is_told_what_does_not_count() {
        var at = "/consultations/" + ask(story.hill()).getFirst();
        assertThat(TestPages.text(pages.post(story.hillSenco(), at + "/reply", "version", "0", "answer", "CANNOT")))
                .contains("Select at least one of the reasons that the law knows");
        assertThat(TestPages.text(pages.post(story.hillSenco(), at + "/reply", "version", "0", "answer", "CANNOT",
                "grounds", "RESOURCES", "which-resources", "It costs £80,000.")))
                .contains("Enter which steps were considered", "Enter why those steps do not suffice",
                        "It costs £80,000.");
        assertThat(reply(story.hillSenco(), at, 0)).isEqualTo(at + "/send");
        assertThat(pages.page(story.hillSenco(), at + "/send")).contains("“We are full”",
                "You can still send it as it is");
        assertThat(pages.page(story.parent(), "/plans/" + story.draft() + "/settings"))
                .as("not before it is sent")
                .doesNotContain("incompatible with providing efficient education");
        pages.post(story.hillSenco(), at + "/send", "version", "1");
        assertThat(pages.page(story.parent(), at)).contains("Two pupils in the class", "The room is used for meals.");
        assertThat(pages.page(story.caseworker(), "/plans/" + story.draft() + "/settings")).contains("Hill School",
                "Should not be named, it says", "on roll");
        assertThat(as(story.caseworker(), () -> duties.ofChild(story.caseworker(), story.child()))
                .stream()
                .flatMap(one -> one.duties().stream())
                .filter(duty -> duty.rule().id().equals("consultation-reply"))).allMatch(duty -> duty.metOn() != null);
    }

    @Test
    void two_people_of_a_setting_write_the_reply_and_nothing_is_lost() {
        var at = "/consultations/" + ask(story.hill()).getFirst();
        assertThat(reply(story.hillHead(), at, 0)).isEqualTo(at + "/send");
        var second = TestPages
                .text(pages.post(story.hillSenco(), at + "/reply", "version", "0", "answer", "IF", "words",
                        "With a hearing loop."));
        assertThat(second).contains("Somebody else of your setting saved the reply meanwhile", "With a hearing loop.",
                "Two pupils in the class", "Hedda Head", "name=\"version\" value=\"1\"");
        assertThat(all().getFirst().reply().answer()).isEqualTo(Answer.CANNOT);
        pages.post(story.hillSenco(), at + "/reply", "version", "1", "answer", "IF", "words", "With a hearing loop.");
        assertThat(all().getFirst().reply().answer()).isEqualTo(Answer.IF);
        var before = as(story.caseworker(), () -> transaction.execute(t -> db.sql(
                "select count(*) from consulting.reply_before where consultation_id = :id")
                .param("id", all().getFirst().id().value())
                .query(Long.class)
                .single()));
        assertThat(before).as("what was written before is kept").isEqualTo(1);
    }

    @Test
    void a_silent_setting_is_reminded_and_stops_nobody() {
        var id = ask(story.hill()).getFirst();
        assertThatThrownBy(() -> name(story.hill())).isInstanceOf(ConsultingRefused.class)
                .hasMessageContaining("to reply. It can be named after that");
        MovableDay.standOn(today.date().plusDays(16));
        assertThat(as(story.system(), () -> consulting.remindTheSilent(story.system()))).isEqualTo(1);
        assertThat(as(story.system(), () -> consulting.remindTheSilent(story.system()))).as("once").isZero();
        assertThat(pages.page(story.hillSenco(), "/consultations")).contains("Reminded on", "No reply by");
        assertThat(pages.page(story.caseworker(), "/consultations/" + id)).contains("That stops nothing");
        name(story.hill());
    }

    @Test
    void what_the_family_asks_for_is_decided_by_the_law_and_then_named() {
        pages.post(story.parent(), "/plans/" + story.draft() + "/settings/wish", "setting", story.hill().toString(),
                "why",
                "Her brother is there.");
        var wish = wishes().getFirst();
        assertThat(wish.standing()).isEqualTo(Standing.MAINSTREAM_REQUEST);
        assertThatThrownBy(() -> put(wish)).isInstanceOf(ConsultingRefused.class).hasMessageContaining("39(2)");
        var at = "/consultations/" + ask(story.hill(), story.vale()).getFirst();
        reply(story.hillSenco(), at, 0);
        pages.post(story.hillSenco(), at + "/send", "version", "1");
        assertThatThrownBy(() -> name(story.hill())).hasMessageContaining("decided first");
        var matter = put(wish);
        assertThat(as(story.manager(), () -> matters.open(story.manager(), matter)).orElseThrow().evidence())
                .anyMatch(point -> point.says().contains("Her brother is there."))
                .anyMatch(point -> point.criterion().equals("others")
                        && point.says().contains("A separate room was tried."));
        decide(matter, NamingLaw.NAME, true);
        assertThat(pages.page(story.parent(), "/settings-wished/" + wish.id())).contains("The plan names it",
                "Steps can be taken.");
        assertThatThrownBy(() -> name(story.vale()))
                .hasMessageContaining("It was decided that the plan names Hill School");
        var into = name(story.hill());
        assertThat(place(into)).isEqualTo("Hill School (mainstream school)");
        assertThat(pages.page(story.parent(), "/plans/" + story.draft() + "/settings")).contains(
                "The plan is to name Hill",
                "section 39(3)");
    }

    @Test
    void a_setting_that_was_refused_is_not_named_and_mainstream_stays() {
        pages.post(story.parent(), "/plans/" + story.draft() + "/settings/wish", "setting", story.hill().toString());
        var other = consulted.school(story.system(), "Dale School", Kind.MAINSTREAM);
        ask(story.hill(), story.vale(), other);
        MovableDay.standOn(today.date().plusDays(16));
        var matter = put(wishes().getFirst());
        decide(matter, NamingLaw.DO_NOT_NAME, false);
        assertThatThrownBy(() -> name(story.hill())).hasMessageContaining("does not name Hill School");
        assertThatThrownBy(() -> name(story.vale())).hasMessageContaining("section 33");
        assertThat(place(name(other))).startsWith("Dale School");
    }

    @Test
    void the_final_plan_closes_every_pack() {
        var id = ask(story.hill()).getFirst();
        MovableDay.standOn(today.date().plusDays(16));
        var last = name(story.hill());
        as(story.caseworker(), () -> plans.serve(story.caseworker(), last, 1, today.date(), ""));
        assertThat(all()).allMatch(one -> !one.isRunning());
        assertThat(pages.get(story.hillSenco(), "/consultations/" + id + "/pack").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> ask(story.vale())).isInstanceOf(ConsultingRefused.class);
    }

    @Test
    void strangers_find_nothing() {
        ask(story.hill());
        var other = consulted.draftServed();
        assertThat(pages.get(other.caseworker(), "/plans/" + story.draft() + "/settings").getStatus()).isEqualTo(404);
        assertThat(pages.get(other.parent(), "/consultations/" + all().getFirst().id()).getStatus()).isEqualTo(404);
        assertThatThrownBy(
                () -> as(other.caseworker(), () -> consulting.find(other.caseworker(), all().getFirst().id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatever_is_typed_into_a_form_the_page_says_what_to_do_and_nothing_is_lost() {
        var desk = Browsing.as(house, story.caseworker());
        var family = Browsing.as(house, story.parent());
        var senco = Browsing.as(house, story.hillSenco());
        var plan = "/plans/" + story.draft() + "/settings";
        var one = ask(story.hill()).getFirst();
        Supplier<String> fresh = () -> "/consultations/" + one;
        var ended = "/consultations/" + ask(story.vale()).getFirst();
        HostileForm.at("/reply", "/reply")
                .choice("answer", "CANNOT")
                .choice("grounds", "UNSUITABLE")
                .text("which-unsuitable", "The stairs.")
                .text("steps-unsuitable", "A lift.")
                .text("why-unsuitable", "The walls are listed.")
                .text("words", "From September.")
                .judge(senco, fresh);
        HostileForm.at("/figures", "/figures").text("miles", "4.5").text("yearly", "24500").judge(desk, fresh);
        HostileForm.at("/end", "/end").text("why", "Asked by mistake.").judge(desk, () -> ended);
        HostileForm.at("/wish?q=School", "/wish")
                .sending("q", "School")
                .choice("setting", story.vale().toString())
                .text("why", "It is near.")
                .judge(family, () -> plan);
        HostileForm.at("/name", "/name")
                .choice("setting", "type")
                .text("type", "Maintained special school")
                .text("reasons", "It fits.")
                .judge(desk, () -> plan);
        HostileForm.at("/reply", "/reply")
                .choice("answer", "IF")
                .text("words", "With a hearing loop.")
                .comesSecond(senco, fresh.get(), () -> Viewing.as(story.hillHead(), () -> replying.save(
                        story.hillHead(), one,
                        all().stream().filter(each -> each.id().equals(one)).findFirst().orElseThrow().revision(),
                        new Reply(Answer.CAN, List.of(), ""))));
    }

    @Test
    void the_desk_of_a_setting_costs_at_most_six_statements() {
        ask(story.hill());
        var senco = Browsing.as(house, story.hillSenco());
        senco.open("/consultations");
        assertThat(CountedStatements.during(() -> senco.open("/consultations"))).hasSizeBetween(2, 6);
    }

    @Test
    void the_settings_of_a_plan_cost_few_statements_whoever_looks_and_however_many_are_asked() {
        var page = "/plans/" + story.draft() + "/settings";
        ask(story.hill(), story.vale());
        for (var who : List.of(story.caseworker(), story.parent())) {
            var desk = Browsing.as(house, who);
            assertThat(desk.open(page).body()).contains("Hill School", "Vale School");
            assertThat(CountedStatements.during(() -> desk.open(page))).as(who.name()).hasSizeBetween(2, 7);
        }
        assertThat(Browsing.as(house, story.caseworker()).open(page).body()).contains("of this area on roll");
        assertThat(Browsing.as(house, story.parent()).open(page).body()).doesNotContain("of this area on roll");
    }

    private List<ConsultationId> ask(SettingId... whom) {
        return as(story.caseworker(),
                () -> consulting.ask(story.caseworker(), story.draft(), List.of(whom), List.of()));
    }

    private String reply(Viewer who, String at, long version) {
        var fields = new java.util.ArrayList<>(List.of(CANNOT));
        fields.addAll(List.of("version", String.valueOf(version)));
        return pages.post(who, at + "/reply", fields.toArray(String[]::new)).getRedirectedUrl();
    }

    private List<Consultation> all() {
        return as(story.caseworker(), () -> consulting.of(story.caseworker(), version()));
    }

    private List<Wish> wishes() {
        return as(story.caseworker(), () -> wishes.of(story.caseworker(), version()));
    }

    private PlanVersion version() {
        return plans.version(story.caseworker(), story.draft()).orElseThrow();
    }

    private MatterId put(Wish wish) {
        return as(story.caseworker(), () -> wishes.put(story.caseworker(), wish.id()));
    }

    private void decide(MatterId matter, String outcome, boolean compatible) {
        as(story.manager(), () -> {
            matters.decide(story.manager(), matter, matters.open(story.manager(), matter).orElseThrow().version(),
                    new Decision(outcome, today.date(), "Mo Manager",
                            Map.of("unsuitable", new Finding(compatible, "It was weighed."), "others",
                                    new Finding(true, "Steps can be taken."), "resources",
                                    new Finding(true, "It costs no more.")),
                            "So it follows.", null, List.of()));
            return null;
        });
    }

    private continuum.plans.VersionId name(SettingId whom) {
        return as(story.caseworker(),
                () -> naming.name(story.caseworker(), story.draft(), whom, "", "It fits her needs."));
    }

    private String place(continuum.plans.VersionId id) {
        return as(story.caseworker(), () -> plans.contents(story.caseworker(), id)).orElseThrow()
                .of(Section.I)
                .stream()
                .map(Line::words)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

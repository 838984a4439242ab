package continuum.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import continuum.papers.Letter;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.papers.Rights;
import continuum.papers.WrittenLetter;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.Adults;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The outbox as people find it: what waits and why, what is stopped, printing, posting, holding back. */
@InTheHouse
class OutboxPagesTest {

    private static final LocalDate BORN = LocalDate.parse("2016-03-12");

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    Letters letters;
    @Autowired
    People people;
    @Autowired
    Adults adults;
    @Autowired
    History history;
    @Autowired
    Today today;

    private Viewer system;
    private Viewer caseworker;
    private Browsing desk;
    private NewChild amara;
    private Adult mother;

    @BeforeEach
    void a_child_with_a_mother() {
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        desk = Browsing.as(house, caseworker);
        amara = NewChild.named("Amara", "Okafor", BORN);
        mother = Adult.named("Ngozi", "Okafor");
        as(() -> people.add(caseworker, amara));
        as(() -> adults.add(caseworker, amara.id(), new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                new Address("1 Test Street", "TE1 1ST", null, BORN))));
    }

    @Test
    void an_empty_outbox_says_what_would_fill_it() {
        assertThat(desk.open("/outbox").body()).contains("Nothing waits to leave.", "when it is written",
                "GOV.UK Notify is not connected");
        assertThat(desk.open("/outbox/batches").body()).contains("Nothing was put together yet.");
    }

    @Test
    void letters_are_put_together_printed_and_recorded_as_posted() {
        var one = written("We have your request");
        var other = written("We need more time");
        assertThat(desk.open("/outbox").body()).contains("We have your request", "We need more time", "Ngozi Okafor",
                "By post");
        var batch = desk.send("/outbox", Map.of("letter", one.toString(), "do", "print")).next();
        assertThat(batch).startsWith("/outbox/batches/");
        await().atMost(Duration.ofSeconds(60)).until(() -> desk.open(batch).body().contains("Download the file"));
        var file = as(() -> house.getBean(Outbox.class)
                .pdf(caseworker, UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1))));
        assertThat(new String(file, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(desk.open("/outbox?standing=printed").body()).contains("We have your request")
                .doesNotContain("We need more time");
        assertThat(desk.send(batch + "/posting", day(today.date())).next()).isEqualTo(batch);
        assertThat(found(one).isSent()).isTrue();
        assertThat(found(one).how()).isEqualTo(WrittenLetter.Way.POST);
        assertThat(found(other).isSent()).isFalse();
        assertThat(desk.open("/outbox/batches").body()).contains("All posted");
        assertThat(desk.open("/outbox").body()).doesNotContain("We have your request");
    }

    @Test
    void what_the_gate_stops_is_shown_with_why_and_what_to_do() {
        var id = written("We have your request");
        var hers = as(() -> people.adults(caseworker, amara.id())).getFirst();
        as(() -> {
            adults.change(caseworker, amara.id(), hers.id(), hers.version(), hers.adult(),
                    hers.tie().notTold(new NotTold("A court order", "The family court", today.date())));
            return id;
        });
        assertThat(desk.open("/outbox").body()).contains("Stopped at the gate",
                "Ngozi Okafor may not be told anything about Amara Okafor", "<b>Cancel it</b>");
        var answer = desk.send("/outbox", Map.of("letter", id.toString(), "do", "print"));
        assertThat(answer.hasProblem()).isTrue();
        assertThat(answer.body()).contains("may not leave. Ngozi Okafor may not be told");
    }

    @Test
    void a_letter_stopped_after_it_was_printed_is_not_recorded_as_posted() {
        var id = written("We have your request");
        var batch = desk.send("/outbox", Map.of("letter", id.toString(), "do", "print")).next();
        var hers = as(() -> people.adults(caseworker, amara.id())).getFirst();
        as(() -> {
            adults.move(caseworker, amara.id(), hers.id(),
                    new Address("2 Test Street", "TE1 2ND", null, today.date()));
            return id;
        });
        assertThat(desk.open(batch).body()).contains("Take these out before you post",
                "The address on the letter is not where Ngozi Okafor lives today");
        desk.send(batch + "/posting", day(today.date()));
        assertThat(found(id).isSent()).isFalse();
    }

    @Test
    void a_notice_with_last_days_comes_first_and_leaves_on_its_day_only() {
        written("An ordinary letter");
        var notice = as(() -> {
            letters.setLetterhead(system, new continuum.papers.Letterhead("The SEND team", "", "", "", "Advice",
                    "01632 960001", "Mediation", "01632 960002", "Resolution", "01632 960003"));
            return letters.write(caseworker, letter("We will not assess").telling(today.date(),
                    new Rights(today.date().plusMonths(2), today.date().plusMonths(2), true)));
        });
        var page = desk.open("/outbox").body();
        assertThat(page.indexOf("We will not assess")).isLessThan(page.indexOf("An ordinary letter"));
        assertThat(page).contains("Must leave on the day it is dated");
        var batch = desk.send("/outbox", Map.of("letter", notice.toString(), "do", "print")).next();
        assertThat(desk.send(batch + "/posting", day(today.date().minusDays(1))).hasProblem()).isTrue();
        assertThat(desk.send(batch + "/posting", day(today.date())).next()).isEqualTo(batch);
    }

    @Test
    void a_letter_is_held_back_with_a_reason_and_waits_again() {
        var id = written("We have your request");
        desk.send("/outbox/" + id + "/hold", Map.of("why", "A call first."));
        assertThat(desk.open("/outbox?standing=held").body()).contains("Held back", "A call first.",
                "Hold back no more");
        assertThat(desk.send("/outbox", Map.of("letter", id.toString(), "do", "print")).body())
                .contains("is held back. End that first");
        desk.send("/outbox/" + id + "/hold/end", Map.of());
        assertThat(desk.open("/outbox?standing=held").body()).contains("No letter is like this.");
        assertThat(as(() -> history.timeline(caseworker, amara.id(), null, 20))).extracting(Line::what)
                .anyMatch(what -> what.startsWith("A letter is held back: "));
    }

    @Test
    void nothing_selected_and_nonsense_selected_are_explained() {
        written("We have your request");
        assertThat(desk.send("/outbox", Map.of("do", "print")).body()).contains("Select the letters");
        assertThat(desk.send("/outbox", Map.of("letter", "nonsense", "do", "print")).body())
                .contains("is not there any more");
        assertThat(desk.send("/outbox", Map.of("letter", UUID.randomUUID().toString(), "do", "print")).body())
                .contains("is not there any more");
        assertThat(desk.send("/outbox", Map.of("letter", UUID.randomUUID().toString(), "do", "hand")).body())
                .contains("Nothing is connected that sends letters");
        assertThat(desk.open("/outbox?after=nonsense&standing=nonsense&name=%25_\\").status()).isEqualTo(200);
    }

    @Test
    void every_form_meets_whatever_is_typed_into_it() {
        HostileForm.at("/hold", "/hold")
                .text("why", "A call first.")
                .judge(desk, () -> "/outbox/" + written("A letter"));
        HostileForm.at("", "/posting")
                .date("on", today.date())
                .judge(desk,
                        () -> desk.send("/outbox", Map.of("letter", written("A letter").toString(), "do", "print"))
                                .next());
    }

    @Test
    void families_schools_and_other_areas_find_no_outbox() {
        var id = written("We have your request");
        var batch = desk.send("/outbox", Map.of("letter", id.toString(), "do", "print")).next();
        var elsewhere = Browsing.as(house, area.somebody(area.create(), Role.CASEWORKER, null, "Other"));
        assertThat(elsewhere.open("/outbox").body()).doesNotContain("We have your request");
        assertThat(elsewhere.open(batch).status()).isEqualTo(404);
        assertThat(elsewhere.open("/outbox/" + id + "/hold").status()).isEqualTo(404);
        for (var role : List.of(Role.SENCO, Role.PARENT, Role.DATA_OFFICER)) {
            var somebody = Browsing.as(house,
                    area.somebody(system, role, role == Role.DATA_OFFICER ? null : UUID.randomUUID(), "Somebody"));
            for (var page : List.of("/outbox", "/outbox/batches", batch, batch + "/pdf", "/outbox/" + id + "/hold")) {
                assertThat(somebody.open(page).status()).as("%s at %s", role, page).isEqualTo(404);
            }
        }
    }

    private LetterId written(String title) {
        return as(() -> letters.write(caseworker, letter(title)));
    }

    private Letter letter(String title) {
        return new Letter(amara.id(), "test", new Recipient.Adult(mother.id()), title, "papers/letters/plain",
                Map.of("paragraphs", List.of("Thank you.")), null);
    }

    private WrittenLetter found(LetterId id) {
        return as(() -> letters.find(caseworker, id).orElseThrow());
    }

    private static Map<String, String> day(LocalDate day) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("on.day", "" + day.getDayOfMonth());
        fields.put("on.month", "" + day.getMonthValue());
        fields.put("on.year", "" + day.getYear());
        return fields;
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(caseworker, work);
    }
}

package continuum.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.outbox.Carrier.Answer;
import continuum.outbox.GovUkNotify.Connection;
import continuum.outbox.Waiting.Standing;
import continuum.papers.Letter;
import continuum.papers.LetterId;
import continuum.papers.Letters;
import continuum.papers.Recipient;
import continuum.papers.WrittenLetter;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.Adults;
import continuum.people.ContactNeed;
import continuum.people.ContactNeeds;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Letters and e-mails through GOV.UK Notify, against a real server that answers as its API is documented. */
@InTheHouse
@TestPropertySource(properties = "continuum.tests.own-database=true") // A node without Notify would send its letters by hand
class NotifyTest {

    private static final PretendNotify NOTIFY = new PretendNotify();
    private static final LocalDate BORN = LocalDate.parse("2016-03-12");
    private static final Duration LONG = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void connected(DynamicPropertyRegistry settings) {
        settings.add("continuum.notify.key", () -> PretendNotify.KEY);
        settings.add("continuum.notify.address", NOTIFY::address);
        settings.add("continuum.notify.email-template", () -> PretendNotify.TEMPLATE);
        settings.add("continuum.notify.first-wait", () -> "200ms");
        settings.add("db-scheduler.polling-interval", () -> "200ms");
    }

    @AfterAll
    static void stop() {
        NOTIFY.close();
    }

    @Autowired
    TestArea area;
    @Autowired
    Outbox outbox;
    @Autowired
    Nudges nudges;
    @Autowired
    Verdicts verdicts;
    @Autowired
    Letters letters;
    @Autowired
    People people;
    @Autowired
    Adults adults;
    @Autowired
    Today today;
    @Autowired
    TransactionTemplate transaction;

    private Viewer system;
    private Viewer caseworker;
    private Adult mother;
    private NewChild amara;

    @BeforeEach
    void a_child_with_a_mother() {
        NOTIFY.got.clear();
        NOTIFY.troubles.clear();
        NOTIFY.status = "sending";
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        mother = Adult.named("Ngozi", "Okafor").reachedAt("ngozi@example.test", null);
        amara = NewChild.named("Amara", "Okafor", BORN);
        as(() -> people.add(caseworker, amara));
        as(() -> adults.add(caseworker, amara.id(), new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                new Address("1 Test Street", "TE1 1ST", null, BORN))));
    }

    @Test
    void a_letter_is_handed_over_as_a_pdf_and_counts_as_sent_once_they_have_it() {
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        assertThat(found(id).how()).isEqualTo(WrittenLetter.Way.POST);
        assertThat(NOTIFY.got).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("letter");
            assertThat(one.body().path("reference").asString()).isEqualTo(id.toString());
            assertThat(one.body().propertyNames()).containsExactlyInAnyOrder("reference", "content", "postage");
        });
    }

    @Test
    void what_they_say_later_of_a_letter_is_asked_for_and_shown() {
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        NOTIFY.status = "accepted";
        verdicts.ask(system);
        assertThat(list().notDelivered()).as("still under way").isEmpty();
        NOTIFY.status = "permanent-failure";
        verdicts.ask(system);
        verdicts.ask(system);
        assertThat(list().notDelivered()).singleElement()
                .returns(id, NotDelivered::letter)
                .satisfies(one -> assertThat(one.why()).contains("address does not exist"));
        assertThat(found(id).isSent()).as("it left all the same").isTrue();
    }

    @Test
    void what_was_delivered_is_asked_for_no_more() {
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        NOTIFY.status = "received";
        verdicts.ask(system);
        NOTIFY.status = "permanent-failure";
        verdicts.ask(system);
        assertThat(list().notDelivered()).isEmpty();
    }

    private OutboxList list() {
        return as(() -> outbox.list(caseworker, OutboxFilter.ALL, null));
    }

    @Test
    void whoever_wants_no_post_is_told_by_an_e_mail_that_names_nobody() {
        wantsNoPost();
        area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        assertThat(found(id).how()).isEqualTo(WrittenLetter.Way.NOTICE);
        assertThat(NOTIFY.got).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("email");
            assertThat(one.body().propertyNames()).containsExactlyInAnyOrder("reference", "email_address",
                    "template_id");
            assertThat(one.body().toString()).doesNotContain("Amara", "Okafor", "request", amara.id().toString());
        });
    }

    @Test
    void without_an_account_it_goes_by_post_all_the_same() {
        wantsNoPost();
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        assertThat(found(id).how()).isEqualTo(WrittenLetter.Way.POST);
    }

    @Test
    void too_many_requests_and_their_faults_are_tried_again_until_they_take_it() {
        NOTIFY.troubles.addAll(List.of(Map.entry(429, "RateLimitError"), Map.entry(500, "Exception"),
                Map.entry(503, "Exception")));
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        assertThat(NOTIFY.got).hasSize(1);
        assertThat(NOTIFY.troubles).isEmpty();
    }

    @Test
    void what_they_will_not_take_stands_in_the_outbox_with_the_reason() {
        for (var trouble : List.of(Map.entry(400, "ValidationError"), Map.entry(403, "TrialLetterError"))) {
            NOTIFY.troubles.add(trouble);
            var id = written();
            letGo(id);
            await().atMost(LONG).until(() -> standing(id).standing() == Standing.REFUSED);
            assertThat(standing(id).said()).contains("GOV.UK Notify", trouble.getValue());
            assertThat(found(id).isSent()).isFalse();
            letGo(id);
            await().atMost(LONG).until(() -> found(id).isSent());
        }
    }

    @Test
    void a_letter_whose_answer_was_lost_is_not_sent_twice() {
        NOTIFY.losesItsAnswer = true;
        var id = written();
        letGo(id);
        await().atMost(LONG).until(() -> found(id).isSent());
        assertThat(NOTIFY.got).hasSize(1);
    }

    @Test
    void the_gate_judges_once_more_just_before_it_is_handed_over() {
        NOTIFY.troubles.add(Map.entry(500, "Exception"));
        var id = written();
        NOTIFY.troubles.addAll(java.util.Collections.nCopies(200, Map.entry(500, "Exception")));
        letGo(id);
        await().atMost(LONG).until(() -> standing(id).standing() == Standing.HANDED && standing(id).said() != null);
        var hers = as(() -> people.adults(caseworker, amara.id())).getFirst();
        as(() -> {
            adults.change(caseworker, amara.id(), hers.id(), hers.version(), hers.adult(),
                    hers.tie().notTold(new NotTold("A court order", "The family court", today.date())));
            return id;
        });
        synchronized (NOTIFY.troubles) {
            NOTIFY.troubles.clear();
        }
        await().atMost(LONG).until(() -> standing(id).standing() == Standing.REFUSED);
        assertThat(standing(id).said()).contains("may not be told anything about Amara Okafor");
        assertThat(NOTIFY.got).as("letters of other tests may still come")
                .noneMatch(
                        one -> one.body().path("reference").asString().equals(id.toString()));
        assertThat(found(id).isSent()).isFalse();
    }

    @Test
    void what_is_stopped_or_held_back_is_not_let_go() {
        var id = written();
        as(() -> {
            outbox.hold(caseworker, id, "A call first.");
            return id;
        });
        assertThatThrownBy(() -> letGo(id)).isInstanceOf(OutboxRefused.class).hasMessageContaining("is held back");
        as(() -> {
            outbox.holdNoMore(caseworker, id);
            return id;
        });
        letGo(id);
        assertThatThrownBy(() -> letGo(id)).isInstanceOf(OutboxRefused.class);
        await().atMost(LONG).until(() -> found(id).isSent());
    }

    @Test
    void word_of_a_message_goes_to_who_can_sign_in_to_see_this_child_and_to_nobody_else() {
        nudge(mother.id().value());
        nudge(UUID.randomUUID());
        var other = NewChild.named("Sam", "Sample", BORN);
        as(() -> people.add(caseworker, other));
        var father = Adult.named("Father", "Sample");
        as(() -> adults.add(caseworker, other.id(),
                new NewAdult(father, Tie.parent(Relationship.FATHER, 1, BORN), null)));
        area.somebody(system, Role.PARENT, father.id().value(), "Father Sample");
        nudge(father.id().value());
        var mothersAccount = area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor");
        nudge(mothersAccount.party());
        await().atMost(LONG).until(() -> NOTIFY.got.size() == 1);
        assertThat(NOTIFY.got.getFirst().kind()).isEqualTo("email");
        assertThat(NOTIFY.got.getFirst().body().propertyNames()).containsExactlyInAnyOrder("reference",
                "email_address", "template_id");
    }

    @Test
    void a_wrong_key_is_refused_and_never_shown() {
        var wrong = new NotifyKey(PretendNotify.SERVICE, UUID.randomUUID().toString());
        var answer = new GovUkNotify(
                new Connection(URI.create(NOTIFY.address()), wrong, PretendNotify.TEMPLATE, "second"), new JsonMapper())
                .tell(UUID.randomUUID(), "somebody@example.test");
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(((Answer.Refused) answer).why()).contains("does not accept our key");
        assertThat(wrong.toString()).doesNotContain(wrong.secret());
        assertThatThrownBy(() -> NotifyKey.of("not-a-key-at-all")).hasMessageContaining("continuum.notify.key")
                .hasMessageNotContaining("at-all");
    }

    @Test
    void a_token_says_who_and_when_and_is_signed() {
        var token = NotifyKey.of(PretendNotify.KEY).token(Instant.ofEpochSecond(1_568_818_578)).split("\\.");
        var decoder = java.util.Base64.getUrlDecoder();
        assertThat(new String(decoder.decode(token[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        assertThat(new String(decoder.decode(token[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"iss\":\"" + PretendNotify.SERVICE + "\",\"iat\":1568818578}");
        assertThat(decoder.decode(token[2])).hasSize(32);
    }

    @Test
    void each_wait_is_twice_as_long_up_to_two_hours() {
        assertThat(HandingOver.wait(Duration.ofSeconds(30), 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(HandingOver.wait(Duration.ofSeconds(30), 4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(HandingOver.wait(Duration.ofSeconds(30), 12)).isEqualTo(Duration.ofHours(2));
    }

    private void wantsNoPost() {
        var hers = as(() -> people.adults(caseworker, amara.id())).getFirst();
        as(() -> {
            adults.change(caseworker, amara.id(), hers.id(), hers.version(),
                    hers.adult().needing(ContactNeeds.of(ContactNeed.ONLINE_LETTERS)), hers.tie());
            return hers;
        });
    }

    private void nudge(UUID party) {
        as(() -> transaction.execute(t -> {
            nudges.tell(caseworker, amara.id(), party);
            return party;
        }));
    }

    private LetterId written() {
        return as(() -> letters.write(caseworker, new Letter(amara.id(), "test", new Recipient.Adult(mother.id()),
                "We have your request", "papers/letters/plain", Map.of("paragraphs", List.of("Thank you.")), null)));
    }

    private void letGo(LetterId id) {
        as(() -> outbox.letGo(caseworker, List.of(id)));
    }

    private WrittenLetter found(LetterId id) {
        return as(() -> letters.find(caseworker, id).orElseThrow());
    }

    private Waiting standing(LetterId id) {
        return as(() -> outbox.list(caseworker, OutboxFilter.ALL, null)).letters()
                .stream()
                .filter(one -> one.letter().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(caseworker, work);
    }
}

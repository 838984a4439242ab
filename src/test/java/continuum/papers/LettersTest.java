package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import continuum.InTheHouse;
import continuum.access.Accounts;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.PersonId;
import continuum.area.SettingId;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.Adults;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Testshire;
import continuum.people.Tie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class LettersTest {

    @Autowired
    Letters letters;
    @Autowired
    Papers papers;
    @Autowired
    People people;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Today today;
    @Autowired
    Adults adults;

    private static final LocalDate BORN = LocalDate.parse("2016-03-12");
    private final SettingId school = SettingId.create();
    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private final Adult father = Adult.named("Emeka", "Okafor");
    private final Adult uncle = Adult.named("Tobi", "Okafor");
    private final Adult teacher = Adult.named("Alex", "Example");
    private final NewChild amara = NewChild.named("Amara", "Okafor", BORN)
            .withEnrolments(new Enrolment(school, LocalDate.parse("2020-09-01")))
            .withAdults(
                    new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                            new Address("1 Test Street\nTesttown", "TE1 1ST", null, BORN)),
                    new NewAdult(father,
                            Tie.parent(Relationship.FATHER, 2, BORN)
                                    .livingElsewhere()
                                    .notTold(new NotTold("A court order", "The family court", BORN)),
                            null),
                    new NewAdult(uncle, Tie.parent(Relationship.OTHER_RELATIVE, 3, BORN),
                            new Address("2 Secret Street", "TE1 2ST", null, BORN).restricted("At risk")),
                    new NewAdult(teacher, Tie.professional(Relationship.PROFESSIONAL, BORN), null));

    private Testshire testshire;
    private Viewer system;
    private Viewer caseworker;

    @BeforeEach
    void a_child_with_four_adults() {
        testshire = new Testshire(authorities, accounts);
        system = testshire.system();
        as(system, () -> people.add(system, amara));
        caseworker = testshire.somebody(Role.CASEWORKER, null);
        as(system, () -> {
            letters.setLetterhead(system, new Letterhead("The SEND team", "1 Example Street", "01632 960000",
                    "send@example.test", "Advice service", "01632 960001", "Mediation service", "01632 960002",
                    "Resolution service", "01632 960003"));
            return null;
        });
    }

    @Test
    void a_letter_is_frozen_as_it_was_written_and_made_into_a_pdf() {
        var id = write(letter(new Recipient.Adult(mother.id())));
        as(system, () -> {
            letters.setLetterhead(system, new Letterhead("Another team", "", "", "", "", "", "", "", "", ""));
            return null;
        });
        var text = as(caseworker, () -> letters.read(caseworker, id).orElseThrow());
        assertThat(text).contains("Dear Ngozi Okafor", "1 Test Street", "TE1 1ST", "The SEND team",
                "is about Amara Okafor");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(caseworker, () -> letters.pdf(caseworker, id)).isPresent());
        assertThat(as(caseworker, () -> letters.pdf(caseworker, id).orElseThrow())).startsWith(
                "%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void nobody_without_a_tie_to_the_child_gets_a_letter() {
        refused(new Recipient.Adult(PersonId.create()), "has nothing to do with Amara Okafor today");
    }

    @Test
    void who_may_not_be_told_gets_no_letter() {
        refused(new Recipient.Adult(father.id()), "Emeka Okafor may not be told anything about Amara Okafor");
    }

    @Test
    void a_professional_is_not_written_to_as_family() {
        refused(new Recipient.Adult(teacher.id()), "is not one of Amara Okafor's family");
    }

    @Test
    void a_child_of_school_age_is_written_to_through_a_parent() {
        refused(new Recipient.YoungPerson(), "goes to a parent or carer");
    }

    @Test
    void a_school_that_has_nothing_to_do_with_the_child_gets_no_letter() {
        refused(new Recipient.Body(SettingId.create().value(), "Another School", List.of("3 Test Street")),
                "Another School has nothing to do with Amara Okafor");
        assertThat(write(letter(new Recipient.Body(school.value(), "Test School", List.of("3 Test Street")))))
                .isNotNull();
    }

    @Test
    void a_restricted_address_stands_on_no_letter_and_nothing_goes_there_by_post() {
        var id = write(letter(new Recipient.Adult(uncle.id())));
        assertThat(as(caseworker, () -> letters.read(caseworker, id).orElseThrow())).doesNotContain("Secret Street");
        assertThatThrownBy(() -> send(id, WrittenLetter.Way.POST)).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("is restricted, so nothing goes by post");
        send(id, WrittenLetter.Way.COLLECTED);
        assertThat(found(id).isSent()).isTrue();
    }

    @Test
    void who_has_lost_the_tie_since_it_was_written_does_not_get_it() {
        var id = write(letter(new Recipient.Adult(mother.id())));
        var hers = as(caseworker, () -> people.adults(caseworker, amara.id())).getFirst();
        as(caseworker, () -> {
            adults.change(caseworker, amara.id(), hers.id(), hers.version(), hers.adult(),
                    hers.tie().notTold(new NotTold("A court order", "The family court", today.date())));
            return null;
        });
        assertThatThrownBy(() -> send(id, WrittenLetter.Way.POST)).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("may not be told");
        assertThat(found(id).isSent()).isFalse();
    }

    @Test
    void a_paper_of_another_child_is_not_attached() {
        var other = NewChild.named("Sam", "Sample", BORN);
        as(system, () -> people.add(system, other));
        var paper = paperOf(other);
        assertThatThrownBy(() -> write(letter(new Recipient.Adult(mother.id())).attaching(List.of(paper))))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("not about this child");
    }

    @Test
    void a_paper_the_family_may_not_open_is_not_attached() {
        var paper = as(caseworker,
                () -> papers.keep(caseworker, amara.id(), text("notes.txt"), "Notes", Audience.STAFF));
        assertThatThrownBy(() -> write(letter(new Recipient.Adult(mother.id())).attaching(List.of(paper))))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("is not open to the family");
    }

    private PaperId paperOf(NewChild child) {
        return as(caseworker, () -> papers.keep(caseworker, child.id(), text("notes.txt"), "Notes"));
    }

    @Test
    void a_notice_names_who_helps_or_is_not_written() {
        as(system, () -> {
            letters.setLetterhead(system, Letterhead.NONE);
            return null;
        });
        assertThatThrownBy(() -> write(notice())).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("must name who helps families");
    }

    @Test
    void a_notice_is_sent_on_the_day_its_last_dates_are_counted_from() {
        var id = write(notice());
        assertThatThrownBy(() -> as(caseworker, () -> {
            letters.send(caseworker, id, WrittenLetter.Way.POST, today.date().minusDays(1));
            return null;
        })).isInstanceOf(LetterRefused.class).hasMessageContaining("must be between the date of the letter");
        send(id, WrittenLetter.Way.POST);
        assertThatThrownBy(() -> send(id, WrittenLetter.Way.POST)).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("was sent already");
    }

    @Test
    void family_read_their_own_letters_once_sent_and_nobody_elses() {
        var id = write(letter(new Recipient.Adult(mother.id())));
        var her = testshire.somebody(Role.PARENT, mother.id().value());
        var him = testshire.somebody(Role.PARENT, uncle.id().value());
        assertThat(as(her, () -> letters.list(her, amara.id()))).isEmpty();
        send(id, WrittenLetter.Way.POST);
        assertThat(as(her, () -> letters.list(her, amara.id()))).hasSize(1);
        assertThat(as(her, () -> letters.read(her, id))).isPresent();
        assertThat(as(him, () -> letters.list(him, amara.id()))).isEmpty();
        assertThat(as(him, () -> letters.read(him, id))).isEmpty();
    }

    @Test
    void a_school_reads_letters_to_the_school_and_not_those_to_the_family() {
        var toMother = write(letter(new Recipient.Adult(mother.id())));
        var toSchool = write(letter(new Recipient.Body(school.value(), "Test School", List.of("3 Test Street"))));
        send(toMother, WrittenLetter.Way.POST);
        send(toSchool, WrittenLetter.Way.POST);
        var senco = testshire.somebody(Role.SENCO, school.value());
        assertThat(as(senco, () -> letters.list(senco, amara.id()))).extracting(WrittenLetter::id)
                .containsExactly(toSchool);
    }

    private Letter letter(Recipient to) {
        return new Letter(amara.id(), "test", to, "We have your request", "papers/letters/plain",
                Map.of("paragraphs", List.of("Thank you.")), null);
    }

    private Letter notice() {
        return letter(new Recipient.Adult(mother.id())).telling(today.date(),
                new Rights(today.date().plusMonths(2), today.date().plusMonths(2), true));
    }

    private void refused(Recipient to, String message) {
        assertThatThrownBy(() -> write(letter(to))).isInstanceOf(LetterRefused.class).hasMessageContaining(message);
    }

    private LetterId write(Letter letter) {
        return as(caseworker, () -> letters.write(caseworker, letter));
    }

    private void send(LetterId id, WrittenLetter.Way how) {
        as(caseworker, () -> {
            letters.send(caseworker, id, how, today.date());
            return null;
        });
    }

    private WrittenLetter found(LetterId id) {
        return as(caseworker, () -> letters.find(caseworker, id).orElseThrow());
    }

    private static Upload text(String name) {
        return new Upload(name, () -> new ByteArrayInputStream("Some notes.".getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

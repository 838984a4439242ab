package continuum.papers;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.history.History;
import continuum.history.Line;
import continuum.papers.WrittenLetter.Way;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.Adults;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing ever leaves to somebody who is not entitled to it, whatever has changed since it was written. */
@InTheHouse
class ReleaseGateTest {

    private static final long SEED = 20_261_123;
    private static final int FAMILIES = 60;
    private static final LocalDate BORN = LocalDate.parse("2016-03-12");

    /** What becomes of the recipient between writing and sending. */
    private enum Change {
        NOTHING,
        NOT_TOLD,
        TIE_ENDED,
        ADDRESS_RESTRICTED,
        MOVED,
        CHILD_RESTRICTED
    }

    /** What one letter is, and what an independent look at what was done says of it. */
    private record Case(LetterId id, Way way, boolean entitled, String why) {}

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

    @BeforeEach
    void an_area() {
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
    }

    @Test
    void nothing_leaves_to_one_who_is_not_entitled_and_everything_else_does() {
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        int left = 0;
        int stopped = 0;
        for (int i = 0; i < FAMILIES; i++) {
            var one = somebody(random, i);
            var saidBefore = as(() -> letters.leaving(caseworker, List.of(one.id()), false)).getFirst();
            var sent = tries(one);
            if (sent != one.entitled()) {
                wrong.add("seed " + SEED + ", letter " + i + ": " + one.why() + " by " + one.way() + " left: " + sent);
            }
            if (one.way() == saidBefore.way() && saidBefore.mayLeave() != sent) {
                wrong.add("seed " + SEED + ", letter " + i + ": the outbox said otherwise: " + saidBefore.stop());
            }
            left += sent ? 1 : 0;
            stopped += sent ? 0 : 1;
        }
        assertThat(wrong).isEmpty();
        assertThat(left).as("letters that left").isGreaterThan(10);
        assertThat(stopped).as("letters that were stopped").isGreaterThan(10);
    }

    @Test
    void a_letter_about_another_child_s_record_is_stopped() {
        var one = child("One");
        var other = child("Other");
        var mother = Adult.named("Ngozi", "Okafor");
        as(() -> adults.add(caseworker, one.id(), new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                new Address("1 Test Street", "TE1 1ST", null, BORN))));
        var subject = UUID.randomUUID();
        var id = as(() -> letters.write(caseworker, letter(one, new Recipient.Adult(mother.id()), subject)));
        assertThat(stop(id)).contains("is not recorded of One Okafor");
        recorded(other, subject);
        assertThat(stop(id)).as("it is the other child's").contains("is not recorded of One Okafor");
        assertThat(tries(new Case(id, Way.POST, false, ""))).isFalse();
        recorded(one, subject);
        assertThat(stop(id)).isNull();
        assertThat(tries(new Case(id, Way.POST, true, ""))).isTrue();
    }

    @Test
    void every_release_is_recorded() {
        var one = child("One");
        var mother = Adult.named("Ngozi", "Okafor");
        as(() -> adults.add(caseworker, one.id(), new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                new Address("1 Test Street", "TE1 1ST", null, BORN))));
        var id = as(() -> letters.write(caseworker, letter(one, new Recipient.Adult(mother.id()), null)));
        as(() -> {
            letters.send(caseworker, id, Way.POST, today.date());
            return id;
        });
        assertThat(as(() -> history.timeline(caseworker, one.id(), null, 10))).extracting(Line::what)
                .anyMatch(what -> what.startsWith("The letter “We have your request” may leave: Ngozi Okafor, who has"
                        + " to do with One Okafor today and may be told."));
    }

    /** A family with something odd about it, a letter to one of them, and something that changed since. */
    private Case somebody(Random random, int number) {
        var child = child("Child" + number);
        var restrictedFromTheStart = random.nextInt(6) == 0;
        var noAddress = random.nextInt(8) == 0;
        var adult = Adult.named("Adult" + number, "Okafor").reachedAt("adult" + number + "@example.test", null);
        var home = new Address(number + " Test Street", "TE1 1ST", null, BORN);
        as(() -> adults.add(caseworker, child.id(),
                new NewAdult(adult, Tie.parent(Relationship.MOTHER, 1, BORN),
                        noAddress ? null : restrictedFromTheStart ? home.restricted("At risk") : home)));
        var toSchool = random.nextInt(6) == 0;
        var school = UUID.randomUUID();
        var attends = random.nextBoolean();
        if (toSchool) {
            as(() -> {
                people.enrol(caseworker, child.id(),
                        new Enrolment(new continuum.area.SettingId(school), today.date().minusDays(200)));
                return child;
            });
        }
        var to = toSchool
                ? new Recipient.Body(school, "A school", List.of("3 School Lane"))
                : new Recipient.Adult(adult.id());
        var id = as(() -> letters.write(caseworker, letter(child, to, null)));
        if (toSchool) {
            if (!attends) {
                as(() -> {
                    people.leave(caseworker, child.id(), new continuum.area.SettingId(school),
                            today.date().minusDays(1));
                    return child;
                });
            }
            return new Case(id, way(random), attends,
                    "a school that " + (attends ? "has the child" : "has it no more"));
        }
        var change = Change.values()[random.nextInt(Change.values().length)];
        happens(change, child, adult, number);
        var way = way(random);
        var entitled = change != Change.NOT_TOLD && change != Change.TIE_ENDED;
        var reachable = way != Way.POST || !noAddress && !restrictedFromTheStart && change != Change.MOVED
                && change != Change.ADDRESS_RESTRICTED;
        return new Case(id, way, entitled && reachable, change + (restrictedFromTheStart ? ", restricted" : "")
                + (noAddress ? ", no address" : ""));
    }

    private void happens(Change change, NewChild child, Adult adult, int number) {
        var tie = as(() -> people.adults(caseworker, child.id())).getFirst();
        as(() -> {
            switch (change) {
                case NOTHING -> {
                }
                case NOT_TOLD -> adults.change(caseworker, child.id(), tie.id(), tie.version(), tie.adult(),
                        tie.tie().notTold(new NotTold("A court order", "The family court", today.date())));
                case TIE_ENDED -> adults.change(caseworker, child.id(), tie.id(), tie.version(), tie.adult(),
                        new Tie(Relationship.MOTHER, true, true, null, 1, BORN, today.date().minusDays(1)));
                case ADDRESS_RESTRICTED -> adults.move(caseworker, child.id(), tie.id(),
                        new Address(number + " Test Street", "TE1 1ST", null, today.date()).restricted("At risk"));
                case MOVED -> adults.move(caseworker, child.id(), tie.id(),
                        new Address(number + " New Street", "TE1 2ND", null, today.date()));
                case CHILD_RESTRICTED -> people.restrictAddress(caseworker, child.id(), "At risk");
            }
            return adult;
        });
    }

    private static Way way(Random random) {
        return random.nextInt(3) == 0 ? Way.COLLECTED : Way.POST;
    }

    private boolean tries(Case one) {
        try {
            as(() -> {
                letters.send(caseworker, one.id(), one.way(), today.date());
                return one;
            });
        } catch (LetterRefused refused) {
            assertThat(refused.getMessage()).as("a refusal says what to do").matches("(?s).+\\. .+");
        }
        return as(() -> letters.find(caseworker, one.id()).orElseThrow()).isSent();
    }

    private @Nullable String stop(LetterId id) {
        var stop = as(() -> letters.leaving(caseworker, List.of(id), false)).getFirst().stop();
        return stop == null ? null : stop.words();
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private void recorded(NewChild child, UUID subject) {
        as(() -> transaction.execute(t -> {
            history.record(caseworker, new continuum.history.Entry(child.id(), "test.record", today.date(),
                    "A record was made.", continuum.history.Audience.STAFF, subject));
            return subject;
        }));
    }

    private NewChild child(String name) {
        var child = NewChild.named(name, "Okafor", BORN);
        as(() -> people.add(caseworker, child));
        return child;
    }

    private static Letter letter(NewChild child, Recipient to, @Nullable UUID subject) {
        return new Letter(child.id(), "test", to, "We have your request", "papers/letters/plain",
                Map.of("paragraphs", List.of("Thank you.")), subject);
    }

    private <T> T as(Supplier<T> work) {
        return Viewing.as(caseworker, work);
    }
}

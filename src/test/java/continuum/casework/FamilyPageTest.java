package continuum.casework;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.Browsing;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.people.Adult;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.plans.AssessedChild;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The family's page: the lawful and the honest date, the young person's own view, what was decided. */
@InTheHouse
class FamilyPageTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    TestArea area;
    @Autowired
    AssessedChild assessed;
    @Autowired
    Assessments assessments;
    @Autowired
    People people;
    @Autowired
    Today today;

    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private Viewer system;
    private Browsing her;

    @BeforeEach
    void an_area() {
        system = area.create();
        her = Browsing.as(house, area.somebody(system, Role.PARENT, mother.id().value(), "Ngozi Okafor"));
    }

    @Test
    void the_honest_date_is_what_other_families_waited() {
        for (int i = 0; i < 6; i++) {
            assessed.assessing(system, child("Other" + i, false), today.date().minusWeeks(10 + i));
        }
        var child = asked(20);
        var page = her.open("/family/" + child).body();
        assertThat(page).contains("By law, by", DateWords.inWords(today.date().minusDays(20).plusWeeks(6)),
                "We expect it by", DateWords.inWords(today.date().minusDays(20).plusWeeks(5)),
                "Half of them got here within 35 days of asking. The slowest quarter took 35 days or more.");
    }

    @Test
    void without_enough_families_it_says_so_and_gives_no_date() {
        assessed.assessing(system, child("Other", false), today.date().minusWeeks(10));
        assertThat(her.open("/family/" + asked(20)).body()).contains("We can’t say", "There are too few to say yet.");
    }

    @Test
    void a_young_person_s_page_speaks_to_them() {
        var child = Viewing.as(system,
                () -> people.add(system, NewChild.named("Amara", "Okafor", today.date().minusYears(18))));
        assessed.assessing(system, child, today.date().minusWeeks(8));
        var young = Browsing.as(house, area.somebody(system, Role.YOUNG_PERSON, child.value(), "Amara Okafor"));
        assertThat(young.open("/family/" + child).body()).contains("Your plan and support", "This page is about you.")
                .doesNotContain("Amara Okafor: where we are", "What has happened");
    }

    @Test
    void nothing_decided_and_no_request_are_said_plainly() {
        var child = child("Amara", true);
        assertThat(her.open("/family/" + child).body()).contains("Nobody has asked for an assessment yet.",
                "Ask for an assessment", "Nobody looks after this yet.");
        assertThat(her.open("/family/" + child + "/decisions").body()).contains("Nothing has been decided yet.");
        assertThat(her.open("/family/" + UUID.randomUUID() + "/decisions").status()).isEqualTo(404);
        assertThat(her.open("/family/" + child("Other", false)).status()).isEqualTo(404);
    }

    @Test
    void a_language_is_kept_only_for_the_way_back_to_our_own_pages() {
        assertThat(her.open("/language/ur?back=/family").next()).isEqualTo("/family");
        assertThat(her.open("/language/ur?back=//elsewhere.example").next()).isEqualTo("/");
        assertThat(her.open("/language/ur?back=https://elsewhere.example").next()).isEqualTo("/");
        assertThat(her.open("/language/nonsense?back=/family").next()).isEqualTo("/family");
    }

    private ChildId asked(int daysAgo) {
        var child = child("Amara", true);
        Viewing.as(system, () -> assessments.receive(system, child, new Request(Requester.PARENT, "Ngozi Okafor",
                "mother", null, today.date().minusDays(daysAgo), Channel.LETTER, "R" + UUID.randomUUID(),
                Request.Account.NONE, Request.Contact.NONE)));
        return child;
    }

    private ChildId child(String name, boolean hers) {
        var born = today.date().minusYears(8);
        var child = NewChild.named(name, "Okafor", born);
        return Viewing.as(system, () -> people.add(system,
                hers ? child.withAdults(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, born), null)) : child));
    }
}

package continuum.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestPages;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.calendar.Today;
import continuum.consulting.ConsultedPlan;
import continuum.consulting.ConsultedPlan.Story;
import continuum.plans.Line;
import continuum.plans.PlanVersion.Kind;
import continuum.plans.Plans;
import continuum.plans.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A child says who they are, on one page, and what they said before is kept. */
@InTheHouse
class ProfilesTest {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    ConsultedPlan consulted;
    @Autowired
    Profiles profiles;
    @Autowired
    Plans plans;
    @Autowired
    TestPages pages;
    @Autowired
    Today today;
    @Autowired
    WebApplicationContext house;

    private Story story;

    @BeforeEach
    void a_child_with_a_draft() {
        MovableDay.standOnToday();
        story = consulted.draftServed();
    }

    private String at() {
        return "/children/" + story.child() + "/profile";
    }

    @Test
    void a_family_makes_it_and_each_save_keeps_the_one_before() {
        make(story.parent(), 0, "I make people laugh.");
        make(story.caseworker(), 1, "I make people laugh, and I am kind.");
        assertThat(all()).extracting(Profile::admire)
                .containsExactly("I make people laugh, and I am kind.", "I make people laugh.");
        assertThat(pages.page(story.parent(), at())).contains("and I am kind", "As it was before");
        assertThat(pages.page(story.parent(), at() + "?number=1")).contains("I make people laugh.</p>");
    }

    @Test
    void two_people_save_it_and_nothing_is_lost() {
        make(story.parent(), 0, "I make people laugh.");
        var second = TestPages.text(pages.post(story.caseworker(), at() + "/new", "version", "0", "admire",
                "She is funny."));
        assertThat(second).contains("Somebody else saved the profile meanwhile", "She is funny.",
                "I make people laugh.",
                "name=\"version\" value=\"1\"");
        assertThat(all()).hasSize(1);
        assertThatThrownBy(() -> Viewing.as(story.caseworker(), () -> {
            profiles.make(story.caseworker(), story.child(), 0, "She is funny.", "", "", null, null, "");
            return null;
        })).isInstanceOf(ProfileChanged.class);
    }

    @Test
    void a_picture_is_a_picture_and_a_recording_a_recording_whatever_they_are_called() {
        var family = Browsing.as(house, story.parent());
        assertThat(family.upload(at() + "/new", "picture", "me.png", "no picture".getBytes(StandardCharsets.UTF_8),
                Map.of("version", "0")).hasProblem()).isTrue();
        assertThat(family.upload(at() + "/new", "voice", "me.png", DOT, Map.of("version", "0")).body())
                .contains("The recording must be an MP3 or M4A file");
        assertThat(all()).isEmpty();
        assertThat(family.upload(at() + "/new", "picture", "me.png", DOT, Map.of("version", "0")).status()).isIn(302,
                303);
        var picture = all().getFirst().picture();
        assertThat(pages.page(story.parent(), at())).contains("papers/" + picture);
        make(story.parent(), 1, "I draw.");
        assertThat(all().getFirst().picture()).as("it stays until it is taken away").isEqualTo(picture);
    }

    @Test
    void it_prints_on_one_page_however_much_is_said() throws IOException {
        int after = 0;
        for (var longest : List.of("Wide words ".repeat(81), "W\n".repeat(450), "MMMM ".repeat(36) + "\nM".repeat(4))) {
            int number = after++;
            Viewing.as(story.parent(), () -> {
                profiles.make(story.parent(), story.child(), number, longest, longest, longest, null, null,
                        "her sister");
                return null;
            });
            var pdf = pages.get(story.parent(), at() + ".pdf");
            try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
                assertThat(document.getNumberOfPages()).as(longest.substring(0, 10)).isEqualTo(1);
            }
        }
    }

    @Test
    void it_stands_in_section_A_in_the_childs_words_and_is_put_there_anew() {
        make(story.parent(), 0, "I make people laugh.");
        var last = Viewing.as(story.caseworker(), () -> plans.next(story.caseworker(),
                plans.version(story.caseworker(), story.draft()).orElseThrow().plan(), Kind.FINAL));
        pages.post(story.caseworker(), at() + "/section-a");
        make(story.parent(), 1, "I am kind.");
        pages.post(story.caseworker(), at() + "/section-a");
        assertThat(Viewing.as(story.caseworker(), () -> plans.contents(story.caseworker(), last))
                .orElseThrow()
                .of(Section.A)).extracting(Line::words)
                .anyMatch(words -> words.contains("What people like and admire about me:\nI am kind."))
                .noneMatch(words -> words.contains("laugh"));
    }

    @Test
    void strangers_see_and_make_nothing() {
        make(story.parent(), 0, "I make people laugh.");
        assertThat(pages.get(story.hillSenco(), at()).getStatus()).isEqualTo(404);
        var other = consulted.draftServed();
        assertThat(pages.get(other.parent(), at() + ".pdf").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> Viewing.as(other.parent(), () -> {
            profiles.make(other.parent(), story.child(), 1, "No.", "", "", null, null, "");
            return null;
        })).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatever_is_typed_into_the_form_the_page_says_what_to_do_and_nothing_is_lost() {
        Supplier<String> fresh = this::at;
        HostileForm.at("/new", "/new")
                .text("admire", "I make people laugh.")
                .text("matters", "My rabbit.")
                .text("support", "Tell me what comes next.")
                .text("madeWith", "her sister")
                .judge(Browsing.as(house, story.parent()), fresh);
    }

    private void make(Viewer who, int after, String admire) {
        assertThat(pages.post(who, at() + "/new", "version", String.valueOf(after), "admire", admire).getStatus())
                .isIn(302, 303);
    }

    private List<Profile> all() {
        return Viewing.as(story.caseworker(), () -> profiles.open(story.caseworker(), story.child()));
    }
}

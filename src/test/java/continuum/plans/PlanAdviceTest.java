package continuum.plans;

import static continuum.advice.AdviceArea.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.TestPages;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.advice.AdviceArea;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Answer;
import continuum.advice.AskedId;
import continuum.advice.Body;
import continuum.advice.Replies;
import continuum.calendar.Today;
import continuum.plans.PlanVersion.Kind;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan takes from the advice: the sources of its needs, section K, and a word about what has not come yet. */
@InTheHouse
class PlanAdviceTest {

    @Autowired
    AdviceArea area;
    @Autowired
    Replies replies;
    @Autowired
    Plans plans;
    @Autowired
    Comments comments;
    @Autowired
    TestPages pages;
    @Autowired
    Today today;

    private Place place;
    private Viewer caseworker;
    private AskedId asked;
    private VersionId draft;

    @BeforeEach
    void a_plan_is_being_written_and_the_psychologist_was_asked() {
        place = area.drafting();
        caseworker = place.caseworker();
        asked = area.ask(place, Body.PSYCHOLOGY, place.psychology(), today.date().minusDays(10));
        draft = as(caseworker, () -> plans.begin(caseworker, place.assessment()));
    }

    @Test
    void every_paragraph_that_was_given_can_be_the_source_of_a_need() {
        assertThat(sources()).isEmpty();
        var piece = give("Ada reads slowly.\n\nShe tires by noon.");
        assertThat(sources()).containsExactly(new Source(piece.value(), 1, "Ada reads slowly."),
                new Source(piece.value(), 2, "She tires by noon."));
    }

    @Test
    void section_k_lists_the_advice_with_who_gave_it_and_when() {
        assertThat(open(draft).contents().of(Section.K)).isEmpty();
        var piece = give("Ada reads slowly.");
        assertThat(open(draft).contents().of(Section.K)).containsExactly(new Line.Appendix(piece,
                "Educational psychology: Ann Lee, Psychology service", piece.value(), today.date()));
    }

    @Test
    void who_has_not_answered_is_a_gap_until_they_have() {
        assertThat(gaps()).filteredOn(gap -> gap.kind() == Gap.Kind.ADVICE_WAITED_FOR)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.words())
                            .startsWith("Educational psychology: Psychology service was asked for advice");
                    assertThat(gap.refuses()).isFalse();
                });
        give("Ada reads slowly.");
        assertThat(gaps()).noneMatch(gap -> gap.kind() == Gap.Kind.ADVICE_WAITED_FOR);
    }

    @Test
    void what_was_sent_is_frozen_and_what_comes_later_stands_in_the_next_version() {
        var first = give("Ada reads slowly.");
        write();
        as(caseworker, () -> plans.serve(caseworker, draft, 1, today.date(), "The rest is on paper."));
        var later = give("She reads faster now.");
        assertThat(keys(draft)).as("frozen").containsExactly(first);
        assertThat(pages.page(caseworker, "/plans/" + draft + "/plan.json")).contains(first.toString())
                .doesNotContain(later.toString());
        Viewing.as(caseworker, () -> comments.finished(caseworker, draft, "Ngozi Okafor"));
        var last = as(caseworker,
                () -> plans.next(caseworker, open(draft).version().plan(), Kind.FINAL));
        assertThat(keys(last)).containsExactly(first, later);
    }

    @Test
    void nobody_takes_a_line_of_section_k_away() {
        var line = give("Ada reads slowly.");
        assertThatThrownBy(() -> as(caseworker, () -> {
            plans.remove(caseworker, draft, line, 0);
            return null;
        })).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_caseworker_ticks_the_paragraph_and_the_plan_says_where_the_need_was_found() {
        var piece = give("Ada reads slowly.\n\nShe tires by noon.");
        var at = "/plans/" + draft;
        assertThat(pages.page(caseworker, at + "/lines/new?section=B")).contains("Which advice says so?",
                "Educational psychology: Ann Lee, Psychology service", "2 paragraphs", "2. She tires by noon.");
        assertThat(pages.post(caseworker, at + "/lines/new", "section", "B", "version", "0", "words", "Tires easily.",
                "sources", piece.value() + ":2", "sources", piece.value() + ":99").getStatus()).isEqualTo(302);
        assertThat(pages.page(caseworker, at))
                .contains("Found in Educational psychology: Ann Lee, Psychology service, paragraph 2",
                        "She tires by noon.",
                        "/advice/given/" + piece.value())
                .doesNotContain("This need does not say which advice it was found in");
        var need = open(draft).contents().needs().getFirst();
        assertThat(need.sources()).as("a made-up paragraph is none").hasSize(1);
        assertThat(pages.page(caseworker, at + "/lines/" + need.id())).contains("1 ticked", "checked");
    }

    @Test
    void the_family_reads_the_advice_behind_section_k_and_who_gave_none_of_it_does_not() {
        var piece = give("Ada reads slowly.");
        var found = pages.get(place.mother(), "/advice/given/" + piece.value());
        assertThat(found.getStatus()).isEqualTo(302);
        assertThat(pages.page(place.mother(), found.getRedirectedUrl())).contains("Ada reads slowly.");
        assertThat(pages.get(place.senco(), "/advice/given/" + piece.value()).getStatus()).isEqualTo(404);
        assertThat(pages.get(caseworker, "/advice/given/" + draft).getStatus()).isEqualTo(404);
    }

    @Test
    void the_pages_about_the_case_say_who_was_asked_and_what_came() {
        for (var page : List.of("/assessments/" + place.assessment(), "/children/" + place.child())) {
            assertThat(pages.page(caseworker, page)).as(page)
                    .contains("1 request for advice: 0 answered, 1 still to come",
                            "Educational psychology: Psychology service", "The plan");
        }
        give("Ada reads slowly.");
        assertThat(pages.page(place.mother(), "/family/" + place.child())).contains("all answered", "Given",
                "Who was asked, and what was given").doesNotContain("is being written");
    }

    private LineId give(String words) {
        return new LineId(as(place.psychologist(), () -> replies.give(place.psychologist(), asked,
                new Answer(today.date(), List.of(new Answer.Section("Needs", words)), null))));
    }

    private void write() {
        as(caseworker, () -> {
            PlanLines.whole().lines().forEach(line -> plans.put(caseworker, draft, line, 0));
            return null;
        });
    }

    private OpenedPlan open(VersionId version) {
        return as(caseworker, () -> plans.open(caseworker, version).orElseThrow());
    }

    private List<Source> sources() {
        return plans.sources(open(draft));
    }

    private List<Gap> gaps() {
        return as(caseworker, () -> plans.gaps(caseworker, open(draft)));
    }

    private List<LineId> keys(VersionId version) {
        return open(version).contents().of(Section.K).stream().map(Line::id).toList();
    }
}

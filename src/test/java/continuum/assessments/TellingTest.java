package continuum.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.MovableDay;
import continuum.TestArea;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.Notice.Occasion;
import continuum.assessments.Notice.Whom;
import continuum.calendar.Today;
import continuum.decisions.Decision;
import continuum.decisions.Finding;
import continuum.decisions.Matters;
import continuum.duties.Duty;
import continuum.duties.State;
import continuum.papers.LetterId;
import continuum.papers.LetterRefused;
import continuum.papers.Letterhead;
import continuum.papers.Letters;
import continuum.papers.Office;
import continuum.papers.Recipient;
import continuum.papers.WrittenLetter;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.Adults;
import continuum.people.Details;
import continuum.people.Enrolment;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.NotTold;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.Settings;
import continuum.web.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what, by which letter, and what stands where nobody may be written to. */
@InTheHouse
class TellingTest {

    private static final LocalDate BORN = LocalDate.of(2017, 3, 14);

    @Autowired
    TestArea area;
    @Autowired
    Assessments assessments;
    @Autowired
    Telling telling;
    @Autowired
    Matters matters;
    @Autowired
    Letters letters;
    @Autowired
    People people;
    @Autowired
    Adults adults;
    @Autowired
    Settings settings;
    @Autowired
    Today today;

    private final Adult mother = Adult.named("Ngozi", "Okafor");
    private final Adult father = Adult.named("Emeka", "Okafor");
    private Viewer system;
    private Viewer caseworker;
    private SettingId school;

    @BeforeEach
    void an_area_with_a_school() {
        system = area.create();
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
        school = as(system, () -> settings.add(system, new NewSetting("Hill School", Kind.MAINSTREAM,
                Phase.PRIMARY, 4, 11, continuum.settings.Address.NOT_KNOWN)));
        as(system, () -> {
            letters.setLetterhead(system, new Letterhead("The SEND team", "1 High Street", "", "", "Helping Hands",
                    "01632 960 001", "Talk It Over", "01632 960 002", "Settle", "01632 960 003"));
            return null;
        });
    }

    @AfterEach
    void back_to_today() {
        MovableDay.standOnToday();
    }

    @Test
    void a_request_acknowledges_itself_whoever_files_it() {
        var senco = area.somebody(system, Role.SENCO, school.value(), "Sena Coe");
        var child = child(parent(mother, 1), parent(father, 2));
        var id = as(senco, () -> assessments.receive(senco, child,
                AssessmentsTest.request(Requester.SETTING, today.date())));
        var opened = opened(id);
        assertThat(opened.state()).isEqualTo(new Assessment.Requested(opened.state().of(), today.date()));
        assertThat(opened.letters()).filteredOn(CaseLetter::isToFamily)
                .extracting(CaseLetter::to)
                .containsExactlyInAnyOrder("Ngozi Okafor", "Emeka Okafor");
        assertThat(as(caseworker, () -> letters.of(caseworker, id.value()))).extracting(WrittenLetter::writtenBy)
                .containsOnly("Continuum");
        assertThat(opened.untold()).isEmpty();
        assertThat(tasks(id)).contains("Send 3 letters");
    }

    @Test
    void a_second_request_writes_no_second_acknowledgement() {
        var child = child(parent(mother, 1));
        var id = received(child);
        received(child);
        assertThat(opened(id).letters()).filteredOn(CaseLetter::isToFamily).hasSize(1);
    }

    @Test
    void health_social_care_and_the_head_get_notice_or_each_stands_as_owed() {
        named(Office.Kind.HEALTH, "Designated clinical officer");
        var id = received(child(parent(mother, 1)));
        var opened = opened(id);
        assertThat(opened.letters()).filteredOn(letter -> !letter.isToFamily())
                .extracting(CaseLetter::to)
                .containsExactlyInAnyOrder("Designated clinical officer", "The head teacher of Hill School");
        assertThat(opened.noticesToGive()).singleElement().satisfies(notice -> {
            assertThat(notice.whom()).isEqualTo(Whom.SOCIAL_CARE);
            assertThat(notice.occasion()).isEqualTo(Occasion.CONSIDERING);
        });
        assertThat(tasks(id)).contains("Give notice to children’s social care");
        var owed = opened.noticesToGive().getFirst();
        assertThatThrownBy(() -> act(() -> telling.gaveNotice(caseworker, id, owed.id(), today.date().minusDays(1),
                "By telephone"))).hasMessageContaining("The date must be the same as or after");
        act(() -> telling.gaveNotice(caseworker, id, owed.id(), today.date(), "The duty desk, by telephone"));
        assertThat(opened(id).noticesToGive()).isEmpty();
        assertThatThrownBy(() -> act(() -> telling.gaveNotice(caseworker, id, owed.id(), today.date(), "Again")))
                .hasMessage("This notice was given already");
    }

    @Test
    void a_notice_is_written_once_somebody_is_on_file() {
        var id = received(child(parent(mother, 1)));
        var owed = opened(id).noticesToGive()
                .stream()
                .filter(one -> one.whom() == Whom.HEALTH)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> act(() -> telling.writeNotice(caseworker, id, owed.id())))
                .hasMessageContaining("Nobody is on file for the health body");
        named(Office.Kind.HEALTH, "Designated clinical officer");
        act(() -> telling.writeNotice(caseworker, id, owed.id()));
        assertThat(opened(id).letter(owed)).isPresent();
    }

    @Test
    void the_family_counts_as_told_on_the_day_the_letter_left_and_not_before() {
        named(Office.Kind.HEALTH, "Designated clinical officer");
        named(Office.Kind.SOCIAL_CARE, "Children’s services");
        var id = decided(child(parent(mother, 1)), false);
        assertThat(((Assessment.RefusedToAssess) opened(id).state()).toldOn()).isNull();
        assertThat(duty(id).state()).isEqualTo(State.RUNNING);
        assertThat(opened(id).noticesToGive()).isEmpty();
        assertThat(opened(id).notices()).extracting(Notice::occasion)
                .filteredOn(Occasion.DECIDED::equals)
                .hasSize(3);
        var notice = decisionLetter(id);
        act(() -> telling.sent(caseworker, id, List.of(notice.id()), WrittenLetter.Way.COLLECTED, today.date()));
        assertThat(((Assessment.RefusedToAssess) opened(id).state()).toldOn()).isEqualTo(today.date());
        assertThat(duty(id).state()).isEqualTo(State.MET);
    }

    @Test
    void where_nobody_may_be_told_a_person_chooses_and_the_decision_is_not_told_until_a_letter_left() {
        var child = child(new NewAdult(father, Tie.parent(Relationship.FATHER, 1, BORN)
                .notTold(new NotTold("A court order", "The family court", BORN)), null));
        var id = received(child);
        assertThat(opened(id).letters()).filteredOn(CaseLetter::isToFamily).isEmpty();
        assertThat(tasks(id)).first().isEqualTo("Choose who to write to");
        act(() -> telling.toldOtherwise(caseworker, id, version(id), today.date(), "The grandmother, by telephone"));
        decide(id, false);
        assertThat(opened(id).untold()).contains(Opened.Untold.DECISION);
        assertThat(tasks(id)).first().isEqualTo("Choose who to write to");
        assertThatThrownBy(
                () -> act(() -> telling.toldOtherwise(caseworker, id, version(id), today.date(), "By telephone")))
                .hasMessageContaining("is told by a letter");
        assertThatThrownBy(
                () -> act(() -> telling.writeTo(caseworker, id, version(id), new Recipient.Adult(father.id()))))
                .isInstanceOf(NotLawful.class)
                .hasMessageContaining("may not be told");
        var aunt = Adult.named("Ada", "Obi");
        act(() -> adults.add(caseworker, child, new NewAdult(aunt,
                Tie.parent(Relationship.OTHER_RELATIVE, 2, BORN).withoutParentalResponsibility(), null)));
        act(() -> telling.writeTo(caseworker, id, version(id), new Recipient.Adult(aunt.id())));
        assertThat(decisionLetter(id).to()).isEqualTo("Ada Obi");
        assertThat(opened(id).untold()).isEmpty();
        assertThat(((Assessment.Answered) opened(id).state()).toldOn()).isNull();
        act(() -> letters.send(caseworker, new LetterId(decisionLetter(id).id()), WrittenLetter.Way.COLLECTED,
                today.date()));
        assertThat(((Assessment.Answered) opened(id).state()).toldOn()).isEqualTo(today.date());
    }

    @Test
    void a_restricted_address_stands_on_no_letter_and_staff_see_that_it_must_be_handed_over() {
        var id = received(child(new NewAdult(mother, Tie.parent(Relationship.MOTHER, 1, BORN),
                new Address("7 Hidden Lane", "TE1 1ST", null, BORN).restricted("At risk"))));
        assertThat(opened(id).letters()).filteredOn(CaseLetter::isToFamily)
                .singleElement()
                .satisfies(letter -> assertThat(letter.hasAddress()).isFalse());
    }

    @Test
    void a_letter_whose_last_days_have_moved_is_written_again_on_the_day_it_leaves() {
        var id = decided(child(parent(mother, 1)), false);
        var old = decisionLetter(id);
        assertThatThrownBy(() -> act(() -> telling.writeAgain(caseworker, id, version(id))))
                .hasMessage("No letter has to be written again");
        MovableDay.standOn(today.date().plusDays(1));
        assertThat(tasks(id)).contains("Write the letter of the decision again");
        assertThatThrownBy(() -> act(() -> telling.sent(caseworker, id, List.of(old.id()),
                WrittenLetter.Way.COLLECTED, today.date()))).isInstanceOf(LetterRefused.class);
        act(() -> telling.writeAgain(caseworker, id, version(id)));
        assertThat(decisionLetter(id).dated()).isEqualTo(today.date());
        assertThat(opened(id).letters()).filteredOn(letter -> letter.id().equals(old.id()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.counts()).isFalse());
    }

    @Test
    void what_had_not_left_when_a_child_died_never_leaves() {
        var child = child(parent(mother, 1));
        var id = received(child);
        var waiting = opened(id).lettersToSend().getFirst();
        act(() -> assessments.died(caseworker, id, version(id), today.date()));
        assertThat(opened(id).lettersToSend()).isEmpty();
        assertThat(opened(id).letters()).allSatisfy(
                letter -> assertThat(letter.cancelledWhy()).isEqualTo("The child or young person has died."));
        assertThatThrownBy(() -> act(() -> letters.send(caseworker, new LetterId(waiting.id()),
                WrittenLetter.Way.COLLECTED, today.date()))).isInstanceOf(LetterRefused.class)
                .hasMessageContaining("was cancelled and is not sent");
        assertThat(tasks(id)).isEmpty();
    }

    private AssessmentId decided(ChildId child, boolean yes) {
        var id = received(child);
        decide(id, yes);
        return id;
    }

    private void decide(AssessmentId id, boolean yes) {
        var matter = as(caseworker, () -> assessments.putToDecision(caseworker, id, version(id), true));
        act(() -> matters.decide(caseworker, matter, matters.open(caseworker, matter).orElseThrow().version(),
                new Decision(yes ? LegalTest.ASSESS : LegalTest.DO_NOT_ASSESS, today.date(), "Cora Case",
                        Map.of(LegalTest.MAY_HAVE_SEN, new Finding(true, "She finds reading hard."),
                                LegalTest.MAY_NEED_PLAN, new Finding(yes, "What the school does.")),
                        "Because.", null, List.of())));
    }

    private CaseLetter decisionLetter(AssessmentId id) {
        return opened(id).letters()
                .stream()
                .filter(letter -> letter.counts() && letter.kind().equals(CaseLetter.DECIDED))
                .findFirst()
                .orElseThrow();
    }

    private ChildId child(NewAdult... around) {
        return as(system, () -> people.add(system, NewChild.of(Details.of("Amara", "Okafor", BORN))
                .withEnrolments(new Enrolment(school, LocalDate.of(2021, 9, 1)))
                .withAdults(around)));
    }

    private static NewAdult parent(Adult adult, int order) {
        return new NewAdult(adult, Tie.parent(Relationship.MOTHER, order, BORN), null);
    }

    private void named(Office.Kind kind, String name) {
        as(system, () -> {
            letters.setOffice(system, new Office(kind, name, "office@example.test"));
            return null;
        });
    }

    private AssessmentId received(ChildId child) {
        return as(caseworker, () -> assessments.receive(caseworker, child,
                AssessmentsTest.request(Requester.PARENT, today.date())));
    }

    private List<String> tasks(AssessmentId id) {
        return CaseTasks.of(opened(id), today.date()).stream().map(Task::name).toList();
    }

    private Opened opened(AssessmentId id) {
        return as(caseworker, () -> assessments.open(caseworker, id).orElseThrow());
    }

    private long version(AssessmentId id) {
        return opened(id).version();
    }

    private Duty duty(AssessmentId id) {
        return opened(id).duties()
                .stream()
                .filter(one -> one.rule().id().equals(CaseClock.TO_DECIDE))
                .findFirst()
                .orElseThrow();
    }

    private void act(Runnable work) {
        Viewing.as(caseworker, work);
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

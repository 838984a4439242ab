package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import continuum.area.ChildId;
import java.time.LocalDate;

/** From the question whether a plan is needed to the final plan. */
final class PlanSteps {

    private final String assessment;
    private final ChildId child;
    private String draft = "";

    /** @param assessment its path */
    PlanSteps(String assessment, ChildId child) {
        this.assessment = assessment;
        this.child = child;
    }

    void putsTheQuestion(Person caseworker) {
        caseworker.go(assessment + "/put-issue");
        caseworker.choose("An officer, without a panel");
        caseworker.see("put-issue");
        caseworker.press("Put the question");
    }

    void decides(Person manager, LocalDate on) {
        manager.go("/decisions");
        manager.find("tbody a").click();
        manager.see("matter-issue");
        manager.press("Decide");
        for (var limb : new String[]{"has-sen", "needs-plan"}) {
            manager.find("input[name='met." + limb + "'][value=yes]").check();
            manager.find("textarea[name='reason." + limb + "']").fill("All five pieces of advice say so.");
        }
        manager.find("input[name=outcome][value=issue]").check();
        manager.find("textarea[name=reasons]").fill("She needs therapy that her school can’t provide by itself.");
        manager.day("decidedOn", on);
        manager.press("Record the decision");
        manager.reads("Decided: Issue an EHC plan");
    }

    /** A need with the paragraph it was found in, the outcome that answers it, and the provision that serves that. */
    void writes(Person caseworker) {
        caseworker.go(assessment + "/plan");
        caseworker.see("plan-none");
        caseworker.press("Begin the draft");
        draft = caseworker.page().url().replaceAll(".*(/plans/[0-9a-f-]{36}).*", "$1");
        line(caseworker, "A");
        caseworker.choose("The child");
        caseworker.fill("In their own words", "I like trains. I don’t like it when it is loud.");
        caseworker.press("Save");
        line(caseworker, "B");
        caseworker.page().getByLabel("Area of need").selectOption("COMMUNICATION");
        caseworker.find("textarea[name=words]").fill("Amara understands what is said as a child of five does.");
        caseworker.page().locator("summary").getByText("Educational psychology").click();
        caseworker.choose("1. Amara understands spoken language as a child of five does.");
        caseworker.see("plan-need");
        caseworker.press("Save");
        line(caseworker, "E");
        caseworker.fill("The outcome", "Amara follows three instructions in class, 4 times out of 5.");
        caseworker.day("by", LocalDate.parse("2027-07-20"));
        caseworker.fill("How will one see that it is reached?", "Her teacher’s tally each half term");
        caseworker.find("input[name=needs]").check();
        caseworker.see("plan-outcome");
        caseworker.press("Save");
        line(caseworker, "F");
        caseworker.fill("What is done", "Teach the meaning of new words before each topic, with pictures.");
        caseworker.fill("Who does it?", "a speech and language therapist");
        caseworker.fill("How many times", "2");
        caseworker.page().getByLabel("In what time?").selectOption("WEEK");
        caseworker.fill("Minutes each time", "30");
        caseworker.fill("Children who share it", "3");
        caseworker.fill("How is it reviewed?", "each term by the SENCO and the therapist");
        caseworker.fill("Pounds an hour", "60");
        caseworker.find("input[name=outcomes]").check();
        caseworker.see("plan-provision");
        caseworker.press("Save");
        caseworker.reads("The thread holds", "Found in Educational psychology");
        caseworker.see("plan-draft");
    }

    void sendsTheDraft(Person caseworker) {
        caseworker.go(draft + "/send");
        caseworker.see("plan-send");
        caseworker.press("Send the draft");
        leaves(caseworker);
    }

    void comments(Person mother) {
        mother.go("/family/" + child);
        mother.see("family-draft");
        mother.press("Read the draft and comment");
        mother.see("family-draft-plan");
        mother.page().locator("#section-F").getByText("Comment").first().click();
        mother.fill("In your own words", "Twice is too little. The report says three children; that is good.");
        mother.see("family-comment");
        mother.press("Save");
        mother.go(draft + "/comments");
        mother.see("family-comments");
        mother.press("I have said what I want to say");
    }

    void consults(Person caseworker, String school) {
        caseworker.go(draft + "/settings/ask?q=" + school.replace(" ", "+"));
        caseworker.choose(school);
        caseworker.see("consult");
        caseworker.press("Consult them");
        caseworker.reads(school);
    }

    void replies(Person senco) {
        senco.go("/consultations");
        senco.see("consultations");
        senco.follow("Read the pack");
        senco.press("Reply");
        senco.choose("We can meet the needs in this plan");
        senco.see("consultation-reply");
        senco.press("Save and check");
        senco.press("Send the reply");
    }

    /** The mother’s comment changes the final plan. */
    void answers(Person caseworker) {
        caseworker.go(draft + "/comments");
        caseworker.choose("Yes, it is accepted");
        caseworker.fill("What is changed, or why nothing is", "The therapist agrees: three times a week.");
        caseworker.see("comments-answer");
        caseworker.press("Answer");
        caseworker.reads("Accepted");
    }

    void names(Person caseworker) {
        caseworker.go(draft + "/settings/name");
        caseworker.find("input[name=setting]").check();
        caseworker.find("textarea[name=reasons]")
                .fill("She goes there, it can meet her needs, and nobody asked for another.");
        caseworker.see("name-setting");
        caseworker.press("Write it into section I");
    }

    void sendsTheFinalPlan(Person caseworker) {
        caseworker.go(assessment + "/plan");
        caseworker.find("#section-F a[href*='/lines/']").click();
        caseworker.fill("How many times", "3");
        caseworker.press("Save");
        caseworker.follow("What changed since");
        assertThat(caseworker.find("main").innerText())
                .contains("38 hours a school year → 57 hours a school year (more)");
        caseworker.see("plan-changes");
        caseworker.go(assessment + "/plan");
        caseworker.reads("The thread holds");
        caseworker.press("Send the final plan");
        caseworker.see("plan-send-final");
        caseworker.press("Send the final plan");
        leaves(caseworker);
    }

    private void line(Person caseworker, String section) {
        caseworker.go(draft + "/lines/new?section=" + section);
    }

    /** The letter to the family is handed over on the day it is dated. */
    private void leaves(Person caseworker) {
        new AskingSteps("", "").sends(caseworker, assessment);
    }
}

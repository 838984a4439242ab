package continuum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** From a mother's request to the decision to assess, as each person does their part. */
final class AskingSteps {

    private final String area;
    private final String family;

    /** @param family the last name of the child and the mother */
    AskingSteps(String area, String family) {
        this.area = area;
        this.family = family;
    }

    /** Without an account. */
    void asks(Person mother) {
        mother.go("/request");
        mother.see("request");
        if (mother.page().getByLabel(area).count() > 0) { // a database of several authorities asks which
            mother.choose(area);
        }
        mother.press("Start now");
        var link = mother.page().url();
        mother.see("request-tasks");
        mother.go(link + "/you");
        mother.choose("A parent or carer of the child or young person");
        mother.fill("Your name", "Ngozi Okafor");
        mother.see("request-you");
        mother.press("Save and continue");
        mother.go(link + "/child");
        mother.fill("First name", "Amara");
        mother.fill("Last name", family);
        mother.day("born", LocalDate.of(2017, 3, 14));
        mother.press("Save and continue");
        mother.go(link + "/words");
        mother.find("textarea[name=worries]")
                .fill("She can’t follow what is said in class, and comes home in tears.");
        mother.press("Save and continue");
        mother.go(link + "/contact");
        mother.fill("Email address", "ngozi@example.test");
        mother.press("Save and continue");
        mother.go(link + "/check");
        mother.see("request-check");
        mother.press("Send the request");
        mother.reads("Request received");
        mother.see("request-received");
    }

    /** @return the path of the assessment */
    String takesIn(Person caseworker) {
        caseworker.go("/assessments/inbox");
        caseworker.see("inbox");
        caseworker.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Amara " + family))
                .click();
        caseworker.find("input[name=child]").check();
        caseworker.see("which-child");
        caseworker.press("Take in the request");
        if (!caseworker.page().url().matches(".*/assessments/[0-9a-f-]{36}.*")) {
            caseworker.go("/work?whose=everyone");
            caseworker.find("tbody a").click();
            caseworker.follow("Open the assessment");
        }
        var assessment = caseworker.page().url().replaceAll(".*(/assessments/[0-9a-f-]{36}).*", "$1");
        assertThat(caseworker.find("#letters").innerText()).contains("Ngozi Okafor", "Written, not sent");
        sends(caseworker, assessment);
        caseworker.follow("Put to a decision");
        caseworker.choose("An officer, without a panel");
        caseworker.see("put");
        caseworker.press("Put the question");
        caseworker.reads("put to a decision");
        caseworker.find("#dates summary").click();
        caseworker.see("case");
        caseworker.go("/work?whose=everyone");
        caseworker.see("my-work");
        return assessment;
    }

    void decides(Person manager, LocalDate on) {
        manager.go("/decisions");
        manager.see("decisions");
        manager.find("tbody a").click();
        manager.see("matter");
        manager.press("Decide");
        for (var limb : new String[]{"may-have-sen", "may-need-plan"}) {
            manager.find("input[name='met." + limb + "'][value=yes]").check();
            manager.find("textarea[name='reason." + limb + "']")
                    .fill("Her mother and her school both say so, and nobody doubts it.");
        }
        manager.find("input[name=outcome][value=assess]").check();
        manager.find("textarea[name=reasons]")
                .fill("Amara may need more than her school can give, so we will find out what she needs.");
        manager.day("decidedOn", on);
        manager.see("decide");
        manager.press("Record the decision");
        manager.reads("Decided: Carry out an assessment");
        manager.see("decided");
    }

    /** Everything that waits in this case leaves by hand. */
    void sends(Person who, String assessment) {
        who.go(assessment + "/letters");
        for (var letter : who.page().locator("input[name=letters]").all()) {
            letter.check();
        }
        who.choose("Handed over");
        who.see("letters-to-send");
        who.press("Record as sent");
        assertThat(who.find("#letters").innerText()).contains("Sent ");
    }
}

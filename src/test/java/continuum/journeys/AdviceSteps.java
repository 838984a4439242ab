package continuum.journeys;

import java.time.LocalDate;

/** From the decision to assess to the last piece of advice. */
final class AdviceSteps {

    private final String advice;

    /** @param assessment its path */
    AdviceSteps(String assessment) {
        this.advice = assessment + "/advice";
    }

    /** All whom the law names, on one page. */
    void asks(Person caseworker, LocalDate on) {
        caseworker.go(advice);
        caseworker.see("advice-none");
        caseworker.press("Ask for advice");
        for (var box : caseworker.page().locator("input[name=ask]").all()) {
            box.check();
        }
        caseworker.day("on", on);
        caseworker.see("advice-ask");
        caseworker.press("Ask for advice");
        caseworker.reads("The family’s own views", "School or setting", "Psychology service", "Health service",
                "Social care");
        caseworker.see("advice-asked");
    }

    void tells(Person mother) {
        mother.go("/advice");
        mother.see("advice-mother-desk");
        mother.press("Start");
        mother.see("advice-mother");
        writes(mother, "strengths", "She loves trains and remembers every station.");
        writes(mother, "needs", "She cries when many people talk at once.");
        mother.press("Check and send");
        mother.choose("Yes, this is what I want to say");
        mother.see("advice-mother-check");
        mother.press("Send it");
    }

    void gives(Person senco) {
        open(senco);
        writes(senco, "needs", "Amara follows one instruction at a time.\n\nShe has few words for feelings.");
        gives(senco, "senco");
    }

    void findsOut(Person psychologist) {
        psychologist.go("/advice?whose=team");
        psychologist.see("advice-desk");
        psychologist.find("tbody a").click();
        psychologist.press("Take this request");
        writes(psychologist, "needs", "Amara understands spoken language as a child of five does.\n\n"
                + "When she has not understood, she leaves the room.");
        writes(psychologist, "provision",
                "A therapist teaches her words in a small group, twice a week for half an hour.");
        psychologist.see("advice-request");
        gives(psychologist, "psychologist");
    }

    /** What came by post from those who don’t sign in. */
    void filesTheRest(Person caseworker, LocalDate on) {
        for (var from : new String[]{"Health", "Social care"}) {
            caseworker.go(advice);
            caseworker.page().locator("#asked a").getByText(from).first().click();
            caseworker.press("Record advice that came another way");
            caseworker.fill("Who gave it?", from + " service");
            caseworker.day("on", on);
            caseworker.fill("What it says", "She is well, and known to nobody else.");
            caseworker.see("advice-came");
            caseworker.press("Record it");
        }
        caseworker.go(advice);
        caseworker.see("advice-all");
    }

    private static void open(Person who) {
        who.go("/advice?whose=team");
        who.find("tbody a").click();
    }

    private static void writes(Person who, String part, String words) {
        who.find("main a[href$='/part/" + part + "']").click();
        who.find("textarea[name=words]").fill(words);
        who.see("advice-part");
        who.press("Save");
    }

    private static void gives(Person who, String name) {
        who.press("Check and give it");
        who.choose("Yes, this is our advice");
        who.see("advice-check-" + name);
        who.press("Give the advice");
    }
}

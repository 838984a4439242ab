package continuum.walls;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.SettingId;
import continuum.budgets.Arranging;
import continuum.budgets.Budgets;
import continuum.budgets.Condition;
import continuum.budgets.Held;
import continuum.budgets.NewArrangement;
import continuum.calendar.Today;
import continuum.consulting.Consulting;
import continuum.consulting.Wishes;
import continuum.outcomes.Aim;
import continuum.outcomes.Framework;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.plans.Line;
import continuum.plans.Plans;
import continuum.plans.VersionId;
import continuum.profiles.Profiles;
import continuum.settings.Settings;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;

/** What is asked and arranged about a draft: a setting consulted, a setting wished for, a budget with direct payments. */
final class ConsultedRecords {

    private final Plans plans;
    private final Settings settings;
    private final Papers papers;
    private final Consulting consulting;
    private final Wishes wishes;
    private final Budgets budgets;
    private final Arranging arranging;
    private final Profiles profiles;
    private final Framework framework;
    private final Today today;

    ConsultedRecords(Plans plans, Settings settings, Papers papers, Consulting consulting, Wishes wishes,
            Budgets budgets,
            Arranging arranging, Profiles profiles, Framework framework, Today today) {
        this.plans = plans;
        this.settings = settings;
        this.papers = papers;
        this.consulting = consulting;
        this.wishes = wishes;
        this.budgets = budgets;
        this.arranging = arranging;
        this.profiles = profiles;
        this.framework = framework;
        this.today = today;
    }

    /** As the caseworker, in the name of the family's own school. */
    void make(Viewer caseworker, Things things, VersionId draft, String name) {
        var version = plans.version(caseworker, draft).orElseThrow();
        var school = settings.search(caseworker, name + " School").getFirst().id();
        var paper = papers.keep(caseworker, version.child(),
                new Upload("advice.txt", () -> new ByteArrayInputStream("She tires.".getBytes())), "Advice");
        profiles.make(caseworker, version.child(), 0, "She laughs.", "", "", null, null, "");
        framework.add(Viewer.system(caseworker.authority(), "a test"), "HE1", Aim.HEALTH, "I am well");
        things.put("{statement-version}", who -> Viewing.as(caseworker,
                () -> framework.find(caseworker, "HE1").orElseThrow().revision()));
        things.putBelow("/children/{child}/profile", "/children/{child}", version.child());
        consult(caseworker, things, draft, school, paper);
        budget(caseworker, things, draft);
    }

    private void consult(Viewer caseworker, Things things, VersionId draft, SettingId school,
            continuum.papers.PaperId paper) {
        var asked = consulting.ask(caseworker, draft, List.of(school), List.of(paper)).getFirst();
        consulting.remind(caseworker, asked);
        things.put("/consultations/{id}", asked);
        things.put("/consultations/{id}/pack/{paper}", paper);
        wishes.ask(caseworker, draft, school, "Ngozi", today.date(), "It is near.");
        things.put("/settings-wished/{id}",
                wishes.of(caseworker, plans.version(caseworker, draft).orElseThrow()).getFirst().id());
    }

    private void budget(Viewer caseworker, Things things, VersionId draft) {
        var plan = plans.version(caseworker, draft).orElseThrow().plan();
        budgets.ask(caseworker, draft, true, "Music lessons", "Ngozi", today.date());
        var agreed = budgets.requests(caseworker, plan).getFirst().id();
        budgets.decide(caseworker, agreed, true, today.date(), "So");
        things.put("/arrangements/{id}", arranging.arrange(caseworker, draft, agreed, new NewArrangement(
                Held.DIRECT_PAYMENT, "Music lessons",
                budgets.lines(caseworker, draft).stream().map(Line::id).toList(), new BigDecimal("2450.50"), "Ngozi",
                EnumSet.allOf(Condition.class), today.date())));
        budgets.ask(caseworker, draft, false, "Swimming", "Ngozi", today.date());
        things.put("/budget-requests/{id}", budgets.requests(caseworker, plan).getLast().id());
    }
}

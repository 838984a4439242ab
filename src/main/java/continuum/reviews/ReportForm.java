package continuum.reviews;

import continuum.web.Conflict;
import continuum.web.Typed;
import java.util.ArrayList;
import java.util.List;

/** The report of a review as the fields of a form. */
final class ReportForm {

    private static final int LONGEST = 20_000;

    private ReportForm() {}

    static void fill(Typed typed, Report report) {
        typed.startingWith("came", report.came())
                .startingWith("childVoice", report.childVoice())
                .startingWith("familyVoice", report.familyVoice())
                .startingWith("summary", report.summary())
                .startingWith("employment", report.adulthood().employment())
                .startingWith("living", report.adulthood().living())
                .startingWith("community", report.adulthood().community())
                .startingWith("health", report.adulthood().health())
                .startingWith("recommends", report.recommends())
                .startingWith("why", report.why())
                .startingWith("disagreement", report.disagreement());
        report.outcomes()
                .forEach(one -> typed.startingWith("progress." + one.line(), one.progress())
                        .startingWith("says." + one.line(), one.says()));
    }

    /** @param outcomes those that the plan has, whatever the form says */
    static Report read(Typed typed, List<Report.Reached> outcomes) {
        var reached = outcomes.stream()
                .map(one -> new Report.Reached(one.line(), one.outcome(),
                        typed.choice("progress." + one.line(), Report.Progress.class).orElse(null),
                        typed.text("says." + one.line())))
                .toList();
        for (var field : List.of("came", "childVoice", "familyVoice", "summary", "employment", "living", "community",
                "health", "why", "disagreement")) {
            typed.atMost(LONGEST, field, "This answer");
        }
        outcomes.forEach(one -> typed.atMost(LONGEST, "says." + one.line(), "This answer"));
        return new Report(typed.text("came"), typed.text("childVoice"), typed.text("familyVoice"),
                typed.text("summary"), new Report.Adulthood(typed.text("employment"), typed.text("living"),
                        typed.text("community"), typed.text("health")),
                typed.choice("recommends", Recommendation.class).orElse(null), typed.text("why"),
                typed.text("disagreement"), reached);
    }

    /** Where somebody else's saved report and this one differ. */
    static List<Conflict> conflicts(Report theirs, Report yours) {
        var conflicts = new ArrayList<Conflict>();
        add(conflicts, "Who came", theirs.came(), yours.came());
        add(conflicts, "What the child or young person says", theirs.childVoice(), yours.childVoice());
        add(conflicts, "What the parents or carers say", theirs.familyVoice(), yours.familyVoice());
        add(conflicts, "What was discussed", theirs.summary(), yours.summary());
        for (var one : yours.outcomes()) {
            theirs.outcomes()
                    .stream()
                    .filter(other -> other.line().equals(one.line()))
                    .forEach(other -> add(conflicts, one.outcome(), words(other), words(one)));
        }
        add(conflicts, "Employment", theirs.adulthood().employment(), yours.adulthood().employment());
        add(conflicts, "Independent living", theirs.adulthood().living(), yours.adulthood().living());
        add(conflicts, "Community", theirs.adulthood().community(), yours.adulthood().community());
        add(conflicts, "Health", theirs.adulthood().health(), yours.adulthood().health());
        add(conflicts, "Recommendation", recommends(theirs), recommends(yours));
        add(conflicts, "Why", theirs.why(), yours.why());
        add(conflicts, "Where people did not agree", theirs.disagreement(), yours.disagreement());
        return conflicts;
    }

    private static void add(List<Conflict> conflicts, String label, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            conflicts.add(new Conflict(label, theirs, yours));
        }
    }

    private static String words(Report.Reached one) {
        return ((one.progress() == null ? "" : one.progress().words() + ". ") + one.says()).strip();
    }

    private static String recommends(Report report) {
        return report.recommends() == null ? "" : report.recommends().words();
    }
}

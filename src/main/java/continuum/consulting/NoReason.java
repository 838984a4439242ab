package continuum.consulting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What settings often write that is not a ground of section 39(4), or not one by itself. The page says so and stops
 * nobody: the setting may know more than it wrote.
 */
public enum NoReason {
    FULL("Being full is not a ground by itself. A setting that is named must admit (section 43). Say what one more child does to the education of others, or what it would cost.",
            "\\b(?:(?:we(?: are|’re|'re)|is|are|school is|class(?:es)? (?:is|are)|year (?:group )?\\w+ is) (?:already )?(?:full|over-?subscribed|at (?:full )?capacity|over (?:numbers?|capacity|pan|our pan))|no (?:spare |free |available |vacant |more )?(?:places?|spaces?|vacanc(?:y|ies))|(?:no|not enough|lack of) (?:room|space)|(?:above|over|at|reached) (?:our |the )?(?:pan|published admission number)|waiting list)\\b"),
    FUNDING("The money that comes with a child is not a ground: the authority must secure what section F says. If the cost is out of proportion to the benefit, give the figures under the efficient use of resources.",
            "\\b(?:(?:funding |top-?up )band|band (?:is |of )?(?:too low|not enough)|(?:no|not enough|insufficient|lack of|inadequate|without) (?:extra |additional )?(?:funding|funds|top-?up|budget)|(?:funding|budget|top-?up) (?:is|would be|will be|does|would|will) (?:not|too|in)\\w*)"),
    STAFF("Having no member of staff for it today is not a ground: the authority can pay for one. Say which steps were considered to find or train somebody.",
            "\\b(?:(?:no|not enough|lack of|insufficient|without|short of|don[’']t have (?:a|any|enough)|do not have (?:a|any|enough)|have no) (?:spare |available |trained |specialist |qualified |suitably qualified |one to one |1:1 |support )*(?:tas?|teaching assistants?|lsas?|staff|staffing|support staff|therapists?)|staff(?:ing)? shortage)\\b"),
    MANY("How many children with plans are here already is not a ground by itself. Say which children’s education would suffer, and how.",
            "\\b(?:(?:already|too|so) (?:have |has |many |a )*(?:high |large |disproportionate )*(?:many|numbers?|proportion|percentage)[^.]{0,30}(?:ehc|ehcps?|plans?|send?|special educational needs|additional needs)|(?:high|large|disproportionate) (?:number|proportion|percentage|level)s? of[^.]{0,40}(?:ehc|ehcps?|plans?|send?|special educational needs|additional needs))\\b"),
    CATCHMENT(
            "Where the child lives, siblings and faith belong to ordinary admissions. They do not count for a child with a plan.",
            "\\b(?:catchment|out of (?:our )?area|admissions? (?:criteria|policy|arrangements?)|over-?subscription criteria|no siblings?)\\b"),
    ATTAINMENT(
            "How far behind a child is, or how the results of a school would look, is not a ground. Say which need could not be met.",
            "\\b(?:(?:attainment|levels?|results?|progress 8|key stage \\d) (?:is|are|would be|will be)? ?(?:too low|too far|well below|affected)|too far behind|years? behind|entry requirements?)\\b"),
    ELSEWHERE(
            "That another setting would suit better is not a ground against this one. Say why this one is unsuitable.",
            "\\b(?:(?:better|more|best) (?:suited|placed|served|met|appropriate)[^.]{0,40}(?:elsewhere|another|other|specialist|special)|needs? (?:a )?(?:specialist|special) (?:school|setting|provision|placement)|would (?:be better|benefit more) (?:in|at|from))\\b"),
    MORE_PAPERS("Wanting more papers or a visit first is not a reply. Ask the caseworker now; the days go on.",
            "\\b(?:(?:cannot|can[’']t|unable to) (?:decide|say|comment|respond|reply)|need (?:more|further|up to date|updated) (?:information|reports?|assessments?)|(?:have not|haven[’']t) (?:met|seen) (?:the )?(?:child|him|her|them))\\b");

    private final String says;
    private final Pattern pattern;

    NoReason(String says, String pattern) {
        this.says = says;
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Why it does not count, and what would. */
    public String says() {
        return says;
    }

    /** Where it was found. */
    public record Found(NoReason rule, String phrase) {}

    /** Each rule that a text meets, with the words that it met first. */
    public static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        for (var rule : values()) {
            var matcher = rule.pattern.matcher(text);
            if (matcher.find()) {
                found.add(new Found(rule, matcher.group().strip()));
            }
        }
        return found;
    }
}

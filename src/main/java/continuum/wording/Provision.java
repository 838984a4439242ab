package continuum.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules for a line of provision. */
final class Provision {

    private static final String ORDINARY = "This is what every pupil of the school gets; section F is for what is additional to it or different from it.";
    private static final String HOW_OFTEN = "It does not say how often.";
    private static final String HOW_LONG = "It does not say how long it lasts each time, or how much it is in all.";
    private static final String WHO = "It does not say who does it, with which qualification or training.";

    private Provision() {}

    static List<Finding> read(Text text) {
        var findings = new ArrayList<Finding>();
        boolean nobodyNamed = People.qualified(text, text.whole()).isEmpty();
        for (Arrangement arrangement : Arrangement.of(text)) {
            if (isOnlyOrdinary(arrangement)) {
                ordinary(text, arrangement, findings);
            } else {
                promised(text, arrangement, arrangement.lacksPerson() && nobodyNamed, findings);
            }
        }
        findings.sort(Comparator.comparingInt(Finding::from).thenComparing(Finding::rule));
        return findings;
    }

    private static boolean isOnlyOrdinary(Arrangement arrangement) {
        return !arrangement.isExact() && arrangement.text().has("ordinary", arrangement.place())
                && !arrangement.text().has("on-top", arrangement.place());
    }

    private static void ordinary(Text text, Arrangement arrangement, List<Finding> findings) {
        String better = Better.addedToOrdinary();
        for (var vague : VagueWords.in(arrangement, true)) {
            findings.add(finding(Rule.VAGUE_WORDS, text, vague.place(), vague.why(), better));
        }
        Span words = text.first("ordinary", arrangement.place()).orElseThrow();
        findings.add(finding(Rule.ORDINARY_OFFER, text, words, ORDINARY, better));
    }

    private static void promised(Text text, Arrangement arrangement, boolean lacksPerson, List<Finding> findings) {
        var vagueWords = VagueWords.in(arrangement, false);
        String better = Better.arrangement(arrangement, vagueWords, lacksPerson);
        for (var vague : vagueWords) {
            findings.add(finding(Rule.VAGUE_WORDS, text, vague.place(), vague.why(), better));
        }
        if (arrangement.lacksFrequency()) {
            findings.add(finding(Rule.NO_FREQUENCY, text, arrangement.core(), HOW_OFTEN, better));
        }
        if (arrangement.lacksLength()) {
            findings.add(finding(Rule.NO_DURATION, text, arrangement.core(), HOW_LONG, better));
        }
        if (lacksPerson) {
            Span who = People.anybody(text, arrangement.place()).orElse(arrangement.core());
            findings.add(finding(Rule.NO_QUALIFIED_PERSON, text, who, WHO, better));
        }
    }

    private static Finding finding(Rule rule, Text text, Span place, String why, String better) {
        return new Finding(rule, place.from(), place.to(), text.quote(place), why, better);
    }
}

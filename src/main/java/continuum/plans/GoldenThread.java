package continuum.plans;

import continuum.plans.Gap.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Follows the thread through a version: from the advice to each need, from the need to an outcome, from the outcome to
 * provision that says who, how often and how long. Deterministic; the same contents have the same gaps.
 *
 * <p>The law refuses few plans outright: one without a special educational need, one without special educational provision
 * (Children and Families Act 2014, section 37(2)), and a draft that names a school (section 38(5)). Everything else may
 * have its reason, and is issued with it.
 */
public final class GoldenThread {

    private final Contents contents;
    private final boolean draft;
    private final boolean preparesForAdulthood;
    private final List<Gap> gaps = new ArrayList<>();

    private GoldenThread(Contents contents, boolean draft, boolean preparesForAdulthood) {
        this.contents = contents;
        this.draft = draft;
        this.preparesForAdulthood = preparesForAdulthood;
    }

    /**
     * The gaps, in the order of the sections.
     *
     * @param draft whether it is to be served as a draft, which leaves section I open
     * @param preparesForAdulthood whether the child is in year 9 or later (SEND Regulations 2014, regulation 12(3))
     */
    public static List<Gap> gaps(Contents contents, boolean draft, boolean preparesForAdulthood) {
        var thread = new GoldenThread(contents, draft, preparesForAdulthood);
        thread.views();
        thread.needs();
        thread.outcomes();
        thread.provision();
        thread.place();
        return List.copyOf(thread.gaps);
    }

    private void views() {
        if (contents.of(Section.A).stream().allMatch(line -> line.words().isBlank())) {
            about(Section.A, Kind.NO_VIEWS, "Section A does not say yet what the child and the family want", false);
        }
    }

    private void needs() {
        if (contents.of(Section.B).isEmpty()) {
            about(Section.B, Kind.NO_NEEDS, "Section B names no special educational need", true);
        }
        for (var need : contents.needs()) {
            if (need.sources().isEmpty()) {
                about(need, Kind.NEED_WITHOUT_SOURCE, "This need does not say which advice it was found in");
            }
            var answers = contents.answering(need.id());
            if (answers.isEmpty()) {
                about(need, Kind.NEED_WITHOUT_OUTCOME, "No outcome answers this need");
            } else if (answers.stream().allMatch(outcome -> contents.serving(outcome.id()).isEmpty())) {
                about(need, Kind.NEED_WITHOUT_PROVISION, "No provision meets this need");
            }
        }
    }

    private void outcomes() {
        if (contents.outcomes().isEmpty()) {
            about(Section.E, Kind.NO_OUTCOMES, "Section E names no outcome", false);
        }
        for (var outcome : contents.outcomes()) {
            if (outcome.needs().isEmpty()) {
                about(outcome, Kind.OUTCOME_WITHOUT_NEED, "This outcome does not say which need it answers");
            }
            if (contents.serving(outcome.id()).isEmpty()) {
                about(outcome, Kind.OUTCOME_WITHOUT_PROVISION, "No provision serves this outcome");
            }
            if (outcome.by() == null) {
                about(outcome, Kind.OUTCOME_WITHOUT_DATE, "This outcome does not say by when");
            }
        }
        if (preparesForAdulthood && !contents.outcomes().isEmpty()
                && contents.outcomes().stream().allMatch(outcome -> outcome.adulthood().isEmpty())) {
            about(Section.E, Kind.NO_ADULTHOOD, "From year 9 the plan must prepare for adulthood, and no outcome does",
                    false);
        }
    }

    private void provision() {
        if (contents.of(Section.F).isEmpty()) {
            about(Section.F, Kind.NO_PROVISION, "Section F makes no special educational provision", true);
        }
        for (var provision : contents.provision()) {
            if (provision.outcomes().isEmpty()) {
                about(provision, Kind.PROVISION_WITHOUT_OUTCOME, "This provision does not say which outcome it serves");
            }
            var unsaid = provision.delivery().unsaid();
            if (!unsaid.isEmpty()) {
                about(provision, Kind.PROVISION_NOT_SPECIFIC, "This provision does not say " + listed(unsaid));
            }
        }
    }

    private void place() {
        var places = contents.of(Section.I);
        if (draft && !places.isEmpty()) {
            about(places.getFirst().section(), Kind.PLACE_IN_DRAFT,
                    "A draft must not name a school or a type of school: the family asks for one first", true);
        }
        if (!draft && places.isEmpty()) {
            about(Section.I, Kind.NO_PLACE, "Section I names no setting and no type of setting", false);
        }
    }

    private void about(Section section, Kind kind, String words, boolean refuses) {
        gaps.add(new Gap(null, section, kind, words, refuses));
    }

    private void about(Line line, Kind kind, String words) {
        gaps.add(new Gap(line.id(), line.section(), kind, words, false));
    }

    /** "who does it, how often and how long each time" */
    static String listed(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** Whether any gap is of a kind that the law refuses. */
    public static boolean refuses(Stream<Gap> gaps) {
        return gaps.anyMatch(Gap::refuses);
    }
}

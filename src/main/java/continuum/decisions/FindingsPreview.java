package continuum.decisions;

import java.util.List;

/**
 * How a decision will read, before it is recorded.
 *
 * @param outcome in words; empty while none is selected
 */
public record FindingsPreview(String outcome, String reasons, List<Line> findings) {

    /** A criterion with what was found. */
    public record Line(String criterion, boolean met, String reason) {}

    static FindingsPreview of(FindingsForm form, Question question) {
        return new FindingsPreview(question.outcome(form.outcome()).map(Outcome::words).orElse(""), form.reasons(),
                question.criteria()
                        .stream()
                        .filter(criterion -> form.findings().containsKey(criterion.code()))
                        .map(criterion -> new Line(criterion.words(), form.findings().get(criterion.code()).met(),
                                form.findings().get(criterion.code()).reason()))
                        .toList());
    }
}

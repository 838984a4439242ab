package continuum.advice;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.assessments.Assessment;
import continuum.assessments.CasePart;
import continuum.calendar.Today;
import continuum.web.Say;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The advice of a case on the pages about it: who was asked, what came in, what is late. */
@Component
@Order(1)
class AdviceOfCase implements CasePart {

    private final Advice advice;
    private final Today today;

    AdviceOfCase(Advice advice, Today today) {
        this.advice = advice;
        this.today = today;
    }

    @Override
    public Optional<Shown> of(Viewer viewer, Assessment state) {
        if (state instanceof Assessment.Undecided || state instanceof Assessment.RefusedToAssess) {
            return Optional.empty();
        }
        var asked = advice.of(viewer, state.id()).stream().filter(one -> one.takenBackOn() == null).toList();
        return Optional.of(new Shown("Advice", standing(asked), asked.stream().map(this::line).toList(),
                "/assessments/" + state.id() + "/advice",
                asked.isEmpty() && viewer.may(May.RUN_CASE) && state instanceof Assessment.Open
                        ? "Ask for advice"
                        : "Who was asked, and what was given"));
    }

    private Line line(Asked asked) {
        return new Line(asked.body().words() + ": " + asked.to().name(), AskedWords.tag(asked, today.date()),
                AskedWords.tone(asked, today.date()));
    }

    private String standing(List<Asked> asked) {
        if (asked.isEmpty()) {
            return "Nobody has been asked for advice yet.";
        }
        var open = asked.stream().filter(Asked::isOpen).toList();
        var late = open.stream().filter(one -> one.daysLate(today.date()) > 0).count();
        var came = asked.size() - open.size();
        return Say.count(asked.size(), "request", "requests") + " for advice: "
                + (open.isEmpty()
                        ? "all answered."
                        : came + " answered, " + open.size() + " still to come"
                                + (late == 0 ? "." : ", " + late + " of them late."));
    }
}

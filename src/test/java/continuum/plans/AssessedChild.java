package continuum.plans;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.PastAssessment;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.duties.Event;
import continuum.duties.Happened;
import continuum.duties.ProcessId;
import continuum.duties.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An assessment that has come as far as a test wants. */
@Component
public class AssessedChild {

    private final Assessments assessments;

    AssessedChild(Assessments assessments) {
        this.assessments = assessments;
    }

    /** It was decided to assess, five weeks after the request. */
    public AssessmentId assessing(Viewer system, ChildId child, LocalDate received) {
        return past(system, child, received, Event.of("decided-to-assess", received.plusWeeks(5)));
    }

    /** It was decided, in week 13, that a plan is needed. */
    public AssessmentId drafting(Viewer system, ChildId child, LocalDate received) {
        return past(system, child, received, Event.of("decided-to-assess", received.plusWeeks(5)),
                Event.of("decided-to-issue", received.plusWeeks(13)));
    }

    /** The final plan was sent on that day. */
    public AssessmentId issued(Viewer system, ChildId child, LocalDate received, LocalDate on) {
        return past(system, child, received, Event.of("decided-to-assess", received.plusWeeks(5)),
                Event.of("decided-to-issue", received.plusWeeks(13)),
                Event.of("draft-plan-served", received.plusWeeks(14)), Event.of("final-plan-sent", on));
    }

    private AssessmentId past(Viewer system, ChildId child, LocalDate received, Event... events) {
        var happened = new ArrayList<Happened>(List.of(new Happened(Event.of("request-received", received))));
        Stream.of(events).map(Happened::new).forEach(happened::add);
        var id = AssessmentId.create();
        var request = new Request(Requester.PARENT, "Grace Okafor", "mother", null, received,
                Channel.LETTER, UUID.randomUUID().toString(), Request.Account.NONE, Request.Contact.NONE);
        Viewing.as(system, () -> {
            assessments.addAll(system, Stream.of(new PastAssessment(id, ProcessId.create(), child,
                    new Subject(null, null), request, null, null, happened)));
            return null;
        });
        return id;
    }
}

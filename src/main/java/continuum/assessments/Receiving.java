package continuum.assessments;

import continuum.access.Viewer;
import continuum.assessments.AssessmentStore.Stored;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.people.Child;
import org.springframework.stereotype.Component;

/** Files a request: with a case of its own, or with the one that is under way. */
@Component
class Receiving {

    private final AssessmentStore store;
    private final CaseFileStore file;
    private final CaseClock clock;
    private final CaseSteps steps;
    private final Today today;

    Receiving(AssessmentStore store, CaseFileStore file, CaseClock clock, CaseSteps steps, Today today) {
        this.store = store;
        this.file = file;
        this.clock = clock;
        this.steps = steps;
        this.today = today;
    }

    /** The first request begins a case and its clock. */
    AssessmentId begin(Viewer by, Child child, Request request) {
        var of = new Assessment.Case(AssessmentId.create(), child.id(), request.receivedOn());
        store.add(by, new Assessment.Requested(of, null), clock.begin(by, of, child.birthDate()), today.now());
        file.add(by, of, request, today.now());
        inTheirWords(by, of, request);
        return of.id();
    }

    /** What the request says is evidence for the question whether to assess. */
    private void inTheirWords(Viewer by, Assessment.Case of, Request request) {
        var source = "The request of " + request.askedBy();
        if (!request.account().worries().isBlank()) {
            file.add(by, of, new Gathered(request.requester().side(), source, Consideration.NATURE,
                    request.account().worries(), request.receivedOn(), null, by.name()), today.now());
        }
        if (!request.account().helps().isBlank()) {
            file.add(by, of, new Gathered(request.requester().side(), source, Consideration.ACTION,
                    request.account().helps(), request.receivedOn(), null, by.name()), today.now());
        }
    }

    /** While a case is under way a request joins it; the earliest receipt counts. */
    AssessmentId join(Viewer by, Stored underWay, Request request) {
        var of = underWay.state().of();
        file.add(by, of, request, today.now());
        if (underWay.state() instanceof Assessment.Undecided) {
            inTheirWords(by, of, request);
        }
        if (request.receivedOn().isBefore(of.receivedOn())) {
            store.receivedEarlier(by, of.id(), request.receivedOn());
            clock.beginEarlier(by, underWay.process(), of.receivedOn(), request.receivedOn());
            steps.tell(by, of.child(), "received-earlier", request.receivedOn(),
                    "An earlier request was found, received on " + DateWords.inWords(request.receivedOn())
                            + ". The time limits count from that day.",
                    null, Audience.FAMILY, of.id());
        }
        return of.id();
    }
}

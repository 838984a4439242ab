package continuum.requests;

import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.Assessment;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.Consideration;
import continuum.assessments.Gathered;
import continuum.assessments.Request;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.people.ContactNeed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what was sent a request about a child: the case, its clock, and the documents among the child's papers. */
@Component
class Filing {

    private final DraftStore store;
    private final Assessments assessments;
    private final Papers papers;
    private final Today today;

    Filing(DraftStore store, Assessments assessments, Papers papers, Today today) {
        this.store = store;
        this.assessments = assessments;
        this.papers = papers;
        this.today = today;
    }

    /** Files a request that was sent, in the transaction of whoever does it. */
    AssessmentId file(Viewer by, Draft draft, ChildId child) {
        var id = assessments.receive(by, child, request(draft));
        if (!store.filed(draft.id(), id, child, by.name(), today.now())) {
            throw new AlreadyTaken();
        }
        for (var file : draft.files()) {
            var content = store.content(draft.id(), file.id());
            var paper = papers.keep(by, child, new Upload(file.name(), () -> new ByteArrayInputStream(content)),
                    file.name());
            isEvidence(by, id, draft, paper, file.name());
        }
        for (var paper : draft.papers().papers()) {
            papers.find(by, new PaperId(paper))
                    .filter(one -> one.child().equals(child))
                    .ifPresent(one -> isEvidence(by, id, draft, one.id(), one.title()));
        }
        store.removeFiles(draft.id());
        return id;
    }

    private void isEvidence(Viewer by, AssessmentId id, Draft draft, PaperId paper, String title) {
        if (assessments.find(by, id).orElseThrow() instanceof Assessment.Undecided) {
            assessments.gather(by, id, new Gathered(draft.asker().requester().side(), title, Consideration.OTHER,
                    "Sent with the request.", draft.arrival().receivedOn(), paper.value(), by.name()));
        }
    }

    private static Request request(Draft draft) {
        var asker = draft.asker();
        var words = draft.words();
        var contact = draft.contact();
        return new Request(asker.requester(), asker.name(), asker.as(), draft.school().setting(),
                draft.arrival().receivedOn(), draft.arrival().channel(), draft.sent().reference(),
                new Request.Account(words.worries(), words.helps(), words.hopes(), draft.others().names()),
                new Request.Contact(contact.email(), contact.phone(), contact.post(), needs(contact)));
    }

    /** "Interpreter: Urdu. Large print. Please ring after 3." */
    static String needs(Part.Contact contact) {
        var all = new ArrayList<String>();
        for (var need : contact.needs()) {
            var words = ContactNeed.of(need).words();
            all.add(need.equals(ContactNeed.INTERPRETER.code()) && !contact.language().isBlank()
                    ? words + ": " + contact.language()
                    : words);
        }
        if (!contact.note().isBlank()) {
            all.add(contact.note());
        }
        return all.stream().collect(Collectors.joining(". "));
    }

    /** A colleague filed it, or set it aside, a moment before. */
    static class AlreadyTaken extends RuntimeException {

        AlreadyTaken() {
            super("Somebody else has dealt with this request already");
        }
    }
}

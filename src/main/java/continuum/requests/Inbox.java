package continuum.requests;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Requester;
import continuum.calendar.Today;
import continuum.duties.Duties;
import continuum.duties.Event;
import continuum.people.Address;
import continuum.people.Adult;
import continuum.people.ContactNeed;
import continuum.people.ContactNeeds;
import continuum.people.Details;
import continuum.people.Found;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that were sent and wait until somebody says which child each is about. Their clock runs already. Whoever asked
 * never learns from us whether a child is known.
 */
@Component
public class Inbox {

    private final DraftStore store;
    private final Filing filing;
    private final People people;
    private final Duties duties;
    private final Today today;

    Inbox(DraftStore store, Filing filing, People people, Duties duties, Today today) {
        this.store = store;
        this.filing = filing;
        this.people = people;
        this.duties = duties;
        this.today = today;
    }

    /** A request with the children it may be about, the likeliest first. */
    public record Waiting(Draft draft, List<Found> likely) {}

    /** What waits, the oldest first. */
    @Transactional(readOnly = true)
    public List<Draft> waiting(Viewer viewer) {
        viewer.must(May.RUN_CASE);
        return store.waiting(viewer);
    }

    /** What waits, with the last day on which the law wants each answered. */
    @Transactional(readOnly = true)
    public List<InboxLine> lines(Viewer viewer) {
        var clock = duties.clockOf(viewer.authority());
        return waiting(viewer).stream()
                .map(draft -> new InboxLine(draft, clock
                        .duties("ehc-needs-assessment",
                                List.of(Event.of("request-received", draft.arrival().receivedOn())), today.date())
                        .stream()
                        .filter(duty -> duty.rule().id().equals("ehcna-decision-assess"))
                        .findFirst()
                        .orElseThrow()
                        .dueOn()))
                .toList();
    }

    /** One of them, with the children it may be about. */
    @Transactional(readOnly = true)
    public Optional<Waiting> open(Viewer viewer, UUID id) {
        viewer.must(May.RUN_CASE);
        return store.waiting(viewer, id).map(draft -> new Waiting(draft, likely(viewer, draft.about())));
    }

    /** It is about this child. */
    @Transactional
    public AssessmentId isAbout(Viewer by, UUID id, ChildId child) {
        by.must(May.RUN_CASE);
        return filing.file(by, waiting(by, id), child);
    }

    /** The child is not on the register yet: they are put there as the request says, with the parent who asked. */
    @Transactional
    public AssessmentId isAboutSomebodyNew(Viewer by, UUID id) {
        by.must(May.RUN_CASE);
        by.must(May.ADD_CHILD);
        var draft = waiting(by, id);
        var about = draft.about();
        var child = NewChild.of(Details.of(about.givenName(), about.familyName(), about.bornOn()));
        if (draft.asker().requester() == Requester.PARENT) {
            child = child.withAdults(asker(draft));
        }
        return filing.file(by, draft, people.add(by, child));
    }

    /** It is no request to this authority: sent by mistake, a test, or for somewhere else. The reason is kept. */
    @Transactional
    public void setAside(Viewer by, UUID id, String why) {
        by.must(May.RUN_CASE);
        if (!store.setAside(waiting(by, id).id(), why, by.name(), today.now())) {
            throw new Filing.AlreadyTaken();
        }
    }

    /** Parental responsibility is not taken from a form: staff record it when they have asked. */
    private NewAdult asker(Draft draft) {
        var name = draft.asker().name();
        var space = name.lastIndexOf(' ');
        var contact = draft.contact();
        var adult = Adult.named(space < 0 ? "" : name.substring(0, space), name.substring(space + 1))
                .reachedAt(contact.email().isBlank() ? null : contact.email(),
                        contact.phone().isBlank() ? null : contact.phone())
                .needing(new ContactNeeds(contact.needs().stream().map(ContactNeed::of).collect(Collectors.toSet()),
                        contact.language().isBlank() ? null : contact.language(), contact.note()));
        return new NewAdult(adult, Tie.parent(relationship(draft.asker().as()), 1, today.date())
                .withoutParentalResponsibility(),
                contact.post().isBlank() ? null : new Address(contact.post(), null, null, today.date()));
    }

    private static Relationship relationship(String as) {
        for (var one : Relationship.values()) {
            if (one.isFamily() && one.words().equalsIgnoreCase(as.strip())) {
                return one;
            }
        }
        return switch (as.strip().toLowerCase(Locale.UK)) {
            case "mum", "mummy", "mam", "mom" -> Relationship.MOTHER;
            case "dad", "daddy" -> Relationship.FATHER;
            default -> Relationship.OTHER_CARER;
        };
    }

    private List<Found> likely(Viewer viewer, Part.AboutChild about) {
        var all = new LinkedHashMap<ChildId, Found>();
        if (about.bornOn() != null) {
            people.search(viewer, about.name() + " " + day(about.bornOn()), null)
                    .found()
                    .forEach(found -> all.putIfAbsent(found.child(), found));
        }
        people.search(viewer, about.name(), null).found().forEach(found -> all.putIfAbsent(found.child(), found));
        var sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(
                (Found found) -> about.bornOn() == null || !about.bornOn().equals(found.birthDate())));
        return sorted.stream().limit(10).toList();
    }

    /** As somebody types it into a search: "12 3 2016". */
    private static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonthValue() + " " + date.getYear();
    }

    private Draft waiting(Viewer by, UUID id) {
        return store.waiting(by, id)
                .filter(draft -> draft.sent().assessment() == null)
                .orElseThrow(NoSuchElementException::new);
    }
}

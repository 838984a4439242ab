package continuum.plans;

import continuum.access.Viewer;
import continuum.assessments.Challenge;
import continuum.calendar.Calendars;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Recipient;
import continuum.papers.Rights;
import continuum.papers.Upload;
import continuum.people.Child;
import continuum.people.People;
import continuum.plans.PlanVersion.Kind;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The letters that go with the draft and with the first final plan, the plan itself enclosed. With the draft the family
 * learns what it can say and ask for by when (SEND Regulations 2014, regulation 13(1)); with the final plan, how to
 * disagree (regulation 14(2)). What follows from a review has letters of its own.
 */
@Component
class PlanLetters implements PlanFollower {

    private static final String NOBODY_HELPS = "The letter must say who helps families, and who mediates. An"
            + " administrator sets that under Letterhead; then the plan can be sent";

    private final PlanStore store;
    private final PlanFiles files;
    private final PlanDocuments documents;
    private final Papers papers;
    private final FamilyLetters family;
    private final People people;
    private final Calendars calendars;
    private final History history;
    private final Today today;

    PlanLetters(PlanStore store, PlanFiles files, PlanDocuments documents, Papers papers,
            FamilyLetters family, People people, Calendars calendars, History history, Today today) {
        this.store = store;
        this.files = files;
        this.documents = documents;
        this.papers = papers;
        this.family = family;
        this.people = people;
        this.calendars = calendars;
        this.history = history;
        this.today = today;
    }

    @Override
    public void served(Viewer by, PlanVersion version, boolean first) {
        if (version.kind() == Kind.DRAFT) {
            var until = Commenting.until(version.servedOn());
            write(by, version, enclosed -> to -> new Letter(version.child(), "plans.draft", to,
                    "The draft of the EHC plan", "plans/letters/draft",
                    Map.of("commentBy", until), subject(by, version))
                    .attaching(enclosed));
        } else if (version.kind() == Kind.FINAL && first) {
            var rights = rights(by);
            write(by, version, enclosed -> to -> new Letter(version.child(), "plans.final", to, "The EHC plan",
                    "plans/letters/final", Map.of("sentOn", version.servedOn()), subject(by, version))
                    .attaching(enclosed)
                    .telling(version.servedOn(), rights));
        }
    }

    private void write(Viewer by, PlanVersion version, Function<List<PaperId>, Function<Recipient, Letter>> letter) {
        var child = people.find(by, version.child()).orElseThrow(NoSuchElementException::new);
        if (family.recipients(by, child, "plans.sent").isEmpty()) {
            history.record(by, new Entry(child.id(), "plans.nobody-told", today.date(),
                    "Nobody is on the register whom the letter could go to. Record who decides for the family, and write it.",
                    Audience.STAFF, version.id().value()));
            return;
        }
        family.write(by, child, "plans.sent", letter.apply(List.of(keep(by, version, child))));
    }

    /** The plan as it was frozen, among the child’s papers, so that it can go with the letter. */
    private PaperId keep(Viewer by, PlanVersion version, Child child) {
        var pdf = documents.pdf(files.read(store.frozen(by, version.id()).orElseThrow()));
        return papers.keep(by, child.id(), new Upload("ehc-plan.pdf", () -> new ByteArrayInputStream(pdf)),
                version.name() + ", " + DateWords.inWords(version.servedOn()));
    }

    private UUID subject(Viewer by, PlanVersion version) {
        var assessment = store.plan(by, version.plan()).orElseThrow().assessment();
        return assessment == null ? version.plan().value() : assessment.value();
    }

    private Rights rights(Viewer by) {
        if (!family.nameWhoHelps(by)) {
            throw new PlanRefused(null, NOBODY_HELPS);
        }
        var challenge = Challenge.toNoticeSentOn(today.date(), calendars.of(by.authority()));
        return new Rights(challenge.appealBy(), challenge.mediationBy(), true);
    }
}

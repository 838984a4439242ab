package continuum.advice;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.advice.Asked.Whom;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.assessments.AdviceClock;
import continuum.assessments.Assessment;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the authority does to get advice: asks, reminds, uses a report that is there already, declines to ask, takes a request
 * back. Each is one transaction with its duty, its letter, who may see the child for it, and its line of history.
 */
@Component
public class Asking {

    private final AskedStore store;
    private final PieceStore pieces;
    private final AdviceClock clock;
    private final AdviceLetters letters;
    private final Assessments assessments;
    private final Teams teams;
    private final Settings settings;
    private final Papers papers;
    private final Relations relations;
    private final History history;
    private final Today today;

    Asking(AskedStore store, PieceStore pieces, AdviceClock clock, AdviceLetters letters, Assessments assessments,
            Teams teams, Settings settings, Papers papers, Relations relations, History history, Today today) {
        this.store = store;
        this.pieces = pieces;
        this.clock = clock;
        this.letters = letters;
        this.assessments = assessments;
        this.teams = teams;
        this.settings = settings;
        this.papers = papers;
        this.relations = relations;
        this.history = history;
        this.today = today;
    }

    /**
     * Asks all of them, or nobody. Each has six weeks of their own, gets a letter, and sees the child while it is needed.
     *
     * @param seen how many requests the page showed; another number means that somebody else asked meanwhile
     * @throws AdviceRefused with the field that is wrong
     * @throws continuum.assessments.NotLawful when the case is not at this stage
     */
    @Transactional
    public List<AskedId> ask(Viewer by, AssessmentId id, int seen, List<NewRequest> requests) {
        var state = lock(by, id);
        var before = store.of(by, id);
        if (before.size() != seen) {
            throw new AdviceRefused("form",
                    "Somebody else asked for advice in this case meanwhile. Look at what stands here now, and ask again for what is missing");
        }
        var all = new ArrayList<>(before);
        requests.forEach(request -> all.add(ask(by, state, all, request)));
        return all.subList(before.size(), all.size()).stream().map(Asked::id).toList();
    }

    private Asked ask(Viewer by, Assessment state, List<Asked> before, NewRequest request) {
        mustBeThere(by, request.to());
        if (request.on().isAfter(today.date())) {
            throw new AdviceRefused("on", "The day the request reaches them must be today or in the past");
        }
        var id = AskedId.create();
        var to = request.to().kind() == Whom.Kind.GUEST
                ? new Whom(Whom.Kind.GUEST, id.value(), request.to().name())
                : request.to();
        var ref = ref(before, request.body());
        var due = clock.asked(by, state.id(), ref, to.party(), request.on());
        var asked = new Asked(id, state.id(), state.of().child(), request.body(), ref, to, request.why(),
                request.lookAt(), request.on(), due, by.name(), request.owner(), null, null, false, null);
        store.add(by, asked, request.papers(), today.now());
        if (needsRelation(to)) {
            relations.begin(by.authority(), asked.child(), to.party(), Relations.Kind.ADVICE, today.date());
        }
        letters.ask(by, asked, request.papers());
        tell(by, asked, "asked", request.on(), asked.body().words() + ": " + to.name()
                + " was asked for advice, to be given by " + DateWords.inWords(due) + ".", null, Audience.FAMILY);
        return asked;
    }

    /** The child's own school and family see the child anyway; for everybody it is written down that they are asked. */
    private static boolean needsRelation(Whom to) {
        return to.kind() != Whom.Kind.ADULT && to.kind() != Whom.Kind.YOUNG_PERSON;
    }

    private static String ref(List<Asked> before, Body body) {
        var times = before.stream().filter(one -> one.body() == body).count();
        return times == 0 ? body.code() : body.code() + "-" + (times + 1);
    }

    private void mustBeThere(Viewer by, Whom to) {
        var there = switch (to.kind()) {
            case TEAM -> teams.find(by, to.party()).isPresent();
            case SETTING -> settings.find(by, new SettingId(to.party())).isPresent();
            case GUEST -> !to.name().isBlank();
            case ADULT, YOUNG_PERSON -> true; // the letter says whether they may be written to
        };
        if (!there) {
            throw new AdviceRefused("whom", "Select who is asked from the list");
        }
    }

    /**
     * Uses a report that is on the child's record already, instead of asking (regulation 6(4)): its provider, the authority
     * and the family are all satisfied that it is enough.
     *
     * @param paper the report
     * @param from who wrote it
     * @param dated the day the report is of
     * @param why why it is enough for this assessment
     */
    @Transactional
    public void reuse(Viewer by, AssessmentId id, Body body, PaperId paper, String from, LocalDate dated,
            Piece.Agreement agreement, String why) {
        var state = lock(by, id);
        if (!body.mayBeReused()) {
            throw new AdviceRefused("body", "The family is always asked for its own views");
        }
        var report = papers.find(by, paper)
                .filter(found -> found.child().equals(state.of().child()))
                .orElseThrow(() -> new AdviceRefused("paper", "Select a report from the child’s papers"));
        for (var day : List.of(agreement.provider(), agreement.family(), dated)) {
            if (day.isAfter(today.date())) {
                throw new AdviceRefused("form", "Nobody can agree on a day that is still to come");
            }
        }
        pieces.add(by, new Piece(Identifiers.next(), id, state.of().child(), null, body, 1, Piece.Kind.EXISTING, from,
                report.title(), dated, today.date(), paper, why, agreement, by.name(), List.of()), today.now());
        history.record(by, new Entry(state.of().child(), "advice.reused", today.date(), body.words() + ": the report “"
                + report.title() + "” is used; its provider and the family agree that it is enough.", why,
                Audience.FAMILY, id.value()));
    }

    /** Does not ask somebody whom the family wished to be asked, and says why. */
    @Transactional
    public void decline(Viewer by, AssessmentId id, String who, String why) {
        var state = lock(by, id);
        store.decline(by, id, state.of().child(), new Unasked(who, why, today.date(), by.name()), today.now());
        history.record(by, new Entry(state.of().child(), "advice.declined", today.date(),
                "The family wished that " + who + " be asked for advice. They were not asked.", why, Audience.FAMILY,
                id.value()));
    }

    /** Takes a request back that should not have been made. Who was asked no longer sees the child for it. */
    @Transactional
    public void takeBack(Viewer by, AskedId id, String why) {
        by.must(May.RUN_CASE);
        var asked = store.lock(by, id).orElseThrow(NoSuchAdvice::new);
        if (!asked.isOpen()) {
            throw new AdviceRefused("why", "This request has its answer, so it can’t be taken back");
        }
        store.takeBack(by, id, today.date(), why);
        clock.takenBack(by, asked.assessment(), asked.ref(), asked.askedOn());
        if (needsRelation(asked.to()) && !store.isStillAsked(by, asked)) {
            relations.stop(by.authority(), asked.child(), asked.to().party(), Relations.Kind.ADVICE,
                    today.date().minusDays(1));
        }
        tell(by, asked, "taken-back", today.date(), asked.body().words() + ": the request to " + asked.to().name()
                + " was taken back.", why, Audience.PROFESSIONALS);
    }

    /** Reminds whoever was asked, now and by a letter. */
    @Transactional
    public void remind(Viewer by, AskedId id) {
        by.must(May.RUN_CASE);
        var asked = store.lock(by, id).orElseThrow(NoSuchAdvice::new);
        if (!asked.isOpen()) {
            throw new AdviceRefused("form", "This request has its answer already");
        }
        store.remind(by, asked, 0, today.date(), today.now());
        letters.remind(by, asked);
        tell(by, asked, "reminded", today.date(), asked.body().words() + ": " + asked.to().name()
                + " was reminded of the advice.", null, Audience.PROFESSIONALS);
    }

    /** Until this transaction ends nobody else asks in this case. */
    private Assessment lock(Viewer by, AssessmentId id) {
        by.must(May.RUN_CASE);
        var state = assessments.find(by, id).orElseThrow(NoSuchAdvice::new);
        store.oneAtATime(id);
        return state;
    }

    private void tell(Viewer by, Asked asked, String kind, LocalDate on, String what, String why, Audience audience) {
        history.record(by,
                new Entry(asked.child(), "advice." + kind, on, what, why, audience, asked.assessment().value()));
    }
}

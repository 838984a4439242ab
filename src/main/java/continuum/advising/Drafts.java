package continuum.advising;

import continuum.access.Viewer;
import continuum.advice.AdviceRefused;
import continuum.advice.Answer;
import continuum.advice.AskedId;
import continuum.advice.NoSuchAdvice;
import continuum.advice.Replies;
import continuum.advice.Team;
import continuum.advice.Teams;
import continuum.area.AccountId;
import continuum.calendar.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing advice: part by part, shared with colleagues who say what they think, and then given, which freezes it. */
@Component
public class Drafts {

    private final DraftStore store;
    private final Files files;
    private final Replies replies;
    private final Teams teams;
    private final Today today;

    Drafts(DraftStore store, Files files, Replies replies, Teams teams, Today today) {
        this.store = store;
        this.files = files;
        this.replies = replies;
        this.teams = teams;
        this.today = today;
    }

    /**
     * Saves a part. Who saves first has taken the request.
     *
     * @param version of what the page showed; 0 when nothing stood there
     * @throws SavedMeanwhile when something else stands there now; nothing is written then
     */
    @Transactional
    public void save(Seat seat, Part part, String words, long version) {
        begin(seat);
        var by = seat.viewer();
        if (!store.save(by, seat.asked(), part, words, version, today.now())) {
            var now = store.part(by, seat.asked().id(), part);
            if (!now.words().equals(words)) {
                throw new SavedMeanwhile(now);
            }
        }
    }

    /** Makes sure that whoever is at the seat writes this advice, and may. */
    void begin(Seat seat) {
        if (!seat.mayWrite()) {
            throw new NoSuchAdvice();
        }
        replies.take(seat.viewer(), seat.asked().id());
        replies.begun(seat.viewer(), seat.asked().id());
    }

    /** Colleagues of the writer's team or setting, with whom a draft can be shared. */
    @Transactional(readOnly = true)
    public List<Team.Member> colleagues(Seat seat) {
        return seat.isGuest() || seat.isFamily()
                ? List.of()
                : teams.people(seat.viewer(), seat.asked().to().party())
                        .stream()
                        .filter(person -> !person.account().equals(seat.viewer().account()))
                        .toList();
    }

    /** From now on a colleague reads the draft, and says what they think of it. */
    @Transactional
    public void share(Seat seat, AccountId colleague) {
        mustWrite(seat);
        var with = colleagues(seat).stream()
                .filter(person -> person.account().equals(colleague))
                .findFirst()
                .orElseThrow(() -> new AdviceRefused("colleague", "Select a colleague from the list"));
        store.share(seat.viewer(), seat.asked(), with.account(), with.name(), today.now());
    }

    /** The colleague reads it no longer. What they said stays. */
    @Transactional
    public void endShare(Seat seat, AccountId colleague) {
        mustWrite(seat);
        store.endShare(seat.viewer(), seat.asked(), colleague, today.now());
    }

    /** Says something about a part: a colleague it is shared with, or the writer in answer. */
    @Transactional
    public void comment(Seat seat, Part part, String words) {
        if (!seat.writes() && !seat.draft().isSharedWith(seat.viewer())) {
            throw new NoSuchAdvice();
        }
        store.comment(seat.viewer(), seat.asked(), part, words, today.now());
    }

    /** The drafts of colleagues that the viewer may read, with who shared them. */
    @Transactional(readOnly = true)
    public Map<AskedId, String> sharedWith(Viewer viewer) {
        return store.sharedWith(viewer);
    }

    /**
     * Gives what was written, and the file if there is one. It can't be changed any more; what is said later is another piece.
     *
     * @return the piece
     * @throws AdviceRefused when there is nothing to give, or it can't be given now
     */
    @Transactional
    public UUID give(Seat seat) {
        begin(seat);
        var by = seat.viewer();
        var draft = store.seat(new Who(by, seat.asked().id(), seat.at()), seat.asked()).draft();
        if (draft.files().stream().anyMatch(file -> !file.isWhole())) {
            throw new AdviceRefused("form", "A file has not come whole yet. Send it again, or remove it");
        }
        var paper = files.keep(seat, draft.files());
        var piece = replies.give(by, seat.asked().id(), new Answer(today.date(), draft.sections(), paper));
        store.clear(by, seat.asked().id());
        return piece;
    }

    private static void mustWrite(Seat seat) {
        if (!seat.writes()) {
            throw new NoSuchAdvice();
        }
    }
}

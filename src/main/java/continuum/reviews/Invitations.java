package continuum.reviews;

import continuum.access.Viewer;
import continuum.area.SettingId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.papers.FamilyLetters;
import continuum.papers.Letter;
import continuum.papers.Letters;
import continuum.papers.Office;
import continuum.papers.Recipient;
import continuum.papers.WrittenLetter;
import continuum.people.Child;
import continuum.reviews.OpenedReview.Invited;
import continuum.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The invitations to a review meeting as letters: to the family or the young person, the setting, and the offices of health and
 * social care. They wait in the outbox and leave through its gate, like everything else that leaves.
 */
@Component
class Invitations {

    static final String KIND = "reviews.invited";

    private final FamilyLetters family;
    private final Letters letters;
    private final Settings settings;
    private final Today today;

    Invitations(FamilyLetters family, Letters letters, Settings settings, Today today) {
        this.family = family;
        this.letters = letters;
        this.settings = settings;
        this.today = today;
    }

    /** Writes them. Those to an earlier day that have not left are cancelled. A school that holds the review invites so too. */
    void write(Viewer by, Review.Cycle of, Child child, Meeting meeting, @Nullable SettingId setting,
            List<Invited> invited) {
        if (child.diedOn() != null) {
            return;
        }
        var system = Viewer.system(by.authority(), by.name());
        letters.of(system, of.id().value())
                .stream()
                .filter(one -> one.kind().equals(KIND) && one.waits())
                .forEach(one -> letters.cancel(system, one.id(), "The meeting was moved"));
        var model = Map.<String, Object>of("meeting", meeting, "invited",
                invited.stream().map(one -> one.who() + ": " + one.name()).toList());
        for (var to : whom(system, by, child, setting)) {
            letters.write(system, new Letter(child.id(), KIND, to, "Review of the EHC plan on "
                    + DateWords.inWords(meeting.on()), "reviews/letters/invitation", model, of.id().value()));
        }
    }

    private List<Recipient> whom(Viewer system, Viewer by, Child child, @Nullable SettingId setting) {
        var all = new ArrayList<>(family.recipients(system, child, ReviewLetters.DECIDED));
        if (setting != null && !setting.value().equals(by.party())) {
            settings.find(system, setting)
                    .ifPresent(one -> all.add(new Recipient.Body(setting.value(), one.name(), List.of())));
        }
        letters.offices(system)
                .stream()
                .map(Office::kind)
                .distinct()
                .forEach(kind -> all.add(new Recipient.Office(kind)));
        return all.stream().filter(to -> letters.whyNot(system, child.id(), to).isEmpty()).toList();
    }

    /** Where the invitations stand that were written last. */
    List<WrittenLetter> of(Viewer viewer, ReviewId id) {
        return letters.of(viewer, id.value())
                .stream()
                .filter(one -> one.kind().equals(KIND) && one.cancelledOn() == null)
                .toList();
    }

    /** Whether people were invited today, so that their letters are still to be written. */
    boolean goOut(java.time.LocalDate noticeOn) {
        return noticeOn.equals(today.date());
    }
}

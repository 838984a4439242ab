package continuum.requests;

import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.assessments.Channel;
import continuum.assessments.Requester;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request being written, or sent.
 *
 * @param startedBy who started it, when that was somebody signed in
 * @param child the child, when it was picked from the register
 */
public record Draft(UUID id, AuthorityId authority, Instant savedAt, @Nullable StartedBy startedBy,
        @Nullable ChildId child, Part.Arrival arrival, Part.Asker asker, Part.AboutChild about, Part.School school,
        Part.InOwnWords words, Part.Others others, Part.Contact contact, Part.KnownPapers papers, boolean documentsDone,
        List<Attached> files, @Nullable Sent sent) {

    /** Somebody signed in. */
    public record StartedBy(AccountId account, String name) {}

    /** A document sent with the request. */
    public record Attached(UUID id, String name, long size) {}

    /**
     * What became of it.
     *
     * @param assessment the case it was filed with; none while somebody has to say which child it is about
     */
    public record Sent(Instant at, String reference, @Nullable AssessmentId assessment) {}

    /** One thing without which nobody could act on the request, with the page that asks for it. */
    public record Missing(String page, String sentence) {}

    public boolean isSent() {
        return sent != null;
    }

    /** Whether staff type in what reached them by another way. */
    public boolean isTypedIn() {
        return arrival.channel() != null && arrival.channel() != Channel.ONLINE;
    }

    /** How its pages speak. */
    public Voice voice() {
        return Voice.of(asker.requester(), isTypedIn());
    }

    /** What is stored where this part belongs. */
    Part part(Part like) {
        return switch (like) {
            case Part.Arrival _ -> arrival;
            case Part.Asker _ -> asker;
            case Part.AboutChild _ -> about;
            case Part.School _ -> school;
            case Part.InOwnWords _ -> words;
            case Part.Others _ -> others;
            case Part.Contact _ -> contact;
            case Part.KnownPapers _ -> papers;
        };
    }

    /** The same, sent. */
    Draft sent(Part.Arrival arrival, Sent sent) {
        return new Draft(id, authority, savedAt, startedBy, child, arrival, asker, about, school, words, others,
                contact,
                papers, documentsDone, files, sent);
    }

    /** What says who the child is and how to answer; nothing else is ever required. */
    public List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (asker.requester() == null || asker.name().isBlank()) {
            missing.add(new Missing("you", isTypedIn() ? "Enter who asked" : "Tell us who you are"));
        }
        if (child == null) {
            if (about.name().isBlank()) {
                missing.add(new Missing("child",
                        asker.requester() == Requester.YOUNG_PERSON && !isTypedIn()
                                ? "Enter your name as it is on official papers"
                                : "Enter the child or young person’s name"));
            } else if (about.bornOn() == null && about.postcode().isBlank() && about.home().isBlank()
                    && school.name().isBlank()) {
                missing.add(new Missing("child",
                        "Enter a date of birth, an address or a school, so that we can tell who this is"));
            }
        }
        if (startedBy == null && !contact.canBeAnswered()) {
            missing.add(new Missing("contact", "Enter an email address, a phone number or a postal address"));
        }
        return missing;
    }
}

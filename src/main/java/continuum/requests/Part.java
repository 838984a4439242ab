package continuum.requests;

import continuum.area.SettingId;
import continuum.assessments.Channel;
import continuum.assessments.Requester;
import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one page of a request asks. Everything may be empty. */
public sealed interface Part {

    /** Changes when what is stored changes: a page says which it showed, so that a later save is noticed. */
    default String mark() {
        return Integer.toHexString(toString().hashCode());
    }

    /** What was answered, for somebody who compares two texts. */
    default String inWords() {
        return switch (this) {
            case Arrival(var on, var channel) -> lines(on == null ? "" : DateWords.inWords(on),
                    channel == null ? "" : channel.words());
            case Asker(var requester, var name, var as) -> lines(requester == null ? "" : requester.words(), name, as);
            case AboutChild(var given, var family, var born, var home, var postcode) ->
                lines(given, family, born == null ? "" : DateWords.inWords(born), home, postcode);
            case School(var name, _) -> lines(name);
            case InOwnWords(var worries, var helps, var hopes) -> lines(worries, helps, hopes);
            case Others(var names) -> lines(names);
            case KnownPapers(var papers) -> lines(papers.size() + " documents");
            case Contact contact -> lines(contact.email(), contact.phone(), contact.post(), Filing.needs(contact));
        };
    }

    private static String lines(String... lines) {
        var text = Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? "Nothing" : text;
    }

    /** When and how a request that staff type in reached the authority. */
    record Arrival(@Nullable LocalDate receivedOn, @Nullable Channel channel) implements Part {}

    /** Who asks. {@code as} is their part in the child's life, such as "mother" or "SENCO". */
    record Asker(@Nullable Requester requester, String name, String as) implements Part {}

    /** The child or young person, as the asker knows them. */
    record AboutChild(String givenName, String familyName, @Nullable LocalDate bornOn, String home, String postcode)
            implements
                Part {

        public String name() {
            return (givenName + " " + familyName).strip();
        }
    }

    /** Where they learn, in the asker's words; and the setting, when it was chosen from the register. */
    record School(String name, @Nullable SettingId setting) implements Part {}

    /** In the asker's own words. */
    record InOwnWords(String worries, String helps, String hopes) implements Part {}

    /** Who else knows the child. */
    record Others(String names) implements Part {}

    /** Papers already on the child's record that speak for the request. */
    record KnownPapers(List<UUID> papers) implements Part {}

    /** How to answer, and what the asker needs to take part. {@code needs} are codes of the register. */
    record Contact(String email, String phone, String post, List<String> needs, String language, String note)
            implements
                Part {

        boolean canBeAnswered() {
            return !email.isBlank() || !phone.isBlank() || !post.isBlank();
        }
    }
}

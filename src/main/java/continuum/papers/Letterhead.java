package continuum.papers;

import java.util.List;

/**
 * Who writes, and to whom a family can turn. Each contact is an address, a telephone number or a web address, a line each,
 * as the letter shows it.
 *
 * @param support the impartial information, advice and support service (Children and Families Act 2014, section 32)
 * @param mediation the mediation adviser (section 53)
 * @param disagreement the disagreement resolution service (section 57)
 */
public record Letterhead(String team, String address, String telephone, String email, String support,
        String supportContact, String mediation, String mediationContact, String disagreement,
        String disagreementContact) {

    /** Until somebody sets one: nobody to turn to is named, so no notice that can be appealed can be written. */
    static final Letterhead NONE = new Letterhead("The SEND team", "", "", "", "", "", "", "", "", "");

    /** Whether a notice can say to whom a family can turn. */
    boolean namesWhoHelps() {
        return !supportContact.isBlank() && !mediationContact.isBlank() && !disagreementContact.isBlank();
    }

    /** A contact as the lines of a letter. */
    public static List<String> lines(String contact) {
        return contact.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

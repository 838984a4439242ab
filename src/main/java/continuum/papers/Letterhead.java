package continuum.papers;

/**
 * Who writes, and to whom a family can turn. Each contact is an address, a telephone number and a web address in a line or
 * two, as the letter shows it.
 *
 * @param support the impartial information, advice and support service (Children and Families Act 2014, section 32)
 * @param mediation the mediation adviser (section 53)
 * @param disagreement the disagreement resolution service (section 57)
 */
public record Letterhead(String team, String address, String telephone, String email, String support,
        String supportContact, String mediation, String mediationContact, String disagreement,
        String disagreementContact) {

    /** Whether a notice can say to whom a family can turn. */
    boolean namesWhoHelps() {
        return !supportContact.isBlank() && !mediationContact.isBlank() && !disagreementContact.isBlank();
    }
}

package continuum.requests;

/** A link that leads nowhere: mistyped, run out, or for somebody else. All look the same. */
class NoSuchDraft extends RuntimeException {

    NoSuchDraft() {
        super("No draft with this link");
    }
}

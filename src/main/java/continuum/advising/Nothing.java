package continuum.advising;

/** Why somebody who was asked has no advice to give. */
public enum Nothing {
    NOT_KNOWN("Not known to us"),
    CLOSED("No longer known to us: the file is closed and has nothing new"),
    DECLINED("The family or the young person does not want us to"),
    WRONG_SERVICE("We are not the right service for this child"),
    OTHER("Another reason");

    private final String words;

    Nothing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

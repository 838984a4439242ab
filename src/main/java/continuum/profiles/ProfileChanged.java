package continuum.profiles;

/** Somebody else saved the profile meanwhile. */
public class ProfileChanged extends RuntimeException {

    private final transient Profile theirs;

    ProfileChanged(Profile theirs) {
        super("Somebody else saved the profile meanwhile");
        this.theirs = theirs;
    }

    /** As it stands now. */
    public Profile theirs() {
        return theirs;
    }
}

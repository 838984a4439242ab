package continuum.decisions;

/**
 * One way in which a matter can be decided.
 *
 * @param code as the owner of the matter knows it: {@code assess}
 * @param words as a person says it: "Carry out an assessment"
 * @param follows from which findings this outcome follows
 * @param appealable whether the family may appeal against it
 */
public record Outcome(String code, String words, Follows follows, boolean appealable) {

    /** The findings from which an outcome follows. An outcome against the findings is refused. */
    public enum Follows {
        /** Every criterion is met. */
        ALL_MET,
        /** At least one criterion is not met. */
        SOME_NOT_MET,
        /** The findings leave it open. */
        EITHER
    }

    boolean mayFollow(boolean allMet) {
        return switch (follows) {
            case ALL_MET -> allMet;
            case SOME_NOT_MET -> !allMet;
            case EITHER -> true;
        };
    }
}

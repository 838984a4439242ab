package continuum.advice;

/** What a parent or a young person wrote when they asked for the assessment. Each may be empty. */
public record FamilyWords(String askedBy, String worries, String helps, String hopes, String others) {

    /** Whether they wrote anything that helps whoever gives advice. */
    public boolean isEmpty() {
        return (worries + helps + hopes).isBlank();
    }
}

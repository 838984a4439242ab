package continuum.settings;

import java.util.List;

/**
 * What a file brought, or would bring.
 *
 * @param what what sort of file it is, in words
 * @param applied false for a preview
 * @param leftOut rows about settings or places that were not asked for
 * @param notInFile open settings of the area that the register holds and the file does not name; they stay as they are
 * @param refusals the first of those refused
 * @param differences the first of what changed, a line a fact
 */
public record Merged(String what, boolean applied, long rows, long added, long changed, long unchanged, long refused,
        long leftOut, long notInFile, List<Refusal> refusals, List<Difference> differences) {

    /** How many differences are told one by one. */
    static final int TOLD = 500;

    /** Whether anything needs somebody's eye. */
    public boolean hasFindings() {
        return refused > 0;
    }
}

package continuum.ceasing;

import continuum.calendar.CompulsorySchoolAge;
import continuum.calendar.DateWords;
import continuum.calendar.SchoolYear;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a plan ends, as the yearly return counts it (code set {@code sen2_cease_reason}), with what the law says of each. */
public enum CeaseReason {
    NEEDS_MET("2", "Needs are met in education or training without a plan"),
    HIGHER_EDUCATION("3", "Moved to higher education"),
    EMPLOYMENT("4", "Moved to paid work that is no apprenticeship"),
    NO_WISH("6", "The young person no longer wishes to be in education or training"),
    LONGEST_AGE("1", "The longest age for a plan is reached"),
    LEFT_ENGLAND("7", "Moved out of England"),
    OTHER("9", "Another reason for which the plan is no longer necessary");

    private final String code;
    private final String words;

    CeaseReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The national code. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    static CeaseReason of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(OTHER);
    }

    /**
     * Why the plan can't end for this reason on a day, if the law forbids it.
     *
     * @param born nothing while it is not known: then no age can forbid it
     */
    public Optional<String> refusal(@Nullable LocalDate born, LocalDate on) {
        if (born == null) {
            return Optional.empty();
        }
        return switch (this) {
            case NO_WISH -> on.isBefore(born.plusYears(18))
                    ? Optional.of(
                            "Under 18 a plan does not end because somebody is not in education: review and amend it (regulation 29)")
                    : Optional.empty();
            case HIGHER_EDUCATION, EMPLOYMENT -> CompulsorySchoolAge.isYoungPerson(born, on)
                    ? Optional.empty()
                    : Optional.of("A child of compulsory school age can’t have left for this");
            case LONGEST_AGE -> {
                var last = SchoolYear.of(born.plusYears(25)).last();
                yield on.isAfter(last)
                        ? Optional.empty()
                        : Optional.of("A plan may run until " + DateWords.inWords(last)
                                + ", the end of the school year in which they turn 25");
            }
            case NEEDS_MET, LEFT_ENGLAND, OTHER -> Optional.empty();
        };
    }
}

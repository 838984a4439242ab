package continuum.advice;

import continuum.access.May;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for advice as it stands.
 *
 * @param ref what pairs it with its duty in the clock of the case: "health", "health-2"
 * @param why why they are asked, where the law does not name them
 * @param lookAt what the authority wants to know in particular
 * @param askedOn the day it reached them, from which the six weeks count
 * @param owner who answers it for their team or setting, once that is known
 * @param begunOn the day somebody began to write
 * @param givenOn the day the reply came
 * @param nil whether the reply says that there is nothing to say
 * @param takenBackOn the day the authority took it back
 */
public record Asked(AskedId id, AssessmentId assessment, ChildId child, Body body, String ref, Whom to, String why,
        String lookAt, LocalDate askedOn, LocalDate dueOn, String askedBy, @Nullable Owner owner,
        @Nullable LocalDate begunOn, @Nullable LocalDate givenOn, boolean nil, @Nullable LocalDate takenBackOn) {

    /** Who was asked. {@code party} is their team, their setting or themselves; without an account, the request. */
    public record Whom(Kind kind, UUID party, String name) {

        /** What sort of somebody. */
        public enum Kind {
            TEAM,
            SETTING,
            ADULT,
            YOUNG_PERSON,
            /** Somebody without an account, who writes behind a private link. */
            GUEST;

            String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            static Kind of(String code) {
                return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
            }
        }
    }

    /** Who answers a request. */
    public record Owner(AccountId account, String name) {}

    /** Where a request stands. */
    public enum State {
        ASKED,
        TAKEN,
        DRAFTED,
        GIVEN,
        NIL,
        TAKEN_BACK
    }

    public State state() {
        if (takenBackOn != null) {
            return State.TAKEN_BACK;
        }
        if (givenOn != null) {
            return nil ? State.NIL : State.GIVEN;
        }
        return begunOn != null ? State.DRAFTED : owner != null ? State.TAKEN : State.ASKED;
    }

    /** Whether a reply is still to come. */
    public boolean isOpen() {
        return givenOn == null && takenBackOn == null;
    }

    /** By how many days it is late, or was when it came; 0 when it is not. */
    public int daysLate(LocalDate today) {
        var until = givenOn != null ? givenOn : takenBackOn != null ? takenBackOn : today;
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }

    /** How many full weeks somebody has had it. */
    public int weeksOn(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(askedOn, day);
    }

    /** Whether this viewer is one of those who were asked, and may answer. */
    public boolean mayBeAnsweredBy(Viewer viewer) {
        return isOf(viewer) && (viewer.may(May.GIVE_ADVICE) || viewer.may(May.FAMILY_VIEW) || isOfSetting(viewer));
    }

    /** Whether this viewer may say which colleague answers. */
    public boolean mayBeHandedOutBy(Viewer viewer) {
        return to.kind() == Whom.Kind.TEAM || to.kind() == Whom.Kind.SETTING
                ? isOf(viewer) || viewer.may(May.RUN_CASE)
                : false;
    }

    /** Whether this viewer is the one who answers it. */
    public boolean isOwnedBy(Viewer viewer) {
        return owner != null && owner.account().equals(viewer.account());
    }

    private boolean isOf(Viewer viewer) {
        return viewer.role() != null && to.party().equals(viewer.party());
    }

    private static boolean isOfSetting(Viewer viewer) {
        return viewer.role() == Role.SENCO || viewer.role() == Role.HEAD_TEACHER;
    }
}

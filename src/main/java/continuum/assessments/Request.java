package continuum.assessments;

import continuum.area.SettingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one person asked: who, when it reached the authority and how, and what they wrote. Only the child and a way to
 * answer are needed; everything else may be empty, for no form may stand between a family and its right to ask.
 *
 * @param askedBy the name of who asked
 * @param askedAs their part in the child's life: "mother", "SENCO"
 * @param setting the setting that asked, or that was named as the child's
 * @param receivedOn the day it reached the authority by any channel, whenever it was typed in
 * @param reference what the person was told to quote
 */
public record Request(Requester requester, String askedBy, String askedAs, @Nullable SettingId setting,
        LocalDate receivedOn, Channel channel, String reference, Account account, Contact contact) {

    /** In the asker's own words. Each may be empty. */
    public record Account(String worries, String helps, String hopes, String others) {
        public static final Account NONE = new Account("", "", "", "");
    }

    /** How to answer the person who asked, and what they need to take part. */
    public record Contact(String email, String phone, String address, String needs) {
        public static final Contact NONE = new Contact("", "", "", "");
    }

    /**
     * Older than this, and whoever types a request in is asked whether the date is right: the family has then waited longer
     * than a whole assessment takes.
     */
    static final int MONTHS_TO_CONFIRM = 6;

    /** Whether the day of receipt is so long ago that it should be confirmed. */
    public static boolean isOld(LocalDate receivedOn, LocalDate today) {
        return receivedOn.isBefore(today.minusMonths(MONTHS_TO_CONFIRM));
    }
}

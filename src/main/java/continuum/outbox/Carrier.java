package continuum.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes away what leaves the authority. {@link OwnPost} leaves it to people; {@link GovUkNotify} prints, posts and sends
 * e-mails by itself. Which of them it is, is a setting.
 */
interface Carrier {

    /** Whether it takes things away by itself. Where it does not, people print, post and say so. */
    boolean takesThemAway();

    /** As pages name it. */
    String words();

    /** Takes one letter, a whole PDF with the address on its first page, to be printed and posted. */
    Answer post(UUID reference, byte[] pdf);

    /** Tells somebody by e-mail that something waits for them here. The e-mail names no child and says nothing of one. */
    Answer tell(UUID reference, String email);

    /** What became of something that it took. It may be days before it knows. */
    Verdict verdict(String theirReference);

    /** What became of it. */
    sealed interface Verdict {

        /** It arrived, or was printed and posted. */
        record Delivered() implements Verdict {}

        /** Nobody got it, and it is not tried again. */
        record Failed(String why) implements Verdict {}

        /** It is still under way, or the carrier does not say. */
        record NotKnown() implements Verdict {}
    }

    /** What the carrier says. */
    sealed interface Answer {

        /** It has it now. */
        record Taken(@Nullable String theirReference) implements Answer {}

        /**
         * It can't take it now; it is asked again after a while, which grows each time.
         *
         * @param notToday whether asking again within minutes is no use
         */
        record Later(String why, boolean notToday) implements Answer {}

        /** It won't take it as it is. */
        record Refused(String why) implements Answer {}
    }
}

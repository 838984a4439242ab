package continuum.people;

import java.util.Arrays;

/** What somebody needs so that they can read, hear and answer. */
public enum ContactNeed {
    INTERPRETER("interpreter", "Interpreter"),
    BRITISH_SIGN_LANGUAGE("bsl", "British Sign Language"),
    MAKATON("makaton",
            "Makaton or other signs"),
    LARGE_PRINT("large-print", "Large print"),
    BRAILLE("braille",
            "Braille"),
    EASY_READ("easy-read", "Easy read"),
    TRANSLATED_LETTERS("translation",
            "Letters in their language"),
    SYMBOLS("symbols",
            "Symbols or a communication aid"),
    PHONE_FIRST("phone-first",
            "Call before writing"),
    /** Letters stand on their page; an e-mail that names nobody says that there is one. */
    ONLINE_LETTERS("online-letters", "No post: letters on their page, with an e-mail to say so"),
    STEP_FREE("step-free", "Step-free meeting room");

    private final String code;
    private final String words;

    ContactNeed(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException when there is no such code */
    public static ContactNeed of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no contact need " + code));
    }
}

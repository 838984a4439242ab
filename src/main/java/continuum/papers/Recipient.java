package continuum.papers;

import continuum.area.PersonId;
import java.util.List;

/** To whom a letter goes. */
public sealed interface Recipient {

    /** A parent, a carer or another adult whom the register ties to the child. */
    record Adult(PersonId person) implements Recipient {}

    /** The young person themself. */
    record YoungPerson() implements Recipient {}

    /** A school, a health body or another service that has to do with the child, at its office. */
    record Body(String name, List<String> lines) implements Recipient {

        public Body {
            lines = List.copyOf(lines);
        }
    }
}

package continuum.papers;

import continuum.area.PersonId;
import java.util.List;
import java.util.UUID;

/** To whom a letter goes. */
public sealed interface Recipient {

    /** A parent, a carer or another adult of the child's family. */
    record Adult(PersonId person) implements Recipient {}

    /** The young person themself. */
    record YoungPerson() implements Recipient {}

    /**
     * A school, a health body or another service, at its office.
     *
     * @param party the setting or team that has to do with the child
     * @param lines its address, a line each
     */
    record Body(UUID party, String name, List<String> lines) implements Recipient {

        public Body {
            lines = List.copyOf(lines);
        }
    }

    /** The office of a body that the law says must have notice. It gets notices, and never a paper. */
    record Office(continuum.papers.Office.Kind kind) implements Recipient {}
}

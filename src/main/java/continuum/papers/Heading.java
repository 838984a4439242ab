package continuum.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands at the top of a letter.
 *
 * @param authority the authority's name
 * @param toLines the recipient's address; empty when it may not stand in a letter
 * @param childName whom the letter is about
 * @param toYoungPerson whether the recipient is the child
 * @param dated the day it is written and sent
 * @param largePrint whether the recipient reads large print
 */
public record Heading(String authority, Letterhead from, String toName, List<String> toLines, String childName,
        boolean toYoungPerson, LocalDate dated, boolean largePrint) {}

package continuum.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands at the top of a letter.
 *
 * @param authority the authority's name
 * @param childName the child's name, for the line that says whom it is about
 * @param dated the day it is written and sent
 * @param largePrint whether the recipient reads large print
 */
public record Heading(String authority, Letterhead from, String toName, List<String> toLines, String childName,
        LocalDate dated, boolean largePrint) {}

package continuum.papers;

import continuum.access.Viewer;
import java.time.LocalDate;

/** A letter has left. The room that wrote it hears of it in the same transaction, and refuses by throwing. */
public record LetterSent(Viewer by, WrittenLetter letter, LocalDate on) {}

package continuum.papers;

import java.io.InputStream;

/** A paper with its bytes, which are read from the database a piece at a time. */
public record OpenedPaper(Paper paper, InputStream bytes) {}

package continuum.people;

import java.time.LocalDate;

/** That somebody may not be told anything about a child: why, who decided it, and when. */
public record NotTold(String reason, String decidedBy, LocalDate decidedOn) {}

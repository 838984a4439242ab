package continuum.duties;

import java.util.List;

/** A whole case that comes in at once with all that happened: from an import, or made up for a demonstration. */
public record PastProcess(ProcessId id, NewProcess process, List<Happened> events) {}

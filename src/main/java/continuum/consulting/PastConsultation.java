package continuum.consulting;

import continuum.area.AccountId;
import continuum.duties.ProcessId;
import continuum.duties.Subject;

/** A consultation that comes in at once, with its case in the duties. */
public record PastConsultation(Consultation of, ProcessId process, Subject who, AccountId officer) {}

package continuum.termdates;

import continuum.calendar.BankHoliday;
import continuum.calendar.SchoolYear;
import continuum.calendar.Term;
import java.util.List;

/**
 * A school year of an authority.
 *
 * @param schoolDays working days inside its terms
 */
public record YearDates(SchoolYear year, List<Term> terms, int schoolDays, List<BankHoliday> bankHolidays) {}

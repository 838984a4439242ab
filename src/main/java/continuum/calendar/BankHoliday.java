package continuum.calendar;

import java.time.LocalDate;

/** One bank holiday in England. */
public record BankHoliday(LocalDate on, String title) {}

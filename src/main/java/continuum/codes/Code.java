package continuum.codes;

import java.time.LocalDate;

/** One code of a set and what it means from a day to a day, both included; {@code null} is open. */
public record Code(String code, String label, LocalDate validFrom, LocalDate validTo) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

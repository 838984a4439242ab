package continuum.codes;

import java.time.LocalDate;

/** An authority in England: its number in education ("356"), its number in national statistics, and its region. */
public record LocalAuthority(String code, String gssCode, String name, String regionCode, String region,
        LocalDate validFrom, LocalDate validTo) {}

package continuum.codes;

import java.util.List;
import java.util.Optional;

/** England's authorities by either of their numbers, those that have ended included. */
public final class LocalAuthorities {
    private static final List<LocalAuthority> ALL = Codes.rows("local_authorities",
            row -> new LocalAuthority(row.getField("code"), row.getField("gss_code"), row.getField("name"),
                    row.getField("region_code"), row.getField("region"), Codes.day(row.getField("valid_from")),
                    Codes.day(row.getField("valid_to"))));

    private LocalAuthorities() {}

    public static List<LocalAuthority> all() {
        return ALL;
    }

    /** By "356" or "E08000007". */
    public static Optional<LocalAuthority> find(String code) {
        return ALL.stream().filter(one -> one.code().equals(code) || one.gssCode().equals(code)).findFirst();
    }
}

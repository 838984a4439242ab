package continuum.settings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a setting is, as the national register writes it. */
public record Address(@Nullable String street, @Nullable String locality, @Nullable String town,
        @Nullable String county, @Nullable String postcode) {

    public static final Address NOT_KNOWN = new Address(null, null, null, null, null);

    /** The lines of the address that are known. */
    public List<String> lines() {
        return Stream.of(street, locality, town, county, postcode).filter(Objects::nonNull).toList();
    }
}

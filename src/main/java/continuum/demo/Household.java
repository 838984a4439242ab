package continuum.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented family at one address.
 *
 * @param address without its postcode, a line each
 * @param restricted why only the authority's own staff may know the address; nothing when they need not keep it
 */
record Household(int number, Neighbourhood neighbourhood, String ward, String address, String postcode,
        @Nullable String restricted, List<Carer> carers, List<Pupil> pupils) {}

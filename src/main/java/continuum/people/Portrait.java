package continuum.people;

import continuum.area.ChildId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is compared when one asks whether two entries are the same child.
 *
 * @param names every name they have or had
 * @param numbers kind and value, such as {@code upn W356200124001}
 */
record Portrait(ChildId child, String name, List<Called> names, @Nullable LocalDate born, @Nullable String sex,
        Set<String> postcodes, Set<String> numbers, Set<UUID> settings) {

    /** A given and a family name. */
    record Called(String given, String family) {}

    static Portrait of(NewChild child) {
        var says = child.details();
        var names = new ArrayList<Called>();
        names.add(new Called(says.givenName(), says.familyName()));
        child.otherNames().forEach(other -> names.add(new Called(other.givenName(), other.familyName())));
        var postcodes = new LinkedHashSet<String>();
        if (child.address() != null && child.address().postcode() != null) {
            postcodes.add(child.address().postcode());
        }
        return new Portrait(child.id(), says.nameUsed(), names, says.birthDate(), says.sex(), postcodes,
                child.identifiers()
                        .stream()
                        .map(number -> number.kind().code() + " " + number.value())
                        .collect(Collectors.toSet()),
                child.enrolments().stream().map(roll -> roll.setting().value()).collect(Collectors.toSet()));
    }

    /** The values of one kind of number; a former UPN counts as a UPN. */
    Set<String> numbers(IdentifierKind kind) {
        return numbers.stream()
                .filter(number -> number.startsWith(kind.code() + " ")
                        || kind == IdentifierKind.UPN && number.startsWith(IdentifierKind.FORMER_UPN.code() + " "))
                .map(number -> number.substring(number.indexOf(' ') + 1))
                .collect(Collectors.toSet());
    }
}

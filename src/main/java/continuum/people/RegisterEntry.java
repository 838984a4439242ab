package continuum.people;

import continuum.calendar.DateWords;
import continuum.codes.LocalAuthorities;
import continuum.web.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the register says of one child, as one viewer may know it, for the People page. */
public record RegisterEntry(Child child, List<Line<OtherName>> otherNames, List<Line<Identifier>> identifiers,
        List<Line<Address>> addresses, List<Place> places, List<Line<SenStatus>> sen, List<Line<CareSpell>> care,
        List<Line<Capacity>> capacity, List<Responsible> adults, List<Consent> consents, List<Joined> joined) {

    /** A fact as one line of the register, which can be taken back by its id. */
    public record Line<T>(UUID id, T fact) {}

    /** On the roll of a setting, with its name. */
    public record Place(UUID id, String name, Enrolment roll) {}

    /** Who decides about the young person's or child's education, health and care on a day, in a sentence. */
    public String whoDecides(LocalDate on) {
        return switch (DecisionMaker.of(child.birthDate(), on, Capacity.ANY,
                capacity.stream().map(Line::fact).toList(), adults)) {
            case DecisionMaker.Parents(var parents) -> parents.isEmpty()
                    ? "The parents decide. Nobody is recorded who holds parental responsibility."
                    : "The parents decide: " + names(parents) + ".";
            case DecisionMaker.YoungPerson() -> child.name() + " decides.";
            case DecisionMaker.Alternative(var person, var as) ->
                adultNamed(person.value()) + " decides, as " + Say.lowerFirst(as.words()) + ".";
            case DecisionMaker.ParentsForYoungPerson(var parents) -> child.name()
                    + " lacks capacity to decide, and nobody else is appointed: the parents decide"
                    + (parents.isEmpty() ? "." : ": " + names(parents) + ".");
        };
    }

    /** The name of an adult around the child. */
    public String adultNamed(@Nullable UUID person) {
        return adults.stream()
                .filter(adult -> adult.adult().id().value().equals(person))
                .map(Responsible::name)
                .findFirst()
                .orElse("Somebody who is not around the child any more");
    }

    /** What a line says, for whoever is about to take it back; an address without where it is. */
    Optional<String> words(Fact fact, UUID id) {
        return switch (fact) {
            case NAME -> line(otherNames, id).map(name -> "the name " + name.name());
            case NUMBER -> line(identifiers, id).map(number -> number.kind().words() + " " + number.inWords());
            case ADDRESS -> line(addresses, id).map(home -> "the address from " + DateWords.inWords(home.from()));
            case SETTING -> places.stream()
                    .filter(place -> place.id().equals(id))
                    .map(place -> "the roll of " + place.name() + from(place.roll().from(), place.roll().to()))
                    .findFirst();
            case SEN -> line(sen, id).map(status -> status.provision().words() + from(status.from(), null));
            case CARE -> line(care, id).map(spell -> "the time in care by "
                    + LocalAuthorities.find(spell.placingAuthority()).map(one -> one.name()).orElse("an authority")
                    + from(spell.from(), spell.to()));
            case CAPACITY -> line(capacity, id)
                    .map(found -> "what " + found.assessedBy() + " found about capacity"
                            + from(found.from(), found.to()));
            case ADULT_ADDRESS -> adults.stream()
                    .filter(adult -> adult.address() != null && id.equals(adult.addressId()))
                    .map(adult -> "the address of " + adult.name() + from(adult.address().from(), null))
                    .findFirst();
        };
    }

    /** The place on a roll with this id. */
    Optional<Place> place(UUID id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    private static <T> Optional<T> line(List<Line<T>> lines, UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).map(Line::fact).findFirst();
    }

    private static String from(LocalDate from, @Nullable LocalDate to) {
        return " from " + DateWords.inWords(from) + (to == null ? "" : " to " + DateWords.inWords(to));
    }

    private static String names(List<Responsible> adults) {
        return adults.stream().map(Responsible::name).collect(Collectors.joining(", "));
    }
}

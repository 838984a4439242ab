package continuum.settings;

import continuum.calendar.DateWords;
import continuum.codes.Codes;
import continuum.web.Row;
import continuum.web.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a setting, as the lines of its page; what is not known has no line. */
final class SettingFacts {

    private final List<Row> rows = new ArrayList<>();

    private SettingFacts() {}

    static List<Row> of(Setting setting, LocalDate today) {
        var facts = new SettingFacts();
        facts.add("Kind", setting.kind().words());
        facts.add("Type in the national register", type(setting.typeCode(), today));
        facts.add("Status", status(setting));
        facts.add("Phase", setting.phase() == Phase.NONE ? null : setting.phase().words());
        facts.add("Ages", setting.ages());
        facts.add("Takes", setting.takes() == Takes.NOT_KNOWN ? null : setting.takes().words());
        facts.add("URN", setting.numbers().urn());
        facts.add("LAESTAB", setting.numbers().laestab());
        facts.add("UKPRN", setting.numbers().ukprn());
        facts.add("Address", setting.address().lines().isEmpty() ? null : String.join(", ", setting.address().lines()));
        facts.add("Telephone", setting.phone());
        facts.add("Website", setting.website());
        facts.add("Trust", setting.trust());
        facts.add("Federation", setting.federation());
        facts.add("Offers", offers(setting.offer()));
        facts.add("Provides for", needs(setting.needs(), today));
        facts.add("Pupils", roll(setting.roll()));
        facts.add("Ward", setting.where().wardName());
        facts.add("Deprivation", setting.where().decile() == null
                ? null
                : "Decile " + setting.where().decile() + " of 10; 1 is the most deprived tenth of England");
        return facts.rows;
    }

    private void add(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            rows.add(Row.of(key, value));
        }
    }

    private static @Nullable String type(@Nullable String code, LocalDate today) {
        var types = Codes.set("gias_establishment_type");
        return code == null || types.codes().stream().noneMatch(one -> one.code().equals(code))
                ? null
                : types.label(code, today).replaceFirst(" \\[.*", "");
    }

    private static String status(Setting setting) {
        var words = setting.status().words();
        if (setting.closedOn() != null) {
            return words + ", " + (setting.status() == Status.CLOSED ? "closed" : "to close") + " "
                    + DateWords.inWords(setting.closedOn());
        }
        return setting.openedOn() == null ? words : words + " since " + DateWords.inWords(setting.openedOn());
    }

    private static String offers(Setting.Offer offer) {
        var offers = new ArrayList<String>();
        if (Boolean.TRUE.equals(offer.nurseryClasses())) {
            offers.add("nursery classes");
        }
        if (Boolean.TRUE.equals(offer.sixthForm())) {
            offers.add("sixth form");
        }
        if (Boolean.TRUE.equals(offer.boarding())) {
            offers.add("boarding");
        }
        if (Boolean.TRUE.equals(offer.section41())) {
            offers.add("approved under section 41");
        }
        var words = String.join(", ", offers);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String needs(List<String> codes, LocalDate today) {
        return String.join(", ", codes.stream().map(code -> Codes.needs().label(code, today)).toList());
    }

    private static @Nullable String roll(Setting.Roll roll) {
        if (roll.pupils() == null) {
            return roll.capacity() == null ? null : "Room for " + Say.number(roll.capacity());
        }
        return Say.number(roll.pupils()) + (roll.capacity() == null ? "" : " of " + Say.number(roll.capacity()))
                + (roll.countedOn() == null ? "" : ", counted on " + DateWords.inWords(roll.countedOn()));
    }
}

package continuum.casework;

import continuum.calendar.DateWords;
import continuum.calendar.YearGroup;
import continuum.duties.Law;
import continuum.duties.Owner;
import continuum.duties.Rule;
import continuum.web.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few words with which the desks say where a case stands and what is due. */
public final class CaseWords {

    private CaseWords() {}

    /** Where a case stands, by the stage the assessments room stores. */
    public static String stage(String stage) {
        return switch (stage) {
            case "requested" -> "Asked for";
            case "deciding" -> "With the panel or officer";
            case "assessing" -> "Assessing";
            default -> "Closed";
        };
    }

    /** What is due: "Say whether to assess". */
    public static String rule(@Nullable String rule) {
        return rule == null ? "Nothing is due" : Law.england().find(rule).map(Rule::title).orElse(rule);
    }

    /** Who owes it, as the reader of a staff desk would say it. */
    public static String owes(@Nullable String owner, @Nullable String ref) {
        if (owner == null) {
            return "";
        }
        var who = switch (Owner.of(owner)) {
            case AUTHORITY -> "The authority";
            case ADVICE_GIVER -> "Advice giver";
            case SETTING -> "School or setting";
            case FAMILY -> "Family";
            case HEALTH -> "Health";
            case TRIBUNAL -> "Tribunal";
        };
        return ref == null ? who : who + ", " + ref.replace('-', ' ');
    }

    /** Late, near, or in time. */
    public static Tone tone(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return Tone.LATE;
        }
        return dueOn.isAfter(today.plusDays(7)) ? Tone.INFO : Tone.SOON;
    }

    /** "Year 4 · Somewhere Primary School", as far as it is known. */
    public static String yearAndSetting(@Nullable LocalDate birthDate, @Nullable String setting, LocalDate today) {
        var parts = new ArrayList<String>();
        if (birthDate != null) {
            parts.add(yearGroup(birthDate, today));
        }
        if (setting != null) {
            parts.add(setting);
        }
        return String.join(" · ", parts);
    }

    /** "Year 4", or the age of somebody past school. */
    public static String yearGroup(LocalDate birthDate, LocalDate today) {
        var year = YearGroup.on(today, birthDate);
        return year.number() > 13 ? "Aged " + birthDate.until(today).getYears() : year.label();
    }

    /** The tag beside a due date: "6 days late", "in 3 days". */
    public static String due(LocalDate dueOn, LocalDate today) {
        return DateWords.due(dueOn, today);
    }

    /** All the words of a list in one line, for a reader who hears them. */
    public static String joined(List<String> words) {
        return String.join(", ", words);
    }
}

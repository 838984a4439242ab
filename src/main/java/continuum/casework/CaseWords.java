package continuum.casework;

import continuum.calendar.YearGroup;
import continuum.duties.Law;
import continuum.duties.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The few words with which the desks say where a case stands and what is due. */
public final class CaseWords {

    /** The stages of an assessment under way, as the assessments room stores them, in the order of the way. */
    static final List<String> OPEN_STAGES = List.of("requested", "deciding", "assessing", "deciding-to-issue",
            "drafting", "draft-out");

    static final String ASSESSMENT = "ehc-needs-assessment";

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Map<String, String> KINDS = Law.england()
            .rules()
            .stream()
            .collect(Collectors.toMap(rule -> rule.process().id(), rule -> rule.process().title(), (one, same) -> one));

    private CaseWords() {}

    /** The kind of a case, by its process of law: "Annual review". */
    public static String kind(String process) {
        return process.equals(ASSESSMENT) ? "EHC needs assessment" : KINDS.getOrDefault(process, process);
    }

    /** The page of the record that a case of some kind is about, where what is due is done; nothing when it has none. */
    public static @Nullable String address(String process, UUID subject, UUID child) {
        return switch (process) {
            case ASSESSMENT -> "/assessments/" + subject;
            case "annual-review" -> "/reviews/" + subject;
            case "direct-payments" -> "/arrangements/" + subject;
            case "disagreement", "mediation", "tribunal-appeal", "tribunal-order" -> "/disagreements/" + subject;
            case "la-transfer" -> "/moves/areas/" + subject;
            case "message" -> "/children/" + child + "/messages/" + subject;
            case "phase-transfer" -> "/transfers/" + subject;
            case "provision" -> "/delivery/shortfalls/" + subject;
            case "reassessment" -> "/reassessments/" + subject;
            case "setting-consultation" -> "/consultations/" + subject;
            default -> null;
        };
    }

    /** Where a case stands, by the stage the assessments room stores. */
    public static String stage(String stage) {
        return switch (stage) {
            case "requested" -> "Asked for";
            case "deciding" -> "With the panel or officer";
            case "assessing" -> "Assessing";
            case "deciding-to-issue" -> "Deciding on a plan";
            case "drafting" -> "Writing the plan";
            case "draft-out" -> "Draft with the family";
            default -> "Closed";
        };
    }

    /** Who owes it, as the reader of a staff desk would say it. A reference that is only a number says nothing to them. */
    public static String owes(Owner owner, @Nullable String ref) {
        var who = switch (owner) {
            case AUTHORITY -> "The authority";
            case ADVICE_GIVER -> "Advice giver";
            case SETTING -> "School or setting";
            case FAMILY -> "Family";
            case HEALTH -> "Health";
            case TRIBUNAL -> "Tribunal";
        };
        return ref == null || NUMBER.matcher(ref).matches() ? who : who + ", " + ref.replace('-', ' ');
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

    /** The same words with a capital at their start. */
    public static String upperFirst(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

package continuum.advice;

import continuum.advice.Asked.Whom;
import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.assessments.AssessmentId;
import continuum.papers.PaperId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of this room, each as the database gives it as JSON, read into its words. */
final class AdviceLines {

    private AdviceLines() {}

    static Asked asked(JsonNode row) {
        var owner = id(row, "owner_account");
        return new Asked(new AskedId(id(row, "id")), new AssessmentId(id(row, "assessment_id")),
                new ChildId(id(row, "child_id")), Body.of(text(row, "body")), text(row, "ref"),
                new Whom(Whom.Kind.of(text(row, "to_kind")), id(row, "party_id"), text(row, "to_name")),
                text(row, "why"), text(row, "look_at"), day(row, "asked_on"), day(row, "due_on"),
                text(row, "asked_name"),
                owner == null ? null : new Asked.Owner(new AccountId(owner), text(row, "owner_name")),
                day(row, "begun_on"), day(row, "given_on"), row.path("nil").asBoolean(), day(row, "taken_back_on"));
    }

    /** A piece with those of its paragraphs that came along. */
    static Piece piece(JsonNode row) {
        var asked = id(row, "asked_id");
        var paper = id(row, "paper_id");
        return new Piece(id(row, "id"), new AssessmentId(id(row, "assessment_id")), new ChildId(id(row, "child_id")),
                asked == null ? null : new AskedId(asked), Body.of(text(row, "body")), row.path("number").asInt(),
                Piece.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)), text(row, "from_name"),
                text(row, "title"), day(row, "dated"), day(row, "given_on"), paper == null ? null : new PaperId(paper),
                text(row, "reason"), agreement(row), text(row, "by_name"),
                row.path("paragraphs").valueStream().map(AdviceLines::paragraph).toList());
    }

    private static Piece.@Nullable Agreement agreement(JsonNode row) {
        var provider = day(row, "provider_agreed_on");
        return provider == null ? null : new Piece.Agreement(provider, day(row, "family_agreed_on"));
    }

    private static Piece.Paragraph paragraph(JsonNode row) {
        return new Piece.Paragraph(row.path("number").asInt(), text(row, "heading"), text(row, "words"));
    }

    static Unasked unasked(JsonNode row) {
        return new Unasked(text(row, "who"), text(row, "why"), day(row, "declined_on"), text(row, "by_name"));
    }

    static Reminder reminder(JsonNode row) {
        return new Reminder(new AskedId(id(row, "asked_id")), row.path("week").asInt(), day(row, "reminded_on"),
                text(row, "by_name"));
    }

    static FamilyWords familyWords(JsonNode row) {
        return new FamilyWords(text(row, "asked_by"), text(row, "worries"), text(row, "helps"), text(row, "hopes"),
                text(row, "others"));
    }

    private static @Nullable String text(JsonNode row, String column) {
        return row.path(column).isNull() || row.path(column).isMissingNode() ? null : row.path(column).asString();
    }

    private static @Nullable UUID id(JsonNode row, String column) {
        var text = text(row, column);
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable LocalDate day(JsonNode row, String column) {
        var text = text(row, column);
        return text == null ? null : LocalDate.parse(text);
    }
}

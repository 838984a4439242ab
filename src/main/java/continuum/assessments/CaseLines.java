package continuum.assessments;

import continuum.area.AccountId;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.assessments.AssessmentStore.Stored;
import continuum.decisions.Evidence;
import continuum.duties.ProcessId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of a case, each as the database gives it as JSON, read into the words of this room. */
final class CaseLines {

    private CaseLines() {}

    static Stored stored(JsonNode row) {
        var owner = id(row, "owner_account");
        return new Stored(state(row), row.path("version").asLong(),
                owner == null ? null : new Opened.Owner(new AccountId(owner), text(row, "owner_name")),
                new ProcessId(id(row, "process_id")));
    }

    private static Assessment state(JsonNode row) {
        var of = new Assessment.Case(new AssessmentId(id(row, "id")), new ChildId(id(row, "child_id")),
                day(row, "received_on"));
        var on = day(row, "stage_on");
        var told = day(row, "told_on");
        var matter = id(row, "matter_id");
        var words = text(row, "ended_words");
        return switch (Stage.of(text(row, "stage"))) {
            case REQUESTED -> new Assessment.Requested(of, day(row, "acknowledged_on"));
            case DECIDING -> new Assessment.Deciding(of, on, matter);
            case ASSESSING -> new Assessment.Assessing(of, day(row, "decided_on"), day(row, "told_on"), matter);
            case DECIDING_TO_ISSUE -> new Assessment.DecidingToIssue(of, on, id(row, "issue_matter_id"));
            case DRAFTING -> new Assessment.Drafting(of, on);
            case DRAFT_OUT -> new Assessment.DraftOut(of, on);
            case REFUSED -> new Assessment.RefusedToAssess(of, on, told, matter);
            case WITHDRAWN -> new Assessment.Withdrawn(of, on, WithdrawnBy.of(text(row, "ended_who")), words);
            case MOVED_AWAY -> new Assessment.MovedAway(of, on, words);
            case DIED -> new Assessment.Died(of, on);
            case PLAN_ISSUED -> new Assessment.PlanIssued(of, on);
            case REFUSED_TO_ISSUE -> new Assessment.RefusedToIssue(of, on);
        };
    }

    static Opened.Recorded recorded(JsonNode row) {
        return new Opened.Recorded(id(row, "id"), step(row), text(row, "by_name"), moment(row, "recorded_at"),
                row.path("stands").asBoolean());
    }

    private static Step step(JsonNode row) {
        var on = day(row, "happened_on");
        var yes = row.path("yes").asBoolean(false);
        return switch (text(row, "kind")) {
            case "acknowledged" -> new Step.Acknowledged(on);
            case "put-to-decision" -> new Step.PutToDecision(on, id(row, "matter_id"));
            case "decided" -> new Step.Decided(on, day(row, "told_on"), yes, id(row, "matter_id"));
            case "told" -> new Step.Told(on, yes);
            case "withdrew" -> new Step.Withdrew(on, WithdrawnBy.of(text(row, "who")), text(row, "words"));
            case "moved" -> new Step.Moved(on, text(row, "words"));
            case "died" -> new Step.DiedOn(on);
            case "put-to-issue" -> new Step.PutToIssue(on, id(row, "matter_id"));
            case "decided-to-issue" -> new Step.DecidedToIssue(on, id(row, "matter_id"));
            case "draft-served" -> new Step.ServedDraft(on);
            case "finished" -> new Step.Finished(on, yes);
            default -> throw new IllegalStateException("No such step: " + text(row, "kind"));
        };
    }

    static Opened.Received received(JsonNode row) {
        var setting = id(row, "setting_id");
        var request = new Request(Requester.of(text(row, "requester")), text(row, "asked_by"), text(row, "asked_as"),
                setting == null ? null : new SettingId(setting), day(row, "received_on"),
                Channel.of(text(row, "channel")), text(row, "reference"),
                new Request.Account(text(row, "worries"), text(row, "helps"), text(row, "hopes"), text(row, "others")),
                new Request.Contact(text(row, "email"), text(row, "phone"), text(row, "address"), text(row, "needs")));
        return new Opened.Received(request, text(row, "typed_in_name"), moment(row, "recorded_at"));
    }

    static Gathered gathered(JsonNode row) {
        return new Gathered(Evidence.Side.valueOf(text(row, "side").toUpperCase(Locale.ROOT)), text(row, "source"),
                Consideration.of(text(row, "about")), text(row, "says"), day(row, "dated"), id(row, "paper_id"),
                text(row, "added_name"));
    }

    static Opened.Excused excused(JsonNode row) {
        return new Opened.Excused(id(row, "id"), text(row, "ground"), day(row, "happened_on"), text(row, "why"),
                text(row, "approved_name"), moment(row, "recorded_at"), text(row, "taken_back_why"),
                text(row, "taken_back_by"));
    }

    static Opened.Note note(JsonNode row) {
        return new Opened.Note(text(row, "words"), text(row, "by_name"), moment(row, "recorded_at"));
    }

    static Notice notice(JsonNode row) {
        var on = day(row, "given_on");
        return new Notice(id(row, "id"), Notice.occasion(text(row, "occasion")), Notice.whom(text(row, "whom")),
                text(row, "name"), day(row, "owed_on"),
                on == null ? null : new Notice.Given(on, text(row, "how"), text(row, "by_name")));
    }

    static CaseLetter letter(JsonNode row) {
        return new CaseLetter(id(row, "letter_id"), text(row, "kind"), text(row, "title"), text(row, "to_kind"),
                id(row, "to_id"), text(row, "to_name"), !text(row, "to_lines").isEmpty(), day(row, "dated"),
                day(row, "appeal_by"), day(row, "sent_on"), day(row, "cancelled_on"), text(row, "cancelled_why"));
    }

    private static @Nullable String text(JsonNode row, String name) {
        var value = row.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    private static @Nullable LocalDate day(JsonNode row, String name) {
        var text = text(row, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable UUID id(JsonNode row, String name) {
        var text = text(row, name);
        return text == null ? null : UUID.fromString(text);
    }

    private static Instant moment(JsonNode row, String name) {
        return OffsetDateTime.parse(text(row, name)).toInstant();
    }
}

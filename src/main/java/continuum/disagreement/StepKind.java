package continuum.disagreement;

import static continuum.disagreement.Ask.dayAhead;
import static continuum.disagreement.Ask.dayPast;
import static continuum.disagreement.Ask.line;
import static continuum.disagreement.Ask.one;
import static continuum.disagreement.Ask.text;
import static continuum.disagreement.Ask.yesOrNo;

import continuum.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What can happen in a dispute: when it can, what is asked about it, and what the family reads. */
public enum StepKind {
    ADVISER_CONTACTED("The family spoke to a mediation adviser", "When did they speak?",
            d -> !d.has("adviser-contacted") && !d.hasCertificate()),
    MEDIATION_WANTED("The family wants mediation", "When were we told?",
            d -> !d.has("mediation-wanted") && !d.hasAppeal(),
            text("issues", "What is it about?", null, "Enter what it is about"),
            yesOrNo("health", "Is health provision among it?", "Select whether health provision is among it")),
    HEALTH_TOLD("We told the integrated care board", "When did we tell it?",
            d -> d.said("mediation-wanted", "health").equals("yes") && !d.has("health-told")),
    MEDIATION_ARRANGED("Mediation is arranged", "When was it arranged?",
            d -> d.has("mediation-wanted") && !d.has("mediation-held"),
            dayAhead("for", "The day of the mediation"),
            line("who", "Who goes for the authority, with authority to settle?",
                    "Enter who goes: somebody must be able to settle")),
    MEDIATION_HELD("Mediation was held", "When was it held?",
            d -> d.has("mediation-wanted") && !d.has("mediation-held"),
            one("outcome", "How did it end?", "Select how it ended",
                    Option.of("agreed", "All was agreed"), Option.of("part", "Some of it was agreed"),
                    Option.of("none", "Nothing was agreed")),
            text("agreed", "What was agreed?", "In the words that both sides signed. Leave it empty when nothing was.",
                    null),
            new Ask("order", Ask.Form.ONE, "What does the authority have to do?",
                    "What could have been appealed is done as if it had been ordered, counted from that day.",
                    Orders.options(true), null)),
    CERTIFICATE("A mediation certificate was issued", "When was it issued?", d -> !d.hasCertificate() && !d.hasAppeal(),
            one("why", "Why was it issued?", "Select why it was issued",
                    Option.of("not-wanted", "The family does not want mediation"),
                    Option.of("held", "Mediation was held"),
                    Option.of("not-arranged", "It could not be arranged within 30 days"))),
    AGREEMENT_DONE("What was agreed is carried out", "When was it?",
            d -> d.said("mediation-held", "order").equals("other") && !d.has("agreement-done"),
            text("what", "What was done?", null, "Enter what was done")),
    APPEAL_REGISTERED("The family has appealed", "When did the appeal reach the tribunal?", d -> !d.hasAppeal(),
            line("number", "The tribunal’s number", "Enter the tribunal’s number"),
            dayPast("sent", "The day the tribunal sent the appeal to us"),
            new Ask("parts", Ask.Form.SEVERAL, "Which sections of a plan is it about?",
                    "Leave it empty when there is no plan yet.",
                    List.of(Option.of("B", "B, needs"), Option.of("F", "F, provision"), Option.of("I", "I, setting")),
                    null),
            yesOrNo("extended", "Is the tribunal asked for recommendations on health or social care too?",
                    "Select whether it is an extended appeal")),
    RESPONSE_SENT("We responded to the appeal", "When did the response reach the tribunal?",
            d -> d.isBeforeTribunal() && !d.has("response-sent"),
            text("position", "What do we say?", "In a few sentences. The family reads this.", "Enter what we say")),
    CONCEDED("We gave in before responding", "When did we tell the tribunal?",
            d -> d.isBeforeTribunal() && !d.has("response-sent"),
            text("what", "What do we give in?", null, "Enter what we give in"),
            one("scope", "How far?", "Select how far", Option.of("all", "All that the appeal asks for"),
                    Option.of("setting", "The setting only, and nothing else was asked for"))),
    DIRECTION("The tribunal set a date", "When was it set?", Dispute::isBeforeTribunal,
            one("what", "What for?", "Select what for", Option.of("evidence-family", "The family’s evidence"),
                    Option.of("evidence-authority", "Our evidence"), Option.of("working", "The working document"),
                    Option.of("bundle", "The bundle"), Option.of("attendance", "Who comes to the hearing"),
                    Option.of("other", "Something else")),
            dayAhead("due", "The date that was set"), line("note", "Anything else about it (optional)", null)),
    DIRECTION_MET("What the tribunal wanted was sent", "When was it sent?",
            d -> d.isBeforeTribunal() && d.has("direction"),
            line("what", "What was sent?", "Enter what was sent")),
    HEARING_LISTED("A hearing is listed", "When was it listed?", Dispute::isBeforeTribunal,
            dayAhead("for", "The day of the hearing"),
            one("how", "How?", "Select how", Option.of("video", "By video"), Option.of("room", "In a room"),
                    Option.of("paper", "On paper, without a hearing")),
            line("witnesses", "Who speaks for the authority? (optional)", null)),
    ORDER_MADE("The tribunal made an order", "The date of the order", Dispute::isBeforeTribunal,
            one("how", "How did it come about?", "Select how it came about",
                    Option.of("decision", "The tribunal decided"),
                    Option.of("consent", "By consent: both sides agreed the order")),
            new Ask("order", Ask.Form.ONE, "What does it order?", null, Orders.options(false),
                    "Select what it orders"),
            text("words", "What does it say?", null, "Enter what it says"),
            yesOrNo("recommended", "Does it recommend something on health or social care?",
                    "Select whether it recommends something")),
    RECOMMENDATION_ANSWERED("The recommendation was answered", "When was it?",
            d -> d.said("order-made", "recommended").equals("yes") && !d.has("recommendation-answered"),
            text("what", "What is the answer?", null, "Enter the answer")),
    DONE("We did what was ordered, agreed or conceded", "When did we do it?", Dispute::hasOrder,
            new Ask("what", Ask.Form.ONE, "What was done?", null, Orders.ENDS, "Select what was done")),
    WITHDRAWN("The family withdrew", "When did they?", d -> d.hasAppeal() || d.has("mediation-wanted"),
            text("why", "Why, as far as we know? (optional)", null, null));

    private final String words;
    private final String day;
    private final Predicate<Dispute> offered;
    private final List<Ask> asks;

    StepKind(String words, String day, Predicate<Dispute> offered, Ask... asks) {
        this.words = words;
        this.day = day;
        this.offered = offered;
        this.asks = List.of(asks);
    }

    public String words() {
        return words;
    }

    /** The question for the day on which it happened. */
    public String day() {
        return day;
    }

    public List<Ask> asks() {
        return asks;
    }

    /** As it is stored and stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can happen where the dispute stands. */
    public boolean isOffered(Dispute dispute) {
        return !dispute.isClosed() && !dispute.has("withdrawn") && offered.test(dispute);
    }

    static java.util.Optional<StepKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

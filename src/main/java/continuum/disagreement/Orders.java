package continuum.disagreement;

import continuum.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tribunal can order, what that starts, and what ends it (SEND Regulations 2014, regulation 44(2)). An agreement in
 * mediation on what could be appealed starts the same.
 */
final class Orders {

    /** What an order, an agreement or a concession is met with. */
    static final List<Option> ENDS = List.of(
            Option.of("family-told-assessment-will-be-made", "The family was told that we assess"),
            Option.of("decided-not-to-issue", "After the assessment, the family was told that no plan is issued"),
            Option.of("draft-plan-served", "The draft plan was sent"),
            Option.of("final-plan-sent", "The final plan was sent"),
            Option.of("final-amended-plan-sent", "The amended plan was sent"),
            Option.of("reconsidered", "It was decided again, and the family told"));

    /** One thing that can be ordered. The event starts a clock of {@code tribunal-order}, or of this room's own process. */
    private record Order(String code, String words, String event, boolean own) {}

    private static final List<Order> ALL = List.of(
            new Order("assess", "Assess, or assess again", "ordered-to-assess", false),
            new Order("make", "Make and maintain a plan", "ordered-to-make-plan", false),
            new Order("contents", "Amend needs or provision (B, F), with or without the setting",
                    "ordered-to-amend-provision", false),
            new Order("setting", "Change the setting or its type (I) only", "ordered-to-amend-setting", false),
            new Order("continue-amended", "Keep the plan, and amend it", "ordered-to-continue-amended", true),
            new Order("continue", "Keep the plan as it is", "", true),
            new Order("reconsider", "Decide again", "ordered-to-reconsider", true),
            new Order("dismissed", "Nothing: the appeal is dismissed", "", true));

    private Orders() {}

    static List<Option> options(boolean agreed) {
        var options = new ArrayList<Option>();
        ALL.stream()
                .filter(order -> !agreed || !List.of("reconsider", "dismissed").contains(order.code()))
                .forEach(order -> options.add(Option.of(order.code(), order.words())));
        if (agreed) {
            options.add(Option.of("other", "Something that can’t be appealed: within two weeks"));
        }
        return List.copyOf(options);
    }

    /** The event that an order starts, for the process that knows it; empty when it starts no clock. */
    static Optional<String> event(String code, boolean own) {
        return ALL.stream()
                .filter(order -> order.code().equals(code) && order.own() == own && !order.event().isEmpty())
                .map(Order::event)
                .findFirst();
    }
}

package continuum.disagreement;

import continuum.duties.Event;
import continuum.duties.ProcessId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a step starts or ends among the duties of a dispute. */
final class Consequences {

    /** In which of a dispute's cases. */
    enum In {
        APPEAL,
        MEDIATION,
        OWN,
        ORDER
    }

    /** An event in one of the cases. */
    record Consequence(In in, Event event) {

        ProcessId of(Dispute dispute) {
            var clocks = dispute.clocks();
            return switch (in) {
                case APPEAL -> clocks.appeal();
                case MEDIATION -> clocks.mediation();
                case OWN -> clocks.own();
                case ORDER -> clocks.order();
            };
        }

        /** As it is kept with its step. */
        String code() {
            return in + "|" + event.type() + "|" + event.on();
        }
    }

    private Consequences() {}

    static Consequence read(String code) {
        var parts = code.split("\\|");
        return new Consequence(In.valueOf(parts[0]), Event.of(parts[1], LocalDate.parse(parts[2])));
    }

    static List<Consequence> of(Dispute dispute, StepKind kind, LocalDate on, Map<String, String> answers) {
        var all = new ArrayList<Consequence>();
        switch (kind) {
            case MEDIATION_WANTED -> {
                all.add(new Consequence(In.MEDIATION, Event.of("mediation-wanted", on)));
                if (answers.getOrDefault("health", "").equals("yes")) {
                    all.add(new Consequence(In.OWN, Event.of("health-issues-told", on)));
                }
            }
            case HEALTH_TOLD -> all.add(new Consequence(In.OWN, Event.of("health-body-told", on)));
            case MEDIATION_HELD -> {
                all.add(new Consequence(In.MEDIATION, Event.of("mediation-held", on)));
                var order = answers.getOrDefault("order", "");
                if (order.equals("other")) {
                    all.add(new Consequence(In.OWN, Event.of("other-agreement-made", on)));
                } else {
                    ordered(all, order, on);
                }
            }
            case AGREEMENT_DONE -> all.add(new Consequence(In.OWN, Event.of("agreement-carried-out", on)));
            case CERTIFICATE -> all.add(new Consequence(In.APPEAL, Event.of("mediation-certificate-issued", on)));
            case APPEAL_REGISTERED -> {
                all.add(new Consequence(In.APPEAL, Event.of("appeal-registered", on)));
                if (dispute.hasCertificate()) {
                    all.add(new Consequence(In.APPEAL, Event.of("appeal-registered", on)));
                }
                all.add(new Consequence(In.OWN,
                        Event.of("appeal-sent-to-authority", LocalDate.parse(answers.get("sent")))));
            }
            case RESPONSE_SENT -> all.add(new Consequence(In.OWN, Event.of("response-sent", on)));
            case CONCEDED -> {
                all.add(new Consequence(In.OWN, Event.of("conceded", on)));
                var event = answers.getOrDefault("scope", "").equals("setting") && dispute.kind().hasPlan()
                        ? java.util.Optional.of("conceded-setting")
                        : dispute.kind().conceded();
                event.ifPresent(type -> all.add(new Consequence(In.OWN, Event.of(type, on))));
            }
            case ORDER_MADE -> {
                ordered(all, answers.getOrDefault("order", ""), on);
                if (answers.getOrDefault("recommended", "").equals("yes")) {
                    all.add(new Consequence(In.OWN, Event.of("recommendation-made", on)));
                }
            }
            case RECOMMENDATION_ANSWERED -> all.add(new Consequence(In.OWN, Event.of("recommendation-answered", on)));
            case DONE -> {
                var done = answers.getOrDefault("what", "");
                if (!done.equals("reconsidered")) {
                    all.add(new Consequence(In.ORDER, Event.of(done, on)));
                }
                all.add(new Consequence(In.OWN, Event.of(done, on)));
            }
            case WITHDRAWN -> {
                for (var in : In.values()) {
                    all.add(new Consequence(in, Event.of("withdrawn", on)));
                }
            }
            case ADVISER_CONTACTED, MEDIATION_ARRANGED, DIRECTION, DIRECTION_MET, HEARING_LISTED -> {
            }
        }
        return all;
    }

    private static void ordered(List<Consequence> all, String order, LocalDate on) {
        Orders.event(order, false).ifPresent(type -> all.add(new Consequence(In.ORDER, Event.of(type, on))));
        Orders.event(order, true).ifPresent(type -> all.add(new Consequence(In.OWN, Event.of(type, on))));
    }
}

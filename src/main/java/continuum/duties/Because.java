package continuum.duties;

import continuum.calendar.DateWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The sentences that explain a duty: what started it, what the rule says, by when, and what became of it. */
final class Because {
    private Because() {}

    static void write(Duty duty, StringBuilder text) {
        Owed owed = duty.owed();
        Rule rule = owed.rule();
        text.append(rule.process().events().get(owed.startedBy()));
        if (owed.ref() != null) {
            text.append(" (").append(owed.ref()).append(')');
        }
        text.append(" on ");
        DateWords.inWords(owed.startedOn(), text);
        text.append(". ")
                .append(rule.says())
                .append(" (")
                .append(rule.reference())
                .append("), so ")
                .append(rule.kind() == Kind.MINIMUM ? "until " : "by ");
        DateWords.inWords(owed.dueOn(), text);
        text.append(". ");
        if (duty.state() == State.STOPPED) {
            text.append("The duty ended on ");
            DateWords.inWords(owed.stoppedOn(), text);
            text.append(", ").append(rule.process().stops().get(owed.stoppedBy())).append('.');
        } else if (rule.kind() == Kind.MINIMUM) {
            window(duty, text);
        } else if (owed.metOn() != null) {
            met(duty, text);
        } else {
            open(duty, text);
        }
    }

    private static void met(Duty duty, StringBuilder text) {
        Owed owed = duty.owed();
        text.append(owed.rule().did()).append(" on ");
        DateWords.inWords(owed.metOn(), text);
        if (duty.daysLate() > 0) {
            text.append(", ");
            days(duty.daysLate(), text);
            text.append(" late.");
            excuse(duty, "The lateness", text);
            return;
        }
        long early = ChronoUnit.DAYS.between(owed.metOn(), owed.dueOn());
        if (early > 0) {
            text.append(", ");
            days(early, text);
            text.append(" early.");
        } else if (early == 0) {
            text.append(", on the last day.");
        } else {
            text.append(", which is in time: ");
            restDays(owed, text);
        }
    }

    private static void open(Duty duty, StringBuilder text) {
        LocalDate asOf = duty.asOf();
        if (duty.state() == State.RUNNING) {
            long left = ChronoUnit.DAYS.between(asOf, duty.dueOn());
            if (left < 0) {
                text.append("That day has passed, but there is still time: ");
                restDays(duty.owed(), text);
                return;
            }
            left(asOf, left, text);
            return;
        }
        text.append("It was not done by ");
        DateWords.inWords(asOf, text);
        text.append(", ");
        days(duty.daysLate(), text);
        text.append(" late.");
        excuse(duty, "It still has to be done; the lateness", text);
    }

    private static void window(Duty duty, StringBuilder text) {
        Owed owed = duty.owed();
        if (duty.state() == State.RUNNING) {
            left(duty.asOf(), ChronoUnit.DAYS.between(duty.asOf(), duty.dueOn()), text);
            return;
        }
        if (owed.metOn() == null) {
            text.append("That time has ended.");
            return;
        }
        text.append(owed.rule().did()).append(" on ");
        DateWords.inWords(owed.metOn(), text);
        long before = ChronoUnit.DAYS.between(owed.metOn(), owed.dueOn());
        if (before > 0) {
            text.append(", ");
            days(before, text);
            text.append(" before that time ended.");
        } else {
            text.append(before == 0 ? ", on the last day of that time." : ", after that time had ended.");
        }
    }

    private static void left(LocalDate asOf, long left, StringBuilder text) {
        if (left == 0) {
            DateWords.inWords(asOf, text);
            text.append(" is the last day.");
            return;
        }
        text.append("On ");
        DateWords.inWords(asOf, text);
        text.append(left == 1 ? " there is " : " there are ");
        days(left, text);
        text.append(" left.");
    }

    private static void excuse(Duty duty, String what, StringBuilder text) {
        Exemption exception = duty.excusedBy();
        if (exception != null) {
            text.append(' ')
                    .append(what)
                    .append(" is excused in law: ")
                    .append(exception.words())
                    .append(" (")
                    .append(exception.reference())
                    .append(").");
        }
    }

    private static void restDays(Owed owed, StringBuilder text) {
        LocalDate due = owed.dueOn();
        boolean closed = switch (due.getMonth()) {
            case AUGUST -> true;
            case DECEMBER -> due.getDayOfMonth() >= 25;
            case JANUARY -> due.getDayOfMonth() == 1;
            default -> false;
        };
        text.append(closed
                ? "the last day falls in August or between 25 December and 1 January, "
                : "the last day is not a working day, ").append("so the tribunal accepts it until ");
        DateWords.inWords(owed.inTimeUntil(), text);
        text.append(closed ? " (rule 12(3)(a))." : " (rule 12(2)).");
    }

    private static void days(long count, StringBuilder text) {
        text.append(count).append(count == 1 ? " day" : " days");
    }
}

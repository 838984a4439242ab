package continuum.papers;

import continuum.calendar.CompulsorySchoolAge;
import continuum.calendar.DateWords;
import continuum.papers.Leaving.Stop;
import continuum.papers.WrittenLetter.Way;
import continuum.people.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gate through which everything leaves: the right recipient, the right child, an address that is not restricted. A
 * plain function of what the register says at that moment; nothing that was true when the letter was written counts.
 */
final class ReleaseGate {

    private ReleaseGate() {}

    /**
     * What is so today of a letter and of whom it is for.
     *
     * @param toKind "adult", "young-person", "body", or the kind of an office
     * @param tie what the adult is to the child today; nothing when they are nothing to the child
     * @param partyHasToDo whether the school or service has to do with the child today
     * @param home where the recipient lives or has their office today, a line each
     * @param restricted whether that is kept from others
     * @param ofThisChild whether the record that the letter is about is this child's
     * @param wrongPaper an attachment that may not go with it
     * @param email the e-mail address on the register
     * @param account the address with which the recipient signs in to see this very child
     * @param wantsOnline whether the recipient wants no post
     */
    record Facts(WrittenLetter letter, String toKind, String childName, @Nullable LocalDate born,
            @Nullable LocalDate diedOn, @Nullable Relationship tie, boolean mayBeTold, boolean partyHasToDo,
            List<String> home, boolean restricted, boolean ofThisChild, @Nullable String wrongPaper,
            @Nullable String email, @Nullable String account, boolean wantsOnline) {

        boolean isToFamily() {
            return toKind.equals("adult") || toKind.equals("young-person");
        }
    }

    /** How the letter would best go: on the recipient's page where they want that and can sign in, otherwise by post. */
    static Way way(Facts facts, boolean online) {
        if (facts.letter().toLines().stream().anyMatch(line -> line.contains("@"))) {
            return Way.EMAIL;
        }
        return online && facts.account() != null && (facts.wantsOnline() || facts.restricted())
                ? Way.NOTICE
                : Way.POST;
    }

    /** Why the letter may not leave in this way today; nothing when it may. */
    static Optional<Stop> judge(Facts facts, Way how, LocalDate today) {
        var letter = facts.letter();
        if (letter.isSent()) {
            return stop("This letter was sent already, on " + DateWords.inWords(letter.sentOn()), "Nothing is to do");
        }
        if (letter.cancelledOn() != null) {
            return stop("This letter was cancelled and is not sent", letter.cancelledWhy());
        }
        if (facts.diedOn() != null) {
            return stop(facts.childName() + " has died, so nothing is sent from here", "Write by hand");
        }
        return rightChild(facts).or(() -> rightRecipient(facts, today))
                .or(() -> rightDay(letter, today))
                .or(() -> reachable(facts, how));
    }

    private static Optional<Stop> rightChild(Facts facts) {
        if (!facts.ofThisChild()) {
            return stop("What this letter is about is not recorded of " + facts.childName(),
                    "Cancel it, and write it from the right child’s record");
        }
        return facts.wrongPaper() == null
                ? Optional.empty()
                : stop("“" + facts.wrongPaper() + "” is attached, and it is not for this recipient any more",
                        "Cancel the letter, and write it again without it");
    }

    private static Optional<Stop> rightRecipient(Facts facts, LocalDate today) {
        var name = facts.letter().toName();
        return switch (facts.toKind()) {
            case "adult" -> adult(facts, name);
            case "young-person" -> facts.born() == null || !CompulsorySchoolAge.isYoungPerson(facts.born(), today)
                    ? stop("%s is still of compulsory school age or younger, so the letter goes to a parent or carer"
                            .formatted(facts.childName()), "Cancel it, and write to them")
                    : Optional.empty();
            case "body" -> facts.partyHasToDo()
                    ? Optional.empty()
                    : stop("%s has nothing to do with %s today, so no letter about the child goes there".formatted(name,
                            facts.childName()), "Cancel it, or record what they have to do with the child");
            default -> facts.home().isEmpty()
                    ? stop("No office is named for " + Office.Kind.of(facts.toKind()).words(),
                            "An administrator names it under Letterhead")
                    : Optional.empty();
        };
    }

    private static Optional<Stop> adult(Facts facts, String name) {
        if (facts.tie() == null) {
            return stop("%s has nothing to do with %s today, so no letter about the child goes to them".formatted(name,
                    facts.childName()), "Check who stands beside the child, or cancel it");
        }
        if (!facts.mayBeTold()) {
            return stop("%s may not be told anything about %s, so no letter goes to them".formatted(name,
                    facts.childName()), "Cancel it");
        }
        return facts.tie().isFamily()
                ? Optional.empty()
                : stop("%s is not one of %s’s family today".formatted(name, facts.childName()),
                        "Cancel it, and write to professionals at their office");
    }

    private static Optional<Stop> rightDay(WrittenLetter letter, LocalDate today) {
        return letter.isOutOfDate(today)
                ? stop("The last days to disagree in this letter are counted from its date, "
                        + DateWords.inWords(letter.dated()), "Write it again on the day it is sent")
                : Optional.empty();
    }

    /** What goes by post needs an address that may stand on an envelope and is still right; an e-mail needs one, too. */
    private static Optional<Stop> reachable(Facts facts, Way how) {
        var letter = facts.letter();
        if (how == Way.EMAIL && facts.isToFamily() && facts.email() == null) {
            return stop("No e-mail address is recorded for " + letter.toName(),
                    "Record it, or send the letter another way");
        }
        if (how != Way.POST) {
            return Optional.empty();
        }
        if (facts.restricted()) {
            return stop("The address of %s is restricted, so nothing goes by post".formatted(letter.toName()),
                    "Hand the letter over, or let them read it on their page");
        }
        if (facts.isToFamily() && facts.home().isEmpty()) {
            return stop("No address is recorded for " + letter.toName(), "Record it, or hand the letter over");
        }
        if (letter.toLines().isEmpty()) {
            return stop("The letter has no address on it", "Write it again, now that one is recorded");
        }
        return facts.isToFamily() && !facts.home().equals(letter.toLines())
                ? stop("The address on the letter is not where %s lives today".formatted(letter.toName()),
                        "Cancel it, and write it again")
                : Optional.empty();
    }

    private static Optional<Stop> stop(String why, String todo) {
        return Optional.of(new Stop(why, todo));
    }
}

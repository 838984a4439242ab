package continuum.assessments;

import continuum.web.Say;
import continuum.web.Task;
import continuum.web.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What has to be done in a case so that everybody who must know is told. */
final class CaseTasks {

    /** Kept on one line, however narrow the page. */
    private static final String TO_DO = "To\u00a0do";

    private CaseTasks() {}

    static List<Task> of(Opened opened, LocalDate today) {
        var tasks = new ArrayList<Task>();
        if (opened.child().diedOn() != null) {
            return tasks;
        }
        var at = "/assessments/" + opened.state().id() + "/";
        opened.untold()
                .ifPresent(what -> tasks.add(new Task("Choose who to write to",
                        "Nobody has been told " + what.words() + ": no letter stands that says so.", at + "whom",
                        TO_DO,
                        Tone.LATE)));
        var waiting = opened.lettersToSend();
        if (waiting.stream().anyMatch(letter -> letter.isOutOfDate(today))) {
            tasks.add(new Task("Write the letter of the decision again",
                    "It did not leave on the day it is dated, and the last days in it are counted from that day.",
                    at + "letters", TO_DO, Tone.LATE));
        }
        var ready = waiting.stream().filter(letter -> !letter.isOutOfDate(today)).toList();
        if (!ready.isEmpty()) {
            tasks.add(new Task("Send " + Say.count(ready.size(), "letter", "letters"),
                    "To " + ready.stream().map(CaseLetter::to).distinct().collect(Collectors.joining("; ")) + ".",
                    at + "letters", TO_DO, Tone.SOON));
        }
        for (var notice : opened.noticesToGive()) {
            tasks.add(new Task("Give notice to " + notice.whom().words(),
                    "Notice " + notice.occasion().words()
                            + ". Nobody was on file whom a letter could go to when it was owed.",
                    at + "notices/" + notice.id(), TO_DO, Tone.SOON));
        }
        return tasks;
    }
}

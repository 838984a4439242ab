package continuum.walls;

import static org.awaitility.Awaitility.await;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.ChildId;
import continuum.assessments.Assessments;
import continuum.assessments.Channel;
import continuum.assessments.Request;
import continuum.assessments.Requester;
import continuum.calendar.Today;
import continuum.decisions.Matters;
import continuum.decisions.Meeting;
import continuum.decisions.MeetingId;
import continuum.decisions.Panel;
import continuum.decisions.PanelId;
import continuum.decisions.Panels;
import continuum.papers.Letters;
import continuum.papers.Papers;
import continuum.papers.Upload;
import continuum.papers.WrittenLetter;
import continuum.requests.Drafts;
import continuum.requests.Part;
import continuum.signin.Passwords;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A request for an assessment with its question before a panel, its papers and letters, and how requests come in. */
final class CaseRecords {

    private final Assessments assessments;
    private final Matters matters;
    private final Panels panels;
    private final Papers papers;
    private final Letters letters;
    private final Drafts drafts;
    private final Passwords passwords;
    private final Today today;

    CaseRecords(Assessments assessments, Matters matters, Panels panels, Papers papers, Letters letters, Drafts drafts,
            Passwords passwords, Today today) {
        this.assessments = assessments;
        this.matters = matters;
        this.panels = panels;
        this.papers = papers;
        this.letters = letters;
        this.drafts = drafts;
        this.passwords = passwords;
        this.today = today;
    }

    /** All of it, and the panel that advises on it. */
    PanelId make(Viewer system, Viewer caseworker, Things things, ChildId child, String name) {
        var panel = panel(system, things, name);
        assessment(system, caseworker, things, child, panel);
        papers(caseworker, things, child);
        asking(system, caseworker, things, child);
        return panel;
    }

    private PanelId panel(Viewer system, Things things, String name) {
        var panel = new Panel(PanelId.create(), name + " panel", "It advises.", 2, List.of(), today.date(), null);
        var meeting = new Meeting(MeetingId.create(), panel.id(), panel.name(), today.date().plusDays(7),
                LocalTime.of(9, 30), "Room 1", today.date(), 15, false);
        as(system, () -> {
            panels.add(system, panel);
            panels.arrange(system, meeting);
            return null;
        });
        things.put("/panels/{panel}", panel.id());
        things.put("/meetings/{meeting}", meeting.id());
        things.put("{meeting}", meeting.id());
        Supplier<Object> member = () -> as(system, () -> {
            var sitting = new Panel.Member(UUID.randomUUID(), "A member", "Health", false, today.date(), null);
            panels.addMember(system, panel.id(), sitting);
            return sitting.membership();
        });
        things.put("{member}", member.get());
        things.putEach("/panels/{panel}/members/{membership}", member);
        return panel.id();
    }

    private void assessment(Viewer system, Viewer caseworker, Things things, ChildId child, PanelId panel) {
        var id = as(caseworker, () -> assessments.receive(caseworker, child,
                new Request(Requester.PARENT, "Ngozi", "mother", null, today.date().minusDays(3), Channel.LETTER,
                        UUID.randomUUID().toString(), Request.Account.NONE, Request.Contact.NONE)));
        var matter = as(caseworker,
                () -> assessments.putToDecision(caseworker, id, version(caseworker, id), false));
        var meeting = as(system, () -> panels.meetings(system, panel).getFirst().id());
        as(system, () -> {
            matters.listFor(system, matter, matters.open(system, matter).orElseThrow().version(), meeting);
            return null;
        });
        things.put("/assessments/{id}", id);
        things.put("/assessments/{id}/notices/{notice}",
                as(caseworker, () -> assessments.open(caseworker, id).orElseThrow().notices().getFirst().id()));
        things.putEach("/assessments/{id}/exceptions/{exception}", () -> as(caseworker, () -> {
            assessments.recordException(caseworker, id, "exceptional-personal", today.date(), "A fire");
            return assessments.open(caseworker, id).orElseThrow().exceptions().getLast().id();
        }));
        things.put("{version}", as(caseworker, () -> version(caseworker, id)));
        things.put("{caseworker}", caseworker.account());
        things.put("/caseloads/{account}", caseworker.account());
        things.put("/children/{child}/feedback/{subject}", id);
        things.put("/children/{child}/feedback/{subject}/{step}", "asked");
        things.put("/matters/{matter}", matter);
        things.put("/children/{child}/matters/{matter}", matter);
        as(system, () -> {
            var member = panels.members(system, panel).getFirst().membership();
            panels.declareConflict(system, matter, member, "A cousin");
            things.put("/children/{child}/matters/{matter}/conflicts/{membership}", member);
            return null;
        });
        things.put("{matter-version}",
                as(caseworker, () -> matters.open(caseworker, matter).orElseThrow().version()));
    }

    private long version(Viewer caseworker, continuum.assessments.AssessmentId id) {
        return assessments.open(caseworker, id).orElseThrow().version();
    }

    private void papers(Viewer caseworker, Things things, ChildId child) {
        var paper = as(caseworker, () -> papers.keep(caseworker, child,
                new Upload("report.txt", () -> new ByteArrayInputStream("She reads well.".getBytes())), "A report"));
        things.put("/children/{child}/papers/{paper}", paper);
        var letter = as(caseworker, () -> letters.list(caseworker, child)
                .stream()
                .filter(each -> each.toName().contains("Ngozi"))
                .findFirst()
                .orElseThrow()
                .id());
        as(caseworker, () -> {
            letters.send(caseworker, letter, WrittenLetter.Way.COLLECTED, today.date());
            return null;
        });
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(caseworker, () -> letters.list(caseworker, child))
                        .stream()
                        .allMatch(WrittenLetter::hasPdf));
        things.put("/children/{child}/letters/{letter}", letter);
        things.put("{letter}", letter);
    }

    private void asking(Viewer system, Viewer caseworker, Things things, ChildId child) {
        things.put("/assessments/inbox/{id}", as(caseworker, () -> {
            var asked = drafts.begin(caseworker, null,
                    List.of(new Part.Arrival(today.date(), Channel.LETTER),
                            new Part.Asker(Requester.PARENT, "Ngozi", "mother"),
                            new Part.AboutChild("Amara", "", Records.BORN, "", ""),
                            new Part.Contact("ngozi@example.test", "", "", List.of(), "", "")));
            return drafts.send(asked, Optional.of(caseworker)).id();
        }));
        things.put("/request/{link}", drafts.begin(system.authority()).secret());
        things.put("{area}", system.authority());
        things.put("/password-link/{token}",
                as(system, () -> passwords.link(system, caseworker.account())));
        things.put("/assessments/ask/{draft}", who -> {
            if (who.role() == null || !who.role().may(May.RECORD_REQUEST)) {
                return UUID.randomUUID();
            }
            var own = who.viewer();
            return as(own, () -> {
                if (drafts.begunBy(own).isEmpty()) {
                    drafts.begin(own, null, List.of());
                }
                return drafts.begunBy(own).getFirst().id();
            });
        });
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

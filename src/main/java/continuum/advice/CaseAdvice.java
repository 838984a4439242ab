package continuum.advice;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.assessments.AssessmentId;
import continuum.assessments.Assessments;
import continuum.assessments.NotLawful;
import continuum.calendar.Today;
import continuum.papers.LetterRefused;
import continuum.people.Child;
import continuum.people.People;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** What the authority's pages about advice share: the case opened with its advice, and the answer when something is refused. */
@Component
class CaseAdvice {

    private final AdviceReader reader;
    private final Choices choices;
    private final Assessments assessments;
    private final People people;
    private final TransactionTemplate transaction;
    private final Today today;

    CaseAdvice(AdviceReader reader, Choices choices, Assessments assessments, People people,
            TransactionTemplate transaction, Today today) {
        this.reader = reader;
        this.choices = choices;
        this.assessments = assessments;
        this.people = people;
        this.transaction = transaction;
        this.today = today;
    }

    /**
     * Opens the advice of a case for a page. The look is recorded.
     *
     * @param more what else the page reads, in the same transaction
     */
    AdviceSheet open(Viewer viewer, UUID id, HttpServletRequest request, Model model, Consumer<AdviceSheet> more) {
        viewer.must(May.SEE_CHILD);
        var sheet = transaction.execute(t -> {
            var opened = sheet(viewer, new AssessmentId(id));
            more.accept(opened);
            return opened;
        });
        request.setAttribute("child", sheet.child());
        model.addAttribute("sheet", sheet);
        model.addAttribute("at", "/assessments/" + id + "/advice");
        model.addAttribute("today", today.date());
        return sheet;
    }

    /** The same for who runs the case. */
    AdviceSheet form(Viewer viewer, UUID id, HttpServletRequest request, Model model, Consumer<AdviceSheet> more) {
        viewer.must(May.RUN_CASE);
        return open(viewer, id, request, model, more);
    }

    /** The same while advice can be asked for; before and after there is no such page. */
    AdviceSheet underWay(Viewer viewer, UUID id, HttpServletRequest request, Model model, Consumer<AdviceSheet> more) {
        return form(viewer, id, request, model, sheet -> {
            if (!sheet.isUnderWay()) {
                throw new NoSuchAdvice();
            }
            more.accept(sheet);
        });
    }

    private AdviceSheet sheet(Viewer viewer, AssessmentId assessment) {
        var state = assessments.find(viewer, assessment).orElseThrow(NoSuchAdvice::new);
        var child = people.open(viewer, state.of().child(), "Advice").orElseThrow(NoSuchAdvice::new);
        var all = reader.of(viewer, assessment);
        return new AdviceSheet(state, child, all.asked(), all.pieces(), all.declined(), all.reminders(),
                all.familyWords(),
                viewer.may(May.RUN_CASE) ? missing(viewer, child, all.asked(), all.pieces()) : List.of());
    }

    private List<WhoToAsk.Named> missing(Viewer viewer, Child child, List<Asked> asked, List<Piece> pieces) {
        Set<Body> there = new HashSet<>();
        asked.stream().filter(one -> one.takenBackOn() == null && !one.nil()).map(Asked::body).forEach(there::add);
        pieces.stream().filter(Piece::isAdvice).map(Piece::body).forEach(there::add);
        return WhoToAsk.of(about(viewer, child)).stream().filter(named -> !there.contains(named.body())).toList();
    }

    private WhoToAsk.About about(Viewer viewer, Child child) {
        return new WhoToAsk.About(child.isYoungPerson(today.date()) && choices.isAskedThemselves(viewer, child),
                child.yearGroup(today.date()), child.setting() != null,
                Stream.of(child.primaryNeed(), child.secondaryNeed())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** Does what was typed in, unless something is wrong already; a refusal becomes a problem at its field. */
    static boolean done(Typed typed, Runnable action) {
        if (typed.ok()) {
            try {
                action.run();
                return true;
            } catch (AdviceRefused refused) {
                typed.wrong(refused.field(), refused.getMessage());
            } catch (NotLawful refused) {
                typed.wrong(refused.field() == null ? "form" : refused.field(), refused.getMessage());
            } catch (LetterRefused refused) {
                typed.wrong("form", refused.getMessage());
            }
        }
        return false;
    }
}

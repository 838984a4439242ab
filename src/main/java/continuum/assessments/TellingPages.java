package continuum.assessments;

import continuum.access.Viewer;
import continuum.area.PersonId;
import continuum.calendar.Today;
import continuum.papers.Recipient;
import continuum.papers.WrittenLetter;
import continuum.people.Child;
import continuum.people.People;
import continuum.people.Responsible;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is told: whom to write to when nobody may be, the letters that wait to be sent, and notices without a letter. */
@Controller
@RequestMapping("/assessments/{id}")
class TellingPages {

    private static final String YOUNG_PERSON = "young-person";
    private static final String OTHERWISE = "otherwise";

    private final CaseDesk desk;
    private final Telling telling;
    private final People people;
    private final Today today;

    TellingPages(CaseDesk desk, Telling telling, People people, Today today) {
        this.desk = desk;
        this.telling = telling;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/whom")
    String askWhom(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        var opened = desk.form(viewer, id, model, request, one -> {
            var around = people.adults(viewer, one.child().id());
            model.addAttribute("around", around);
            model.addAttribute("choices", choices(one, around));
        });
        if (opened.untold().isEmpty()) {
            return CaseDesk.back(id);
        }
        model.addAttribute("untold", opened.untold().get());
        model.addAttribute("today", today.date());
        return "assessments/caseWhom";
    }

    @PostMapping("/whom")
    String whom(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var chosen = typed.need("whom", "Select who to write to");
        if (OTHERWISE.equals(chosen)) {
            var how = typed.atMost(2_000, "how", "How they were told").need("how", "Enter who was told, and how");
            var on = typed.needDate("on", "The day they were told", DateRule.todayOrInThePast(today.date()));
            return told(viewer, id, model, request, typed, next, "It was recorded that the family was told",
                    (one, version) -> telling.toldOtherwise(viewer, one, version, on, how));
        }
        return told(viewer, id, model, request, typed, next,
                "The letter was written. Record it as sent when it has left",
                (one, version) -> telling.writeTo(viewer, one, version, recipient(chosen)));
    }

    private String told(Viewer viewer, UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next, String said, CaseDesk.Action action) {
        return desk.acted(viewer, id, typed, model, action)
                ? CaseActionPages.answer(true, id, said, "", next)
                : askWhom(viewer, id, model, request, typed);
    }

    private List<Option> choices(Opened opened, List<Responsible> around) {
        var choices = new ArrayList<Option>();
        Child child = opened.child();
        if (child.isYoungPerson(today.date()) && child.diedOn() == null) {
            choices.add(Option.of(YOUNG_PERSON, child.name() + ", the young person"));
        }
        around.stream()
                .filter(one -> one.mayBeWrittenTo(today.date()))
                .forEach(one -> choices.add(Option.of(one.adult().id().toString(),
                        one.name() + ", " + one.tie().relationship().words().toLowerCase())
                        .withHint(one.hasParentalResponsibility()
                                ? "Holds parental responsibility"
                                : "Does not hold parental responsibility, as far as is recorded")));
        if (opened.untold().filter(what -> what == Opened.Untold.REQUEST).isPresent()) {
            choices.add(Option.of(OTHERWISE, "Nobody by letter: they were told another way"));
        }
        return choices;
    }

    private static Recipient recipient(String chosen) {
        try {
            return chosen.equals(YOUNG_PERSON)
                    ? new Recipient.YoungPerson()
                    : new Recipient.Adult(new PersonId(UUID.fromString(chosen)));
        } catch (IllegalArgumentException notOffered) {
            throw new NotLawful("whom", "Select who to write to");
        }
    }

    @GetMapping("/letters")
    String askLetters(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed) {
        var opened = desk.form(viewer, id, model, request);
        typed.startingWith("on", today.date());
        model.addAttribute("ready", ready(opened, today.date())
                .map(letter -> Option.of(letter.id().toString(), letter.title())
                        .withHint("To " + letter.to()
                                + (letter.hasAddress() ? "" : ". No address stands on it, so it can't go by post")))
                .toList());
        model.addAttribute("outOfDate",
                opened.letters().stream().filter(letter -> letter.isOutOfDate(today.date())).toList());
        model.addAttribute("ways", Option.each(WrittenLetter.Way.class, WrittenLetter.Way::words));
        return "assessments/caseLetters";
    }

    private static Stream<CaseLetter> ready(Opened opened, LocalDate today) {
        return opened.lettersToSend().stream().filter(letter -> !letter.isOutOfDate(today));
    }

    @PostMapping("/letters")
    String sent(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        var which = typed.all("letters").stream().flatMap(TellingPages::uuid).distinct().toList();
        if (which.isEmpty()) {
            typed.wrong("letters", "Select the letters that were sent");
        }
        var how = typed.need("how", WrittenLetter.Way.class, "Select how they were sent");
        var on = typed.needDate("on", "The day they were sent", DateRule.todayOrInThePast(today.date()));
        return desk.acted(viewer, id, typed, model, (one, _) -> telling.sent(viewer, one, which, how, on))
                ? CaseActionPages.answer(true, id, "Recorded as sent", "", next)
                : askLetters(viewer, id, model, request, typed);
    }

    @PostMapping("/letters/again")
    String writeAgain(Viewer viewer, @PathVariable UUID id, Model model, HttpServletRequest request, Typed typed,
            RedirectAttributes next) {
        if (desk.acted(viewer, id, typed, model, (one, version) -> telling.writeAgain(viewer, one, version))) {
            next.addFlashAttribute("flash", "The letter was written again, dated today. Send it today");
            return "redirect:/assessments/" + id + "/letters";
        }
        return askLetters(viewer, id, model, request, typed);
    }

    @GetMapping("/notices/{notice}")
    String askNotice(Viewer viewer, @PathVariable UUID id, @PathVariable UUID notice, Model model,
            HttpServletRequest request, Typed typed) {
        var opened = desk.form(viewer, id, model, request, one -> {
            var owed = find(one, notice);
            model.addAttribute("notice", owed);
            model.addAttribute("canBeWritten", telling.canBeWritten(viewer, one, owed));
        });
        if (!opened.noticesToGive().contains(find(opened, notice))) {
            return CaseDesk.back(id);
        }
        return "assessments/caseNotice";
    }

    @PostMapping("/notices/{notice}")
    String gave(Viewer viewer, @PathVariable UUID id, @PathVariable UUID notice, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        var how = typed.atMost(2_000, "how", "How it was given").need("how", "Enter who was told, and how");
        var on = typed.needDate("on", "The day it was given", DateRule.todayOrInThePast(today.date()));
        return desk.acted(viewer, id, typed, model, (one, _) -> telling.gaveNotice(viewer, one, notice, on, how))
                ? CaseActionPages.answer(true, id, "The notice was recorded as given", "", next)
                : askNotice(viewer, id, notice, model, request, typed);
    }

    @PostMapping("/notices/{notice}/letter")
    String write(Viewer viewer, @PathVariable UUID id, @PathVariable UUID notice, Model model,
            HttpServletRequest request, Typed typed, RedirectAttributes next) {
        return desk.acted(viewer, id, typed, model, (one, _) -> telling.writeNotice(viewer, one, notice))
                ? CaseActionPages.answer(true, id, "The notice was written. Record it as sent when it has left", "",
                        next)
                : askNotice(viewer, id, notice, model, request, typed);
    }

    private static Notice find(Opened opened, UUID notice) {
        return opened.notices()
                .stream()
                .filter(one -> one.id().equals(notice))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private static Stream<UUID> uuid(String typed) {
        try {
            return Stream.of(UUID.fromString(typed));
        } catch (IllegalArgumentException madeUp) {
            return Stream.empty();
        }
    }
}

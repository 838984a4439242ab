package continuum.advising;

import static continuum.advice.AdviceArea.as;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.advice.AdviceArea;
import continuum.advice.AdviceArea.Place;
import continuum.advice.Asked.Whom;
import continuum.advice.AskedId;
import continuum.advice.Asking;
import continuum.advice.Body;
import continuum.advice.NewRequest;
import continuum.calendar.Today;
import continuum.papers.PaperId;
import continuum.papers.Papers;
import continuum.papers.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every form of advice meets whatever is typed into it. */
@InTheHouse
class AdviceFormsTest {

    @Autowired
    WebApplicationContext house;
    @Autowired
    AdviceArea area;
    @Autowired
    Asking asking;
    @Autowired
    Papers papers;
    @Autowired
    Today today;

    private Place place;
    private Browsing caseworker;
    private Browsing psychologist;

    @BeforeEach
    void a_place() {
        place = area.create();
        caseworker = Browsing.as(house, place.caseworker());
        psychologist = Browsing.as(house, place.psychologist());
    }

    @Test
    void asking_everybody() {
        HostileForm.at("/advice/ask", "/advice/ask")
                .sending("ask", "PSYCHOLOGY")
                .sending("seen", "0")
                .choice("to.PSYCHOLOGY", "team:" + place.team())
                .date("on", today.date())
                .text("lookAt", "Her reading")
                .judge(caseworker, () -> at(area.another(place)));
    }

    @Test
    void asking_somebody_else() {
        HostileForm.at("/advice/others", "/advice/others")
                .choice("body", "WISHED")
                .choice("way", "TEAM")
                .choice("team", "team:" + place.team())
                .text("why", "The family asked for her.")
                .text("lookAt", "Her reading")
                .date("on", today.date())
                .judge(caseworker, () -> at(area.another(place)));
        HostileForm.at("/advice/others", "/advice/others")
                .choice("body", "HEALTH")
                .sending("way", "GUEST")
                .text("name", "Dr Day")
                .date("on", today.date())
                .judge(caseworker, () -> at(area.another(place)));
    }

    @Test
    void declining_a_wish() {
        HostileForm.at("/advice/declined", "/advice/declined")
                .text("who", "Her dance teacher")
                .text("why", "She has left the country.")
                .judge(caseworker, () -> at(area.another(place)));
    }

    @Test
    void using_a_report_that_is_there() {
        var one = area.another(place);
        HostileForm.at("/advice/existing", "/advice/existing")
                .choice("body", "HEALTH")
                .choice("paper", paper(one).toString())
                .text("from", "Dr Day")
                .date("dated", today.date().minusMonths(2))
                .date("provider", today.date())
                .date("family", today.date())
                .text("why", "Nothing has changed.")
                .judge(caseworker, () -> at(one));
    }

    @Test
    void taking_a_request_back_and_recording_what_came_another_way() {
        HostileForm.at("/taking-back", "/taking-back")
                .text("why", "The wrong team")
                .judge(caseworker, asked(Body.PSYCHOLOGY, one -> at(one) + "/advice/asked/"));
        HostileForm.at("/came", "/came")
                .text("from", "Ann Lee")
                .date("on", today.date())
                .text("words", "Reading is hard.")
                .judge(caseworker, asked(Body.PSYCHOLOGY, one -> at(one) + "/advice/asked/"));
    }

    @Test
    void a_private_link() {
        HostileForm.at("/link", "/link")
                .date("until", today.date().plusWeeks(1))
                .judge(caseworker, asked(Body.OTHER, one -> "/advice/"));
    }

    @Test
    void how_much_a_team_can_take_on() {
        HostileForm.at("", "")
                .text("aMonth", "12")
                .judge(Browsing.as(house, place.lead()),
                        () -> "/advice/teams/" + place.team());
    }

    @Test
    void writing_giving_and_having_nothing_to_say() {
        HostileForm.at("/part/needs", "/part/needs")
                .text("words", "Reading is hard.")
                .judge(psychologist, asked(Body.PSYCHOLOGY, one -> "/advice/"));
        HostileForm.at("/nothing", "/nothing")
                .choice("why", "OTHER")
                .text("words", "She moved to another clinic.")
                .judge(psychologist, asked(Body.PSYCHOLOGY, one -> "/advice/"));
        HostileForm.at("/missed", "/missed")
                .date("on", today.date())
                .text("what", "She was ill.")
                .judge(psychologist, asked(Body.PSYCHOLOGY, one -> "/advice/"));
        HostileForm.at("/colleague", "/colleague")
                .choice("colleague", place.colleague().account().toString())
                .judge(psychologist, asked(Body.PSYCHOLOGY, one -> "/advice/"));
    }

    private static String at(Place one) {
        return "/assessments/" + one.assessment();
    }

    private Supplier<String> asked(Body body, Function<Place, String> at) {
        return () -> {
            var one = area.another(place);
            return at.apply(one) + ask(one, body);
        };
    }

    private AskedId ask(Place one, Body body) {
        var to = body == Body.OTHER ? new Whom(Whom.Kind.GUEST, new UUID(0, 0), "Dr Day") : place.psychology();
        return as(place.caseworker(), () -> asking.ask(place.caseworker(), one.assessment(), 0,
                List.of(new NewRequest(body, to, null, "", "", today.date(), List.of())))).getFirst();
    }

    private PaperId paper(Place one) {
        return as(place.caseworker(), () -> papers.keep(place.caseworker(), one.child(), new Upload("hearing.txt",
                () -> new ByteArrayInputStream("Tested.".getBytes(StandardCharsets.UTF_8))), "Hearing test"));
    }
}

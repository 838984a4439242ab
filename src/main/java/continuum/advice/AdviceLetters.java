package continuum.advice;

import continuum.access.Viewer;
import continuum.advice.Asked.Whom;
import continuum.area.PersonId;
import continuum.area.SettingId;
import continuum.papers.Letter;
import continuum.papers.Letters;
import continuum.papers.PaperId;
import continuum.papers.Recipient;
import continuum.settings.Setting;
import continuum.settings.Settings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters that ask for advice and remind of it. */
@Component
class AdviceLetters {

    private final Letters letters;
    private final Settings settings;

    AdviceLetters(Letters letters, Settings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    void ask(Viewer by, Asked asked, List<PaperId> papers) {
        var family = asked.body() == Body.FAMILY;
        letters.write(by, letter(by, asked, "advice.asked",
                family
                        ? "Please tell us your views for the EHC needs assessment"
                        : "Please give advice for an EHC needs assessment",
                "advice/letters/asked").attaching(family ? List.of() : papers));
    }

    void remind(Viewer by, Asked asked) {
        letters.write(by, letter(by, asked, "advice.reminder",
                asked.body() == Body.FAMILY
                        ? "A reminder: your views for the EHC needs assessment"
                        : "A reminder: advice for an EHC needs assessment",
                "advice/letters/reminder"));
    }

    private Letter letter(Viewer by, Asked asked, String kind, String title, String template) {
        return new Letter(asked.child(), kind, recipient(by, asked.to()), title, template, Map.of("asked", asked),
                asked.assessment().value());
    }

    private Recipient recipient(Viewer by, Whom to) {
        return switch (to.kind()) {
            case ADULT -> new Recipient.Adult(new PersonId(to.party()));
            case YOUNG_PERSON -> new Recipient.YoungPerson();
            case SETTING -> new Recipient.Body(to.party(), to.name(),
                    settings.find(by, new SettingId(to.party()))
                            .map(Setting::address)
                            .map(address -> address.lines())
                            .orElse(List.of()));
            case TEAM, GUEST -> new Recipient.Body(to.party(), to.name(), List.of());
        };
    }
}

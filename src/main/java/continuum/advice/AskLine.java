package continuum.advice;

import continuum.web.Option;
import java.util.List;

/** One kind of advice to ask for: why it is wanted, who can be asked, and how much the teams that give it have to do. */
public record AskLine(WhoToAsk.Named named, List<Choice> choices, List<Team> teams) {

    public Body body() {
        return named.body();
    }

    /** Whether everybody who can be asked is, such as both parents. */
    public boolean asksAll() {
        return body() == Body.FAMILY;
    }

    /** Who can be asked, as the form offers them. */
    public List<Option> options() {
        return choices.stream().map(choice -> Option.of(choice.value(), choice.label())).toList();
    }
}

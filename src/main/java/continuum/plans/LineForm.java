package continuum.plans;

import continuum.calendar.DateWords;
import continuum.outcomes.Statement;
import continuum.web.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed in the form of a line, and fills the form with a line that stands. What is wrong stays typed. */
final class LineForm {

    private static final BigDecimal DEAREST = new BigDecimal("100000");

    private final Typed typed;
    private final Contents contents;
    private final List<Statement> framework;

    /** @param framework the statements that an outcome can be tagged with */
    LineForm(Typed typed, Contents contents, List<Statement> framework) {
        this.typed = typed;
        this.contents = contents;
        this.framework = framework;
    }

    /**
     * The line that was typed; empty when something is wrong, which then stands at its field.
     *
     * @param sources those that can be chosen
     * @param setting finds a setting by what was typed of it
     */
    Optional<Line> read(Section section, LineId id, List<Source> sources, Function<String, Optional<UUID>> setting) {
        var words = typed.need("words", "Enter what the plan says here");
        typed.atMost(20_000, "words", "What the plan says");
        var line = switch (section) {
            case A -> voice(id, words);
            case B, C, D -> new Line.Need(id, section, typed.choice("area", NeedArea.class).orElse(null), said(words),
                    sources.stream().filter(source -> typed.all("sources").contains(source.key())).toList());
            case E -> outcome(id, said(words));
            case F, G, H1, H2 ->
                new Line.Provision(id, section, said(words), delivery(), links("outcomes", contents.outcomes()));
            case I -> place(id, said(words), setting);
            case J -> new Line.Budget(id, said(words), money("yearly", "The amount a year").orElse(BigDecimal.ZERO),
                    typed.ticked("direct"), links("provision", contents.provision()));
            case K -> throw new PlanRefused(null, "Section K lists the advice that was given. It is not typed in");
        };
        return typed.ok() ? Optional.of(line) : Optional.empty();
    }

    /** A statement about preparing for adulthood says by itself what of it the outcome is for. */
    private Line outcome(LineId id, String words) {
        var tags = framework.stream().filter(one -> typed.all("framework").contains(one.code())).toList();
        var adulthood = Stream.concat(typed.all("adulthood").stream(), tags.stream().map(one -> one.aim().name()))
                .flatMap(LineForm::adulthood)
                .distinct()
                .sorted()
                .toList();
        return new Line.Outcome(id, words, typed.date("by", "The date"), typed.text("measured"),
                links("needs", contents.needs()), adulthood, tags.stream().map(Statement::code).toList());
    }

    private Line voice(LineId id, @Nullable String words) {
        var voice = typed.need("voice", Line.Voice.class, "Select whose words these are");
        return new Line.View(id, voice == null ? Line.Voice.CHILD : voice, said(words));
    }

    private Line place(LineId id, String words, Function<String, Optional<UUID>> setting) {
        var name = typed.text("setting");
        var found = name.isEmpty() ? Optional.<UUID>empty() : setting.apply(name);
        if (!name.isEmpty() && found.isEmpty()) {
            typed.wrong("setting", "No one setting is called that. Enter its URN or its full name");
        }
        return new Line.Place(id, words, found.orElse(null));
    }

    private Delivery delivery() {
        var from = typed.date("from", "The first day");
        var until = typed.date("until", "The last day");
        if (from != null && until != null && until.isBefore(from)) {
            typed.wrong("until", "The last day must be the same as or after " + DateWords.inWords(from));
        }
        typed.atMost(200, "who", "Who does it")
                .atMost(200, "qualification", "The qualification")
                .atMost(500, "reviewed", "How it is reviewed");
        int times = number("times", "How often", 500);
        var per = typed.choice("per", Per.class).orElse(null);
        if (times > 0 && per == null) {
            typed.wrong("per", "Select in what time it comes so often");
        }
        int minutes = number("minutes", "The minutes each time", 24 * 60);
        int group = number("groupOf", "The size of the group", 40);
        return new Delivery(typed.text("who"), typed.text("qualification"), times, per, minutes, Math.max(1, group),
                from,
                until, typed.text("reviewed"), money("hourly", "The cost").orElse(null));
    }

    private int number(String field, String name, int most) {
        var number = typed.number(field, name, 0, most);
        return number == null ? 0 : number;
    }

    private Optional<BigDecimal> money(String field, String name) {
        var text = typed.text(field).replace("£", "").replace(",", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?") || new BigDecimal(text).compareTo(DEAREST) > 0) {
            typed.wrong(field, name + " must be an amount in pounds, such as 62.50");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).setScale(2));
    }

    private List<LineId> links(String field, List<? extends Line> lines) {
        var chosen = typed.all(field);
        return lines.stream().map(Line::id).filter(id -> chosen.contains(id.toString())).toList();
    }

    private static Stream<Adulthood> adulthood(String name) {
        return java.util.Arrays.stream(Adulthood.values()).filter(one -> one.name().equals(name));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** Fills the form with what stands. */
    void fill(Line line, Function<UUID, String> setting) {
        typed.startingWith("words", line.words());
        switch (line) {
            case Line.View view -> typed.startingWith("voice", view.voice().name());
            case Line.Need need -> typed.startingWith("area", need.area() == null ? "" : need.area().name())
                    .startingWith("sources", need.sources().stream().map(Source::key).toList());
            case Line.Outcome outcome -> {
                start("by", outcome.by());
                typed.startingWith("measured", outcome.measured())
                        .startingWith("needs", outcome.needs())
                        .startingWith("adulthood", outcome.adulthood().stream().map(Enum::name).toList())
                        .startingWith("framework", outcome.framework());
            }
            case Line.Provision provision -> {
                fill(provision.delivery());
                typed.startingWith("outcomes", provision.outcomes());
            }
            case Line.Place place -> typed.startingWith("setting",
                    place.setting() == null ? "" : setting.apply(place.setting()));
            case Line.Budget budget -> typed.startingWith("yearly", budget.yearly())
                    .startingWith("direct", budget.directPayment() ? "true" : "")
                    .startingWith("provision", budget.provision());
            case Line.Appendix _ -> {
            }
        }
    }

    private void fill(Delivery delivery) {
        start("from", delivery.from());
        start("until", delivery.until());
        typed.startingWith("who", delivery.who())
                .startingWith("qualification", delivery.qualification())
                .startingWith("times", delivery.times() == 0 ? "" : delivery.times())
                .startingWith("per", delivery.per() == null ? "" : delivery.per().name())
                .startingWith("minutes", delivery.minutes() == 0 ? "" : delivery.minutes())
                .startingWith("groupOf", delivery.groupOf())
                .startingWith("reviewed", delivery.reviewed())
                .startingWith("hourly", delivery.hourly() == null ? "" : delivery.hourly());
    }

    private void start(String field, @Nullable LocalDate date) {
        if (date != null) {
            typed.startingWith(field, date);
        }
    }
}

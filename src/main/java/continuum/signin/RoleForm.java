package continuum.signin;

import continuum.access.Accounts;
import continuum.access.May;
import continuum.access.Parties;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.calendar.Today;
import continuum.web.DateRule;
import continuum.web.Option;
import continuum.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Which role somebody is given, for whom, from when. A head teacher and a service lead give roles of their own setting or
 * team only; an administrator says for which setting or team, and chooses when several have such a name.
 *
 * <p>Families are let in by their tie to a child and panel members on the panel's page, so neither is offered here.
 */
@Component
class RoleForm {

    /** What was asked for. */
    record Wanted(Role role, @Nullable UUID party, String partyName, LocalDate from) {}

    private static final String NEW_TEAM = "new";

    private final Accounts accounts;
    private final List<Parties> found;
    private final Today today;

    RoleForm(Accounts accounts, List<Parties> found, Today today) {
        this.accounts = accounts;
        this.found = found;
        this.today = today;
    }

    /** Puts on the page what can be chosen. */
    void show(Viewer by, Typed typed, Model model) {
        typed.startingWith("from", today.date());
        model.addAttribute("roles", roles(by).stream().map(role -> Option.of(role.name(), role.words())).toList());
        model.addAttribute("asksParty", by.may(May.MANAGE_ACCOUNTS));
        if (!model.containsAttribute("parties")) {
            model.addAttribute("parties", List.of());
        }
    }

    /** Reads the form; nothing when a problem is noted with it. */
    @Nullable
    Wanted read(Viewer by, Typed typed, Model model) {
        var role = typed.need("role", Role.class, "Select a role");
        if (role != null && !roles(by).contains(role)) {
            typed.wrong("role", "Select a role");
        }
        var party = role == null ? null : party(by, role, typed, model);
        var from = typed.needDate("from", "First day", DateRule.todayOrInTheFuture(today.date()));
        if (role == null || from == null || !typed.ok()) {
            return null;
        }
        return party == null ? new Wanted(role, null, "", from) : new Wanted(role, party.id(), party.name(), from);
    }

    private static List<Role> roles(Viewer by) {
        return by.role() == null
                ? List.of()
                : by.role().mayGive().stream().filter(role -> switch (role.party()) {
                    case AREA, SETTING, TEAM -> true;
                    case PANEL, PERSON -> false;
                }).toList();
    }

    private Parties.@Nullable Party party(Viewer by, Role role, Typed typed, Model model) {
        if (!by.may(May.MANAGE_ACCOUNTS)) {
            return by.party() == null ? null : new Parties.Party(by.party(), by.partyName());
        }
        typed.atMost(200, "party", "School, setting or team");
        return switch (role.party()) {
            case AREA, PANEL, PERSON -> {
                if (!typed.text("party").isEmpty()) {
                    typed.wrong("party", "Leave this empty: " + role.words() + " is a role for the whole authority");
                }
                yield null;
            }
            case SETTING -> setting(by, role, typed, model);
            case TEAM -> team(by, typed, model);
        };
    }

    private Parties.@Nullable Party setting(Viewer by, Role role, Typed typed, Model model) {
        var words = typed.need("party", "Enter the school or setting");
        if (words == null) {
            return null;
        }
        var like = found.stream()
                .filter(each -> each.kind() == role.party())
                .flatMap(each -> each.search().apply(by, words).stream())
                .toList();
        if (like.isEmpty()) {
            typed.wrong("party", "No setting is found by this name. Enter it as it stands in the list of settings");
            return null;
        }
        return chosen(typed, like, words)
                .orElseGet(() -> ask(typed, model, like.stream().map(RoleForm::option).toList()));
    }

    /** Teams are known by those who act for them; a name that is new is a new team, once that was said. */
    private Parties.@Nullable Party team(Viewer by, Typed typed, Model model) {
        var words = typed.need("party", "Enter the team");
        if (words == null) {
            return null;
        }
        if (typed.text("chosen").equals(NEW_TEAM)) {
            return new Parties.Party(UUID.randomUUID(), words);
        }
        var teams = accounts.teams(by);
        return chosen(typed, teams, words).orElseGet(() -> {
            var like = teams.stream().filter(team -> isLike(team.name(), words)).toList();
            var options = new ArrayList<>((like.isEmpty() ? teams : like).stream().map(RoleForm::option).toList());
            options.add(Option.of(NEW_TEAM, "A new team called “" + words + "”"));
            return ask(typed, model, options);
        });
    }

    /** The one that was picked, or the only one with exactly this name. */
    private static Optional<Parties.Party> chosen(Typed typed, List<Parties.Party> like, String words) {
        var picked = like.stream().filter(each -> each.id().toString().equals(typed.text("chosen"))).findFirst();
        var named = like.stream().filter(each -> each.name().equalsIgnoreCase(words)).toList();
        return picked.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    private static Parties.@Nullable Party ask(Typed typed, Model model, List<Option> options) {
        model.addAttribute("parties", options);
        typed.wrong("chosen", "Select which one you mean");
        return null;
    }

    private static boolean isLike(String name, String words) {
        var lower = name.toLowerCase(Locale.UK);
        return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+")).allMatch(lower::contains);
    }

    private static Option option(Parties.Party party) {
        return Option.of(party.id().toString(), party.name());
    }
}

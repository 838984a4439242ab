package continuum.cli;

import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.codes.LocalAuthorities;
import continuum.codes.LocalAuthority;
import continuum.signin.FirstAdministrator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Begins with a real authority: makes it, and lets in whoever lets in everybody else. */
@Command(name = "first-administrator", sortOptions = false, description = {
        "Begins with a real authority on an empty database: makes the authority, when it",
        "is not there, and lets in its first administrator, who lets in everybody else.",
        "Prints a link with which they choose a password, once and within a week. Run it",
        "before ./run: a database with a real authority never becomes a demonstration.",
        "It refuses when the authority has an administrator already."}, footer = {"",
                "Example: ./continuum first-administrator --authority 356 --email a.field@example.gov.uk --name \"Ada Field\""})
final class FirstAdministratorCommand implements Callable<Integer> {

    @Option(names = "--email", required = true, paramLabel = "E-MAIL", description = "their email address, with which they sign in")
    private String email;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "their name")
    private String name;

    @Option(names = "--authority-name", paramLabel = "NAME", description = "what the authority is called, if not as in the national list")
    private @Nullable String authorityName;

    @Option(names = "--address", paramLabel = "URL", description = "the public address of the system, for the link (http://localhost:8080)")
    private String address = "http://localhost:8080";

    @Mixin
    private House.Where where;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "this help")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var number = where.authority();
        if (number == null || !number.matches("[0-9]{3}")) {
            throw new ParameterException(spec.commandLine(), "Say the authority's three digits with --authority.");
        }
        if (name.isBlank() || !email.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw new ParameterException(spec.commandLine(),
                    "Say a name, and an email address such as a.field@example.gov.uk.");
        }
        try (var house = where.openForAll()) {
            var authority = authority(house.door(Authorities.class), number);
            var by = Viewer.system(authority.id(), "./continuum first-administrator");
            var first = house.door(FirstAdministrator.class);
            var link = Viewing.as(by, () -> first.letIn(by, email, name));
            var out = spec.commandLine().getOut();
            out.printf("%s is the first administrator of %s.%n", name.strip(), authority.name());
            out.println("Hand them this link. It works once, for a week:");
            out.println("  " + address.replaceAll("/+$", "") + "/password-link/" + link);
            out.flush();
            return Commands.DONE;
        }
    }

    /** The authority as it is there, or made. Real people are never put beside invented ones. */
    private Authority authority(Authorities authorities, String number) {
        var all = authorities.list();
        if (all.stream().anyMatch(Authority::demonstration)) {
            throw new IllegalStateException(
                    "This database holds a demonstration area, where anybody is anybody. Use an empty one: --data with another folder.");
        }
        var there = all.stream().filter(one -> one.laCode().equals(number)).toList();
        if (there.size() > 1) {
            throw new IllegalStateException("The database holds several authorities with the number " + number + ".");
        }
        return there.stream().findFirst().orElseGet(() -> {
            var called = Optional.ofNullable(authorityName)
                    .or(() -> LocalAuthorities.find(number).map(LocalAuthority::name))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The national list holds no authority with the number %s. Say its name with --authority-name."
                                    .formatted(number)));
            var made = new Authority(AuthorityId.create(), called.strip(), number, false);
            authorities.add(made);
            return made;
        });
    }
}

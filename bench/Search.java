import continuum.Continuum;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.people.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finding a child, as a caseworker with both walls up, against one indexed SELECT of 25 rows that nobody is kept from. Both
 * once as one statement in a transaction under way, and once with a transaction of their own. Seven rounds after two to warm
 * up; goals: exact at most 2 times as long, a mistyped name at most 6 times.
 */
class Search {

    static final int ROUNDS = 7, WARM_UP = 2, SEARCHES = 150;

    record Child(String number, String name, String born) {}

    public static void main(String[] arguments) throws Exception {
        var application = new SpringApplication(Continuum.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (var house = application.run("--continuum.database.data=" + arguments[0], "--db-scheduler.enabled=false",
                "--logging.level.root=error")) {
            var port = Files.readAllLines(Path.of(arguments[0], "postgresql", "postmaster.pid")).get(3);
            var people = house.getBean(People.class);
            var transaction = house.getBean(TransactionTemplate.class);
            var db = house.getBean(JdbcClient.class);
            var area = house.getBean(Authorities.class).list().getFirst();
            var system = Viewer.system(area.id(), "a benchmark");
            var caseworker = Viewing.as(system, () -> transaction.execute(t -> caseworker(db, system)));
            var children = Viewing.as(system, () -> transaction.execute(t -> children(db)));
            try (var floor = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/continuum", "postgres",
                    "")) {
                System.out.printf("%-28s %-26s %10s %10s %8s%n", "find a child by", "", "ms", "floor ms", "ratio");
                for (var kind : List.of("identifier", "name and birth date", "mistyped name")) {
                    for (boolean own : new boolean[]{false, true}) {
                        race(kind, own, people, transaction, caseworker, children, floor, area.id().value());
                    }
                }
            }
        }
    }

    static void race(String kind, boolean own, People people, TransactionTemplate transaction, Viewer caseworker,
            List<Child> children, Connection floor, UUID area) throws Exception {
        var typed = children.stream().map(child -> switch (kind) {
            case "identifier" -> child.number();
            case "name and birth date" -> child.name() + " " + child.born();
            default -> mistyped(child.name());
        }).toList();
        var ratios = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        int[] found = {0};
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            found[0] = 0;
            long began = System.nanoTime();
            Viewing.as(caseworker, () -> {
                Runnable all = () -> typed.forEach(words -> found[0] += people.search(caseworker, words, null).found()
                        .isEmpty() ? 0 : 1);
                if (own) {
                    all.run();
                } else {
                    transaction.executeWithoutResult(t -> all.run());
                }
            });
            double a = (System.nanoTime() - began) / 1e6 / SEARCHES;
            double b = floor(floor, own, area);
            if (round >= 0) {
                ours[round] = a;
                theirs[round] = b;
                ratios[round] = a / b;
            }
        }
        System.out.printf("%-28s %-26s %10.3f %10.3f %8.2f   (%d of %d found)%n", kind,
                own ? "transaction of its own" : "transaction under way", median(ours), median(theirs), median(ratios),
                found[0], SEARCHES);
    }

    static double floor(Connection floor, boolean own, UUID area) throws Exception {
        var random = new Random(7);
        floor.setAutoCommit(false);
        long began = System.nanoTime();
        for (int i = 0; i < SEARCHES; i++) {
            try (var select = floor.prepareStatement("""
                    select child_id, name_used, given_name, family_name, birth_date, version from people.child
                     where authority_id = ? and birth_date >= ? order by birth_date limit 25""")) {
                select.setObject(1, area);
                select.setObject(2, LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_000)));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1, UUID.class);
                        rows.getString(2);
                        rows.getString(3);
                        rows.getString(4);
                        rows.getObject(5, LocalDate.class);
                        rows.getInt(6);
                    }
                }
            }
            if (own) {
                floor.commit();
            }
        }
        floor.commit();
        return (System.nanoTime() - began) / 1e6 / SEARCHES;
    }

    static Viewer caseworker(JdbcClient db, Viewer system) {
        return db.sql("select id, account_id from access.membership where role = 'caseworker' order by id limit 1")
                .query((row, n) -> new Viewer(new AccountId(row.getObject(2, UUID.class)), "A caseworker", Role.CASEWORKER,
                        system.authority(), row.getObject(1, UUID.class), null, ""))
                .single();
    }

    static List<Child> children(JdbcClient db) {
        return db.sql("""
            select i.value, c.given_name || ' ' || c.family_name as name, to_char(c.birth_date, 'FMDD FMMM YYYY') as born
              from people.child c join people.identifier i on i.child_id = c.child_id and i.kind = 'upn'
             where length(c.family_name) > 5
             order by md5(c.child_id::text) limit
            """ + " " + SEARCHES).query((row, n) -> new Child(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** Two letters in the middle of the last name have changed places. */
    static String mistyped(String name) {
        int space = name.lastIndexOf(' ');
        var letters = new ArrayList<>(name.substring(space + 1).chars().mapToObj(c -> (char) c).toList());
        letters.add(3, letters.remove(2));
        var last = new StringBuilder();
        letters.forEach(last::append);
        return name.substring(0, space + 1) + last;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

import continuum.Continuum;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.Authorities;
import continuum.area.ChildId;
import continuum.people.Child;
import continuum.people.Details;
import continuum.people.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saving a change of a child's entry (version check, both walls, line of history with its hash, one commit) against a
 * versioned UPDATE and an audit INSERT in one commit by plain JDBC, with one and with four people saving at once. Seven
 * rounds after two to warm up; goal: at least half the rate.
 */
class Save {

    static final int ROUNDS = 7, WARM_UP = 2, SAVES = 200;

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
            var caseworker = Viewing.as(system, () -> transaction.execute(t -> Search.caseworker(db, system)));
            var ids = Viewing.as(system, () -> transaction.execute(t -> db
                    .sql("select child_id from people.child order by md5(child_id::text) limit " + 4 * SAVES)
                    .query(UUID.class).list()));
            prepare(port);
            System.out.printf("%-24s %10s %10s %8s%n", "saving at once", "per s", "floor", "ratio");
            for (int people_ : new int[]{1, 4}) {
                race(people_, people, caseworker, ids, port);
            }
        }
    }

    static void race(int atOnce, People people, Viewer caseworker, List<UUID> ids, String port) throws Exception {
        var ratios = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int number = round;
            var children = Viewing.as(caseworker, () -> ids.subList(0, atOnce * SAVES).stream()
                    .map(id -> people.find(caseworker, new ChildId(id)).orElseThrow()).toList());
            double a = rate(atOnce, worker -> {
                Viewing.as(caseworker, () -> children.subList(worker * SAVES, (worker + 1) * SAVES)
                        .forEach(child -> people.change(caseworker, child.id(), child.version(), changed(child, number))));
            });
            double b = rate(atOnce, worker -> {
                try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres",
                        "postgres", "")) {
                    floor(connection, worker);
                }
            });
            if (round >= 0) {
                ours[round] = a;
                theirs[round] = b;
                ratios[round] = a / b;
            }
        }
        System.out.printf("%-24d %10.0f %10.0f %8.2f%n", atOnce, Search.median(ours), Search.median(theirs),
                Search.median(ratios));
    }

    interface Worker {
        void run(int number) throws Exception;
    }

    /** Saves per second, of all workers together. */
    static double rate(int atOnce, Worker worker) throws Exception {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < atOnce; i++) {
                int number = i;
                all.add(() -> {
                    worker.run(number);
                    return null;
                });
            }
            long began = System.nanoTime();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
            return atOnce * SAVES / ((System.nanoTime() - began) / 1e9);
        }
    }

    static Details changed(Child child, int round) {
        var was = child.details();
        return new Details(was.givenName(), was.familyName(), was.nameUsed(), was.birthDate(), was.birthExpected(),
                round % 2 == 0 ? "F" : "M", was.ethnicity(), was.firstLanguage(), was.contactNeeds(), was.upnUnknown());
    }

    static void prepare(String port) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres",
                ""); var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_record, bench_audit");
            statement.execute("create table bench_record (id int primary key, words text not null, version int not null)");
            statement.execute("insert into bench_record select n, repeat('x', 200), 1 from generate_series(0, 9999) n");
            statement.execute("create table bench_audit (id bigint generated always as identity primary key, record int not "
                    + "null, at timestamptz not null default now(), who text not null, what text not null)");
            statement.execute("create index on bench_audit (record, at desc)");
        }
    }

    static void floor(Connection connection, int worker) throws Exception {
        connection.setAutoCommit(false);
        try (var update = connection.prepareStatement(
                "update bench_record set words = ?, version = version + 1 where id = ? and version >= ?");
                var insert = connection.prepareStatement("insert into bench_audit (record, who, what) values (?, ?, ?)")) {
            for (int i = 0; i < SAVES; i++) {
                int id = worker * SAVES + i;
                update.setString(1, "y".repeat(200));
                update.setInt(2, id);
                update.setInt(3, 1);
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("Somebody else saved it");
                }
                insert.setInt(1, id);
                insert.setString(2, "Somebody");
                insert.setString(3, "The record was changed.");
                insert.executeUpdate();
                connection.commit();
            }
        }
    }
}

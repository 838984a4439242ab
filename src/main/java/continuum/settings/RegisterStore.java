package continuum.settings;

import continuum.access.Viewer;
import continuum.area.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegisterStore {

    private final JdbcClient db;
    private final DataSource database;

    RegisterStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /** @param only the number of the authority whose settings are wanted; null for all */
    Merged settings(Viewer by, CsvTable table, @Nullable String only, boolean apply) {
        oneAtATime(by);
        var reader = new RegisterReader(table);
        var facts = reader.facts().stream().filter(fact -> fact != Fact.URN).toList();
        var missing = Arrays.stream(Fact.values())
                .filter(fact -> fact.otherwise() != null && !facts.contains(fact))
                .toList();
        var onlyNew = new ArrayList<>(List.of("id"));
        missing.forEach(fact -> onlyNew.add(fact.column()));
        var words = facts.stream().map(Fact::words).toList();
        var merge = new StagedMerge(db, database, by.authority(), "settings.setting", List.of("urn"),
                facts.stream().map(Fact::column).toList(), onlyNew);
        var refusals = new Refusals();
        long rows = 0;
        long leftOut = 0;
        int la = 1 + facts.indexOf(Fact.LA_CODE);
        for (var line = table.next(refusals); line != null; line = table.next(refusals)) {
            rows++;
            var stated = reader.read(line, refusals);
            if (!stated.isEmpty() && only != null && !only.equals(stated.get(la))) {
                leftOut++;
            } else if (!stated.isEmpty()) {
                var values = new ArrayList<Object>(stated);
                values.add(Identifiers.next());
                missing.forEach(fact -> values.add(fact.otherwise()));
                merge.add(values);
            }
        }
        merge.complete();
        var differences = merge.differences("s.name", words, Merged.TOLD);
        var told = told("Settings of the national register", apply, rows, merge, leftOut, notInFile(by), refusals,
                differences);
        if (apply) {
            merge.beforeChange("""
                insert into settings.change (authority_id, setting_id, fact, was, became, account_id, by_name)
                select s.authority_id, s.id, v.fact, v.was, v.becomes, :account::uuid, :name
                """, words)
                    .param("account", by.account() == null ? null : by.account().value())
                    .param("name", by.name())
                    .update();
            merge.apply("version = s.version + 1");
        }
        return told;
    }

    /** Links of the settings that the register holds. Run again after more settings came in, it adds theirs. */
    Merged links(Viewer by, CsvTable table, boolean apply) {
        oneAtATime(by);
        var refusals = new Refusals();
        var merge = new StagedMerge(db, database, by.authority(), "settings.link",
                List.of("urn", "linked_urn", "kind"), List.of("linked_name", "established_on"), List.of());
        int urn = table.at("URN");
        int linked = table.at("LinkURN");
        int name = table.at("LinkName");
        int kind = table.at("LinkType");
        int day = table.at("LinkEstablishedDate");
        long rows = 0;
        for (var line = table.next(refusals); line != null; line = table.next(refusals)) {
            rows++;
            var one = cell(table, line, urn, Rule.URN, true, refusals);
            var other = cell(table, line, linked, Rule.URN, true, refusals);
            var called = cell(table, line, name, Rule.TEXT, false, refusals);
            var type = cell(table, line, kind, Rule.NAME, true, refusals);
            var since = cell(table, line, day, Rule.DATE, false, refusals);
            if (one.isPresent() && other.isPresent() && called.isPresent() && type.isPresent() && since.isPresent()) {
                merge.add(Arrays.asList(one.get(), other.get(), type.get(), called.get(),
                        since.get().isEmpty() ? null : since.get()));
            }
        }
        merge.complete();
        long all = merge.count();
        db.sql("""
            delete from staged_link t where not exists (
                select from settings.setting s where s.authority_id = :authority and s.urn = t.urn)
            """).param("authority", by.authority().value()).update();
        var told = told("Links between settings", apply, rows, merge, all - merge.count(), 0, refusals,
                merge.differences("s.linked_name", List.of("name", "date"), Merged.TOLD));
        if (apply) {
            merge.apply("");
        }
        return told;
    }

    /** What a cell says, "" for nothing; empty when it was refused. A column that the file lacks says nothing. */
    static Optional<String> cell(CsvTable table, CsvTable.Line line, int column, Rule rule, boolean needed,
            Refusals refusals) {
        var cell = column < 0 ? "" : line.cells().get(column);
        var read = rule.of(cell).filter(value -> !needed || !value.isEmpty());
        if (read.isEmpty()) {
            refusals.add(new Refusal(line.number(), table.name(column), RegisterReader.shortened(cell), rule.must(),
                    rule.mend()));
        }
        return read;
    }

    static Merged told(String what, boolean apply, long rows, StagedMerge merge, long leftOut, long notInFile,
            Refusals refusals, List<Difference> differences) {
        long staged = merge.count();
        long added = merge.added();
        long changed = merge.changed();
        return new Merged(what, apply, rows, added, changed, staged - added - changed, refusals.rows(), leftOut,
                notInFile, refusals.told(), differences);
    }

    private long notInFile(Viewer by) {
        return db.sql("""
            select count(*) from settings.setting_now n
             where n.authority_id = :authority and n.in_area and n.is_open and n.urn is not null
               and not exists (select from staged_setting t where t.urn = n.urn)
            """).param("authority", by.authority().value()).query(Long.class).single();
    }

    /** Two who bring in files for one area at once wait for each other. */
    private void oneAtATime(Viewer by) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended('settings.register ' || :authority, 0))")
                .param("authority", by.authority().toString())
                .query(Integer.class)
                .single();
    }
}

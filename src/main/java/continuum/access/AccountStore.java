package continuum.access;

import continuum.area.AccountId;
import continuum.area.AuthorityId;
import continuum.area.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, memberships, and what happened to them. */
@Repository
class AccountStore {

    private static final String MEMBERSHIP = """
        select m.id, m.account_id, m.authority_id, m.role, m.party_id, m.party_name, m.from_on, m.to_on
          from access.membership m
        """;

    private final JdbcClient db;
    private final JdbcOperations batch;

    AccountStore(JdbcClient db, JdbcOperations batch) {
        this.db = db;
        this.batch = batch;
    }

    Optional<AccountId> byEmail(String email) {
        return db.sql("select access.account_by_email(:email)")
                .param("email", email.strip())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    Optional<AccountId> accountOf(UUID membership) {
        return db.sql("select access.account_of(:membership)")
                .param("membership", membership)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** From here to the end of the transaction the account may be read, and its secrets. */
    void signingIn(AccountId account) {
        db.sql("select set_config('continuum.signing_in', :account, true)")
                .param("account", account.toString())
                .query(String.class)
                .single();
    }

    void add(AccountId id, String email, String name, @Nullable PersonId person) {
        db.sql("insert into access.account (id, email, name, person_id) values (:id, :email, :name, :person)")
                .param("id", id.value())
                .param("email", email.strip())
                .param("name", name.strip())
                .param("person", uuid(person == null ? null : person.value()))
                .update();
    }

    void join(UUID membership, AccountId account, AuthorityId authority, Role role, @Nullable UUID party,
            String partyName, LocalDate from) {
        db.sql("""
            insert into access.membership (id, account_id, authority_id, role, party_id, party_name, from_on)
            values (:id, :account, :authority, :role, :party, :partyName, :from)
            """)
                .param("id", membership)
                .param("account", account.value())
                .param("authority", authority.value())
                .param("role", role.code())
                .param("party", uuid(party))
                .param("partyName", partyName)
                .param("from", from)
                .update();
    }

    void addAll(AuthorityId authority, List<NewAccount> accounts) {
        batch.batchUpdate("insert into access.account (id, email, name, person_id) values (?, ?, ?, ?)", accounts, 500,
                (row, each) -> {
                    row.setObject(1, each.id().value());
                    row.setString(2, each.email().strip());
                    row.setString(3, each.name().strip());
                    row.setObject(4, each.person() == null ? null : each.person().value(), Types.OTHER);
                });
        record Begun(AccountId account, NewAccount.Acting as) {}
        var begun = accounts.stream()
                .flatMap(each -> each.acting().stream().map(as -> new Begun(each.id(), as)))
                .toList();
        batch.batchUpdate("""
            insert into access.membership (id, account_id, authority_id, role, party_id, party_name, from_on)
            values (?, ?, ?, ?, ?, ?, ?)
            """, begun, 500, (row, each) -> {
            row.setObject(1, each.as().membership());
            row.setObject(2, each.account().value());
            row.setObject(3, authority.value());
            row.setString(4, each.as().role().code());
            row.setObject(5, each.as().party(), Types.OTHER);
            row.setString(6, each.as().partyName());
            row.setObject(7, each.as().from());
        });
    }

    /** Ends a membership; nothing changes when it had ended before. */
    int leave(UUID membership, LocalDate last) {
        return db.sql("""
            update access.membership set to_on = greatest(:last, from_on)
             where id = :id and (to_on is null or to_on > :last)
            """).param("last", last).param("id", membership).update();
    }

    int close(AccountId account, Instant at) {
        return db.sql("update access.account set closed_at = :at where id = :id and closed_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", account.value())
                .update();
    }

    Optional<Membership> membership(UUID id) {
        return db.sql(MEMBERSHIP + " where m.id = :id")
                .param("id", id)
                .query((row, n) -> membership(row))
                .optional();
    }

    List<Membership> membershipsOf(AccountId account) {
        return db.sql(MEMBERSHIP + " where m.account_id = :account order by m.from_on, m.id")
                .param("account", account.value())
                .query((row, n) -> membership(row))
                .list();
    }

    List<Membership> membershipsFor(AuthorityId authority, UUID party) {
        return db
                .sql(MEMBERSHIP + " where m.authority_id = :authority and m.party_id = :party order by m.from_on, m.id")
                .param("authority", authority.value())
                .param("party", party)
                .query((row, n) -> membership(row))
                .list();
    }

    Optional<Account> find(AccountId id) {
        return db.sql("select a.id, a.email, a.name, a.closed_at from access.account a where a.id = :id")
                .param("id", id.value())
                .query((row, n) -> account(row, membershipsOf(id)))
                .optional();
    }

    /** Accounts with a membership in the authority, by name, from after the given one; at most {@code limit}. */
    List<Account> list(AuthorityId authority, String typed, String afterName, UUID after, int limit) {
        return db.sql("""
            select a.id, a.email, a.name, a.closed_at
              from access.account a
             where exists (select from access.membership m where m.account_id = a.id and m.authority_id = :authority)
               and (:typed = '' or a.name ilike :like or a.email ilike :like)
               and (a.name, a.id) > (:afterName, :after)
             order by a.name, a.id
             limit :limit
            """)
                .param("authority", authority.value())
                .param("typed", typed)
                .param("like", "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("afterName", afterName)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> account(row, List.of()))
                .list();
    }

    void happened(Viewer by, AccountId account, String what) {
        happened(by.authority(), by.account(), by.name(), account, what);
    }

    void happened(@Nullable AuthorityId authority, @Nullable AccountId by, String byName, AccountId account,
            String what) {
        db.sql("""
            insert into access.account_event (authority_id, account_id, by_account, by_name, what)
            values (:authority, :account, :by, :byName, :what)
            """)
                .param("authority", uuid(authority == null ? null : authority.value()))
                .param("account", account.value())
                .param("by", uuid(by == null ? null : by.value()))
                .param("byName", byName)
                .param("what", what)
                .update();
    }

    /** Ends every session of an account, on every node, at once. */
    void endSessions(AccountId account) {
        db.sql("delete from access.session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    private static Account account(ResultSet row, List<Membership> memberships) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Account(new AccountId(row.getObject("id", UUID.class)), row.getString("email"),
                row.getString("name"), closed == null ? null : closed.toInstant(), memberships);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                Role.find(row.getString("role")).orElseThrow(), row.getObject("party_id", UUID.class),
                row.getString("party_name"), row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }

    static SqlParameterValue uuid(@Nullable UUID value) {
        return new SqlParameterValue(Types.OTHER, value);
    }
}

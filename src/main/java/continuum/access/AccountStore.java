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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, memberships, and what happened to them. */
@Repository
class AccountStore {

    private static final String MEMBERSHIP = """
        select m.id, m.account_id, m.authority_id, m.role, m.party_id, m.party_name, m.from_on, m.to_on,
               m.stopped_at
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
             where id = :id and stopped_at is null and (to_on is null or to_on > :last)
            """).param("last", last).param("id", membership).update();
    }

    /** Stops a membership at once, also on its first day or before it. */
    int stop(UUID membership, LocalDate today, Instant at) {
        return db.sql("""
            update access.membership set stopped_at = :at, to_on = greatest(least(to_on, :today), from_on)
             where id = :id and stopped_at is null and coalesce(to_on, 'infinity') >= :today
            """)
                .param("id", membership)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
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

    Optional<Account> find(AccountId id) {
        return db.sql("select a.id, a.email, a.name, a.closed_at from access.account a where a.id = :id")
                .param("id", id.value())
                .query((row, n) -> account(row, membershipsOf(id)))
                .optional();
    }

    /** Opens a closed account again; it acts as nobody until it is given a role. */
    int reopen(AccountId account) {
        return db.sql("update access.account set closed_at = null where id = :id and closed_at is not null")
                .param("id", account.value())
                .update();
    }

    /**
     * Accounts with a membership in the authority, by name, from after the given one; at most {@code limit}.
     *
     * @param party only those with a membership for this party, and of their memberships only these
     */
    List<Account> list(AuthorityId authority, @Nullable UUID party, String typed, String afterName, UUID after,
            int limit) {
        var found = db.sql("""
            select a.id, a.email, a.name, a.closed_at
              from access.account a
             where exists (select from access.membership m
                            where m.account_id = a.id and m.authority_id = :authority
                              and (cast(:party as uuid) is null or m.party_id = :party))
               and (:typed = '' or a.name ilike :like or a.email ilike :like)
               and (a.name, a.id) > (:afterName, :after)
             order by a.name, a.id
             limit :limit
            """)
                .param("authority", authority.value())
                .param("party", uuid(party))
                .param("typed", typed)
                .param("like", "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("afterName", afterName)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> account(row, List.of()))
                .list();
        var acting = db.sql(MEMBERSHIP + """
             where m.account_id = any(:accounts) and m.authority_id = :authority
               and (cast(:party as uuid) is null or m.party_id = :party)
             order by m.from_on, m.id
            """)
                .param("accounts", found.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param("authority", authority.value())
                .param("party", uuid(party))
                .query((row, n) -> membership(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Membership::account));
        return found.stream().map(each -> each.actingAs(acting.getOrDefault(each.id(), List.of()))).toList();
    }

    /** The parties of these roles for which somebody acts or acted, by name. */
    List<Parties.Party> parties(AuthorityId authority, List<Role> roles) {
        return db.sql("""
            select m.party_id as id, min(m.party_name) as name from access.membership m
             where m.authority_id = :authority and m.role = any(:roles) and m.party_id is not null
             group by m.party_id order by min(m.party_name)
            """)
                .param("authority", authority.value())
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .query(Parties.Party.class)
                .list();
    }

    /** Whether the account is wholly the viewer's to manage, by the eyes of the database. */
    boolean mayManage(AccountId account) {
        return db.sql("select access.may_manage(:account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Who administers the authority on this day and after it. Whoever else changes that waits until this is committed. */
    List<AccountId> administrators(AuthorityId authority, LocalDate day) {
        db.sql("select name from area.authority where id = :authority for update")
                .param("authority", authority.value())
                .query(String.class)
                .single();
        return db.sql("""
            select a.id from access.membership m join access.account a on a.id = m.account_id
             where m.authority_id = :authority and m.role = :role and m.stopped_at is null and a.closed_at is null
               and m.from_on <= :day and coalesce(m.to_on, 'infinity') > :day
            """)
                .param("authority", authority.value())
                .param("role", Role.ADMINISTRATOR.code())
                .param("day", day)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    List<AccountEvent> happenings(AccountId account, int limit) {
        return db.sql("""
            select e.at, e.by_name, e.what from access.account_event e
             where e.account_id = :account order by e.id desc limit :limit
            """).param("account", account.value()).param("limit", limit).query(AccountEvent.class).list();
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
        return new Account(new AccountId(row.getObject("id", UUID.class)), row.getString("email"),
                row.getString("name"), moment(row, "closed_at"), memberships);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                Role.find(row.getString("role")).orElseThrow(), row.getObject("party_id", UUID.class),
                row.getString("party_name"), row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class), moment(row, "stopped_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static SqlParameterValue uuid(@Nullable UUID value) {
        return new SqlParameterValue(Types.OTHER, value);
    }
}

package continuum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.InTheHouse;
import continuum.area.AccountId;
import continuum.area.Authorities;
import continuum.area.Authority;
import continuum.area.AuthorityId;
import continuum.calendar.Today;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheHouse
class AccountsTest {

    @Autowired
    Authorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore store;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final AuthorityId authority = AuthorityId.create();
    private final Viewer system = Viewer.system(authority, "a test");
    private final UUID heronLane = UUID.randomUUID();

    @BeforeEach
    void an_authority() {
        authorities.add(new Authority(authority, "Testshire", "999", true));
    }

    @Test
    void a_head_teacher_lets_in_people_of_their_own_setting_only() {
        var head = acting(Role.HEAD_TEACHER, heronLane);
        Viewing.as(head, () -> {
            var senco = accounts.add(head, address(), "Ada Field", null);
            accounts.join(head, senco, Role.SENCO, heronLane, "Heron Lane School", today.date());
            assertThat(accounts.find(head, senco).orElseThrow().memberships()).extracting(Membership::words)
                    .containsExactly("SENCO, Heron Lane School");
            assertThatThrownBy(
                    () -> accounts.join(head, senco, Role.SENCO, UUID.randomUUID(), "Elsewhere", today.date()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> accounts.join(head, senco, Role.CASEWORKER, null, "", today.date()))
                    .isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void the_database_refuses_a_role_that_is_not_theirs_to_give_even_without_the_checks() {
        var head = acting(Role.HEAD_TEACHER, heronLane);
        assertThatThrownBy(() -> Viewing.as(head, () -> transaction.executeWithoutResult(t -> store
                .join(UUID.randomUUID(), head.account(), authority, Role.CASEWORKER, null, "", today.date()))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void an_ended_membership_ends_its_sessions() {
        var head = acting(Role.HEAD_TEACHER, heronLane);
        db.sql("""
            insert into access.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                                        expiry_time, principal_name)
            values (:id, :id, 0, 0, 3600, 99999999999999, :name)
            """).param("id", UUID.randomUUID().toString()).param("name", head.account().toString()).update();
        Viewing.as(system, () -> accounts.leave(system, head.membership(), today.date().minusDays(1)));
        assertThat(db.sql("select count(*) from access.session where principal_name = :name")
                .param("name", head.account().toString())
                .query(Long.class)
                .single()).isZero();
    }

    @Test
    void an_address_has_one_account() {
        var address = address();
        Viewing.as(system, () -> assertThat(accounts.add(system, address, "Ada Field", null))
                .isEqualTo(accounts.add(system, address.toUpperCase(java.util.Locale.ROOT), "Ada Field", null)));
    }

    @Test
    void many_are_let_in_at_once() {
        var many = List.of(newAccount(Role.PARENT), newAccount(Role.CASEWORKER));
        Viewing.as(system, () -> accounts.addAll(system, many));
        assertThat(Viewing.as(system, () -> accounts.find(system, many.getLast().id()).orElseThrow().memberships()))
                .hasSize(1);
    }

    private NewAccount newAccount(Role role) {
        return new NewAccount(AccountId.create(), address(), "Somebody", null, List
                .of(new NewAccount.Acting(UUID.randomUUID(), role, UUID.randomUUID(), "", today.date())));
    }

    private Viewer acting(Role role, UUID party) {
        return Viewing.as(system, () -> {
            var account = accounts.add(system, address(), "Robin Marsh", null);
            var membership = accounts.join(system, account, role, party, "Heron Lane School", today.date());
            return new Viewer(account, "Robin Marsh", role, authority, membership, party, "Heron Lane School");
        });
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}

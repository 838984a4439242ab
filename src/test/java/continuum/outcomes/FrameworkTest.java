package continuum.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continuum.Browsing;
import continuum.HostileForm;
import continuum.InTheHouse;
import continuum.TestArea;
import continuum.TestPages;
import continuum.access.NotAllowed;
import continuum.access.Role;
import continuum.access.Viewer;
import continuum.access.Viewing;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The authority keeps its own outcomes framework. */
@InTheHouse
class FrameworkTest {

    @Autowired
    TestArea area;
    @Autowired
    Framework framework;
    @Autowired
    TestPages pages;
    @Autowired
    WebApplicationContext house;

    private Viewer manager;
    private Viewer caseworker;

    @BeforeEach
    void an_area() {
        var system = area.create();
        manager = area.somebody(system, Role.SEND_MANAGER, null, "Mo Manager");
        caseworker = area.somebody(system, Role.CASEWORKER, null, "Cora Case");
    }

    @Test
    void a_statement_is_added_changed_and_retired_but_its_code_stays() {
        pages.post(manager, "/outcomes/new", "code", "il1", "aim", "INDEPENDENT_LIVING", "words",
                "I can travel by myself");
        assertThat(
                TestPages.text(pages.post(manager, "/outcomes/new", "code", "IL1", "aim", "LOCAL", "words", "Again")))
                .contains("There is a statement IL1 already");
        pages.post(manager, "/outcomes/statement?code=IL1", "version", "1", "aim", "INDEPENDENT_LIVING", "words",
                "I can travel to school by myself", "used", "no");
        assertThat(all()).singleElement()
                .returns("I can travel to school by myself", Statement::words)
                .returns(false, Statement::isUsed);
        assertThat(pages.page(caseworker, "/outcomes")).contains("IL1", "Not used since");
    }

    @Test
    void two_people_change_a_statement_and_nothing_is_lost() {
        add("HE1", "I am well");
        pages.post(manager, "/outcomes/statement?code=HE1", "version", "1", "aim", "HEALTH", "words", "I feel well",
                "used", "yes");
        assertThat(TestPages
                .text(pages.post(manager, "/outcomes/statement?code=HE1", "version", "1", "aim", "HEALTH", "words",
                        "I keep well", "used", "yes")))
                .contains("Somebody else changed", "I feel well", "I keep well");
    }

    @Test
    void only_those_who_keep_it_change_it_and_another_area_has_its_own() {
        add("HE1", "I am well");
        assertThatThrownBy(() -> Viewing.as(caseworker, () -> framework.add(caseworker, "HE2", Aim.HEALTH, "No")))
                .isInstanceOf(NotAllowed.class);
        var elsewhere = area.somebody(area.create(), Role.SEND_MANAGER, null, "Else Where");
        assertThat(Viewing.as(elsewhere, () -> framework.all(elsewhere))).isEmpty();
    }

    @Test
    void whatever_is_typed_into_a_form_the_page_says_what_to_do_and_nothing_is_lost() {
        add("HE1", "I am well");
        var desk = Browsing.as(house, manager);
        var next = new AtomicInteger();
        Supplier<String> fresh = () -> "/outcomes";
        HostileForm.at("/new", "/new")
                .text("code", "X" + next.incrementAndGet())
                .text("words", "I am well")
                .choice("aim", "LOCAL")
                .judge(desk, fresh);
        HostileForm.at("/statement?code=HE1", "/statement?code=HE1")
                .choice("aim", "HEALTH")
                .text("words", "I am very well")
                .choice("used", "yes")
                .judge(desk, fresh);
    }

    private void add(String code, String words) {
        Viewing.as(manager, () -> framework.add(manager, code, Aim.HEALTH, words));
    }

    private List<Statement> all() {
        return Viewing.as(caseworker, () -> framework.all(caseworker));
    }
}

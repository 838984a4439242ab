package continuum.walls;

import continuum.TestArea;
import continuum.access.Accounts;
import continuum.access.Relations;
import continuum.access.Role;
import continuum.access.Role.Party;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.TestPostgres;
import continuum.calendar.Today;
import continuum.decisions.Panel;
import continuum.decisions.PanelId;
import continuum.decisions.Panels;
import continuum.requests.Drafts;
import continuum.walls.Records.Known;
import continuum.walls.Somebody.Tie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Two children of one authority with a record of every kind, and everybody that can be around the first of them. */
final class Scene {

    private final TestArea area;
    private final Today today;
    private final Panels panels;
    private final Caller caller;
    private final Viewer here;
    private final Known theirs;
    private final Known another;
    private final Everybody everybody;
    private final Footprint footprint;
    private final List<Link> links = new ArrayList<>();

    /**
     * A private link that opens nothing, at least not to those who try it.
     *
     * @param place the pattern that it is part of
     */
    record Link(String place, String secret, List<Somebody> tried) {}

    Scene(WebApplicationContext house, TestArea area, Accounts accounts, Relations relations, Panels panels,
            Drafts drafts, TransactionTemplate transaction, Today today) {
        this.area = area;
        this.today = today;
        this.panels = panels;
        this.caller = new Caller(house);
        this.here = area.create();
        var elsewhere = area.create();
        var making = house.getAutowireCapableBeanFactory();
        var records = making.createBean(Records.class);
        var caseworker = area.somebody(here, Role.CASEWORKER, null, "Cora Case");
        theirs = records.make(here, caseworker, "Okafor");
        another = records.make(here, caseworker, "Marsh");
        var officer = Somebody.of(area.somebody(here, Role.DATA_OFFICER, null, "Dara Tarn"), Tie.THEIRS);
        theirs.things().putEach("/settings/import/{id}", () -> brought(officer));
        another.things().put("/settings/import/{id}", brought(officer));
        everybody = new Everybody(area, accounts, today.date(), here, elsewhere, theirs.parties());
        everybody.arrive(relations, transaction, theirs.children());
        people();
        theirs.things().putEach("/work/views/{id}", this::savedView);
        sitOnThePanel(everybody.in(Role.PANEL_CHAIR, Tie.THEIRS));
        sitOnThePanel(everybody.in(Role.PANEL_MEMBER, Tie.THEIRS));
        var advice = making.createBean(AdviceRecords.class);
        advice.make(caller, caseworker, another);
        advice.make(caller, caseworker, theirs);
        advice.askEverybody(caller, caseworker, theirs, everybody);
        making.createBean(TalkRecords.class).make(caseworker, theirs, another, everybody);
        everybody.all().stream().filter(who -> who.tie() == Tie.THEIRS).forEach(who -> {
            theirs.things().address("/assessments/ask/{draft}", who);
            theirs.things().address("/work/views/{id}", who);
        });
        theirs.things().address("/work/views/{id}", Everybody.NOBODY);
        sencosLink(drafts);
        advice.deadLinks(caseworker, theirs)
                .forEach(secret -> links.add(new Link("/advice/by-link/{link}", secret, everybody.oneOfEachParty())));
        footprint = new Footprint(TestPostgres.url(), List.of(here.authority().value(), elsewhere.authority().value()));
    }

    Caller caller() {
        return caller;
    }

    /** The authority's own hand. */
    Viewer here() {
        return here;
    }

    /** The child to whom everybody has something to do. */
    Known theirs() {
        return theirs;
    }

    /** A child of whom only the authority knows. */
    Known another() {
        return another;
    }

    Everybody everybody() {
        return everybody;
    }

    Footprint footprint() {
        return footprint;
    }

    List<Link> links() {
        return links;
    }

    /** What was begun signed in is for its writer alone, whoever else has the link. */
    private void sencosLink(Drafts drafts) {
        var senco = everybody.in(Role.SENCO, Tie.THEIRS);
        var link = Viewing.as(senco.viewer(), () -> drafts.begin(senco.viewer(), theirs.child(), List.of()));
        links.add(new Link("/request/{link}", link.secret(), everybody.all()
                .stream()
                .filter(who -> who != senco && (who.role() == null || who.tie() == Tie.THEIRS))
                .toList()));
    }

    private Object savedView(Somebody who) {
        var id = UUID.randomUUID();
        TestPostgres.asOwner("""
            insert into casework.saved_view (id, authority_id, membership_id, name, query, saved_at)
            values ('%1$s', '%2$s', '%3$s', '%1$s', '', now())
            """.formatted(id, here.authority(), who.role() == null ? id : who.viewer().membership()));
        return id;
    }

    /** Accounts of the school and of the team, for those who manage them. */
    private void people() {
        var last = new EnumMap<Party, Viewer>(Party.class);
        theirs.things().putEach("/accounts/{id}", (Somebody who) -> {
            var role = who.role() == Role.SERVICE_LEAD ? Role.ADVISER : Role.SENCO;
            last.put(role.party(), area.somebody(here, role, theirs.parties().get(role.party()), "Somebody"));
            return last.get(role.party()).account();
        });
        theirs.things()
                .put("/accounts/{id}/roles/{membership}",
                        who -> last.get(who.role() == Role.SERVICE_LEAD ? Party.TEAM : Party.SETTING).membership());
        another.things()
                .put("/accounts/{id}/roles/{membership}",
                        area.somebody(here, Role.CASEWORKER, null, "Somebody").membership());
        everybody.all().forEach(who -> theirs.things().address("/accounts/{id}", who));
    }

    private void sitOnThePanel(Somebody who) {
        var member = new Panel.Member(who.viewer().membership(), who.viewer().name(), "Education",
                who.role() == Role.PANEL_CHAIR, today.date(), null);
        Viewing.as(here, () -> panels.addMember(here, new PanelId(who.viewer().party()), member));
    }

    /** A file that a data officer brought and has not let in yet. */
    private String brought(Somebody officer) {
        try {
            var file = Files.readAllBytes(Path.of("src/test/resources/real/gias/edubasealldata_sample.csv"));
            return caller.bring(officer, "/settings/import", "schools.csv", file,
                    Map.of("what", "register", "everywhere", "yes")).next().replace("/settings/import/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package continuum.walls;

import continuum.access.Role.Party;
import continuum.access.Viewer;
import continuum.access.Viewing;
import continuum.area.AuthorityId;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.area.SettingId;
import continuum.area.TestPostgres;
import continuum.calendar.Term;
import continuum.calendar.Today;
import continuum.people.Adult;
import continuum.people.Consent;
import continuum.people.Consents;
import continuum.people.Enrolment;
import continuum.people.Joining;
import continuum.people.LawfulBasis;
import continuum.people.Matching;
import continuum.people.NewAdult;
import continuum.people.NewChild;
import continuum.people.People;
import continuum.people.Relationship;
import continuum.people.Tie;
import continuum.settings.Address;
import continuum.settings.Kind;
import continuum.settings.NewSetting;
import continuum.settings.Phase;
import continuum.settings.PlaceKind;
import continuum.settings.Settings;
import continuum.settings.Unit;
import continuum.termdates.TermDates;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes one record of every kind about a child, and says in {@link Things} where it stands. */
final class Records {

    static final LocalDate BORN = LocalDate.of(2016, 3, 12);

    private final CaseRecords cases;
    private final PlanRecords plans;
    private final DisputeRecords disputes;
    private final People people;
    private final Consents consents;
    private final Joining joining;
    private final Matching matching;
    private final Settings settings;
    private final TermDates termDates;
    private final Today today;
    private final Set<AuthorityId> authoritiesWithTerms = new HashSet<>();

    Records(ApplicationContext house, People people, Consents consents, Joining joining, Matching matching,
            Settings settings, TermDates termDates, Today today) {
        var making = house.getAutowireCapableBeanFactory();
        this.cases = making.createBean(CaseRecords.class);
        this.plans = making.createBean(PlanRecords.class);
        this.disputes = making.createBean(DisputeRecords.class);
        this.people = people;
        this.consents = consents;
        this.joining = joining;
        this.matching = matching;
        this.settings = settings;
        this.termDates = termDates;
        this.today = today;
    }

    /**
     * A child with a record of every kind, a younger one of the same family whose plan is being written, and a young person
     * who is being assessed.
     *
     * @param parties the school, team, panel and parent to whom they belong
     */
    record Known(ChildId child, ChildId sister, ChildId brother, Map<Party, UUID> parties, Things things) {

        List<ChildId> children() {
            return List.of(child, sister, brother);
        }
    }

    /** Everything about one child of an authority. */
    Known make(Viewer system, Viewer caseworker, String name) {
        var things = new Things(today.date());
        var school = settingWithUnit(system, things, name);
        var mother = Adult.named("Ngozi", name);
        var hers = Tie.parent(Relationship.MOTHER, 1, BORN);
        var home = new continuum.people.Address("1 Test Street", "TE1 1ST", null, BORN);
        var roll = new Enrolment(school, LocalDate.of(2020, 9, 1));
        var child = as(system, () -> people.add(system,
                NewChild.named("Amara", name, BORN).withEnrolments(roll).withAdults(new NewAdult(mother, hers, home))));
        var brother = as(system, () -> people.add(system, NewChild.named("Obinna", name, today.date().minusYears(17))
                .withEnrolments(roll)
                .withAdults(new NewAdult(mother, hers, null))));
        things.put("/children/{child}", child);
        things.put("/family/{child}", child);
        things.put("{child}", child);
        things.put("/language/{code}", "en");
        register(system, caseworker, things, child, name);
        things.put("/children/{child}/seal/openings/{opening}", Identifiers.next());
        things.put("/break-glass/reviews/{opening}", Identifiers.next());
        var weeks = new Term(today.date().minusWeeks(6), today.date().minusWeeks(4));
        calendar(system, things, weeks);
        var parties = new EnumMap<Party, UUID>(Party.class);
        parties.put(Party.SETTING, school.value());
        parties.put(Party.TEAM, UUID.randomUUID());
        parties.put(Party.PANEL, cases.make(system, caseworker, things, child, name).value());
        parties.put(Party.PERSON, mother.id().value());
        var sister = plans.make(system, caseworker, things, child, name);
        disputes.dispute(caseworker, things, child);
        disputes.shortfall(caseworker, things, child, weeks.from());
        return new Known(child, sister, brother, parties, things);
    }

    private SettingId settingWithUnit(Viewer system, Things things, String name) {
        return as(system, () -> {
            var id = settings.add(system, new NewSetting(name + " School", Kind.MAINSTREAM, Phase.PRIMARY, 4, 11,
                    Address.NOT_KNOWN));
            things.put("/settings/{id}", id);
            things.put("/settings/{id}/units/{unit}", settings.openUnit(system, id, new Unit.New(
                    PlaceKind.RESOURCED_PROVISION, "The Nest", "ASD", 4, 11, LocalDate.of(2020, 9, 1), 8)));
            return id;
        });
    }

    private void calendar(Viewer system, Things things, Term weeks) {
        var term = new Term(today.date().minusYears(1), today.date().minusYears(1).plusDays(20));
        var fair = term.from().plusDays(7);
        as(system, () -> {
            if (authoritiesWithTerms.add(system.authority())) {
                termDates.keepTerm(system, null, term, "It was agreed");
                termDates.keepTerm(system, null, weeks, "It was agreed");
                termDates.sayBankHoliday(system, fair, "The fair", "It was proclaimed");
            }
            return null;
        });
        things.put("/calendar/terms/{from}", term.from());
        things.put("/calendar/bank-holidays/{on}", fair);
    }

    private void register(Viewer system, Viewer caseworker, Things things, ChildId child, String name) {
        var at = "/children/{child}/people/";
        things.put(at + "adults/{tie}",
                as(caseworker, () -> people.adults(caseworker, child).getFirst().id()));
        var owner = JdbcClient.create(new DriverManagerDataSource(TestPostgres.url(), "postgres", ""));
        things.put("{child-version}", who -> owner.sql("select version from people.child where child_id = ?")
                .param(child.value())
                .query(Long.class)
                .single());
        var onRoll = owner.sql("select id from people.enrolment where child_id = ?")
                .param(child.value())
                .query(UUID.class)
                .single();
        things.put(at + "settings/{line}", onRoll);
        things.put(at + "{fact}", "setting");
        things.put(at + "{fact}/{line}", onRoll);
        things.putEach(at + "consents/{id}", () -> as(system, () -> {
            var agreed = Consent.given("Advice", "The NHS", LawfulBasis.CONSENT, "Her mother", BORN, null);
            consents.record(system, child, agreed);
            return agreed.id();
        }));
        as(system, () -> {
            var other = people.add(system, NewChild.named("Amarachi", name, BORN.plusYears(1)));
            joining.join(system, child, other, "The school says so");
            things.put(at + "joined/{id}", joining.of(system, child).getFirst().id());
            people.add(system, NewChild.named("Amara", name, BORN));
            matching.look(system, child);
            things.put("/matching/{id}", matching.queue(system, null, 50)
                    .stream()
                    .filter(pair -> pair.one().child().equals(child) || pair.other().child().equals(child))
                    .findFirst()
                    .orElseThrow()
                    .id());
            return null;
        });
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewing.as(viewer, work);
    }
}

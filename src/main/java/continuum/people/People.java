package continuum.people;

import continuum.access.May;
import continuum.access.Relations;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.SettingId;
import continuum.calendar.DateWords;
import continuum.calendar.Today;
import continuum.codes.Codes;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of children and young people. */
@Component
public class People {

    private static final int FOUND_A_PAGE = 25;

    private final ChildStore store;
    private final SearchStore search;
    private final Adults adults;
    private final Matching matching;
    private final Relations relations;
    private final History history;
    private final Today today;
    private final DataSource database;

    People(ChildStore store, SearchStore search, Adults adults, Matching matching, Relations relations, History history,
            Today today,
            DataSource database) {
        this.store = store;
        this.search = search;
        this.adults = adults;
        this.matching = matching;
        this.relations = relations;
        this.history = history;
        this.today = today;
        this.database = database;
    }

    /**
     * The child as the register knows them today, if this viewer may see them. An entry that went into another answers
     * with the one that is kept.
     */
    @Transactional(readOnly = true)
    public Optional<Child> find(Viewer viewer, ChildId child) {
        return viewer.may(May.SEE_CHILD) ? store.find(viewer, child) : Optional.empty();
    }

    /**
     * Opens the child's record at a page, if this viewer may see the child. That they looked is recorded with it, so that
     * no page can show a child of whom nobody would know that it was shown.
     *
     * @param page what is opened, as the list of who looked names it
     */
    @Transactional
    public Optional<Child> open(Viewer viewer, ChildId child, String page) {
        return viewer.may(May.SEE_CHILD) ? store.open(viewer, child, page, today.now()) : Optional.empty();
    }

    /** Puts a child on the register, with everything that is known of them. */
    @Transactional
    public ChildId add(Viewer by, NewChild child) {
        by.must(May.ADD_CHILD);
        intake(by).add(child).write();
        history.record(by, added(child, today.date()));
        matching.lookOnceSaved(by, child.id());
        return child.id();
    }

    /** Puts many children on the register, as they become known today. */
    @Transactional
    public long addAll(Viewer by, Stream<NewChild> children) {
        return addAll(by, children, child -> today.date());
    }

    /**
     * Puts many children on the register, a few thousand at a time, so that memory stays flat however many come. Their
     * histories begin with it, as one batch.
     *
     * @param since the day on which a child became known
     * @return how many
     */
    @Transactional
    public long addAll(Viewer by, Stream<NewChild> children, Function<NewChild, LocalDate> since) {
        by.must(May.IMPORT);
        var intake = intake(by);
        var count = new AtomicLong();
        try (children) {
            history.recordAll(by, children.sequential().map(child -> {
                intake.add(child);
                count.incrementAndGet();
                return added(child, since.apply(child));
            }));
        }
        intake.write();
        return count.get();
    }

    /**
     * Finds children by name, birth date or number, best first, however they are spelt: "amara 12 3 2016", "W356200124001".
     *
     * @param after the end of the page before, or nothing for the first
     */
    @Transactional(readOnly = true)
    public FoundPage search(Viewer viewer, String typed, @Nullable String after) {
        var words = Sought.read(typed, today.date());
        if (words.isEmpty() || !viewer.may(May.SEARCH)) {
            return FoundPage.EMPTY;
        }
        var key = after == null ? null : SearchStore.Key.read(after);
        var found = search.find(viewer, words, key, FOUND_A_PAGE + 1, today.date());
        return found.size() <= FOUND_A_PAGE
                ? new FoundPage(found, null)
                : new FoundPage(found.subList(0, FOUND_A_PAGE), found.get(FOUND_A_PAGE - 1).key());
    }

    /**
     * The child who has exactly this number and was born on exactly this day, sealed or not. Only the system asks so, for
     * somebody who breaks the glass: whoever is told of the answer must be let in by it.
     *
     * @param number any of the child's numbers, as people type it
     */
    @Transactional(readOnly = true)
    public Optional<ChildId> withNumber(Viewer system, String number, LocalDate born) {
        return system.isSystem()
                ? store.withNumber(system, Identifier.of(IdentifierKind.UPN, number).value(), born)
                : Optional.empty();
    }

    /** Everybody around the child: family first, the first to contact first; then professionals. */
    @Transactional(readOnly = true)
    public List<Responsible> adults(Viewer viewer, ChildId child) {
        return adults.around(viewer, child);
    }

    /** Numbers others know the child by, wrong ones included. */
    @Transactional(readOnly = true)
    public List<Identifier> identifiers(Viewer viewer, ChildId child) {
        return store.identifiers(viewer, child);
    }

    /** Names the child had before, or also goes by. */
    @Transactional(readOnly = true)
    public List<OtherName> otherNames(Viewer viewer, ChildId child) {
        return store.otherNames(viewer, child);
    }

    /** Where the child lives and lived, newest first; nothing that this viewer may not know. */
    @Transactional(readOnly = true)
    public List<Address> addresses(Viewer viewer, ChildId child) {
        return store.addresses(viewer, child);
    }

    /** Where the child is and was on roll, newest first. */
    @Transactional(readOnly = true)
    public List<Enrolment> enrolments(Viewer viewer, ChildId child) {
        return store.enrolments(viewer, child);
    }

    /** What the child got for special educational needs, newest first. */
    @Transactional(readOnly = true)
    public List<SenStatus> sen(Viewer viewer, ChildId child) {
        return store.sen(viewer, child);
    }

    /** When the child was looked after, newest first. */
    @Transactional(readOnly = true)
    public List<CareSpell> care(Viewer viewer, ChildId child) {
        return store.care(viewer, child);
    }

    /**
     * Who decides about the child's plan on a day.
     *
     * @param decision the kind of decision, as capacity was found for it, such as {@code request-assessment}
     */
    @Transactional(readOnly = true)
    public DecisionMaker decisionMaker(Viewer viewer, ChildId child, String decision, LocalDate on) {
        var born = store.find(viewer, child).map(Child::birthDate).orElse(null);
        return DecisionMaker.of(born, on, decision, store.capacity(viewer, child), adults.around(viewer, child));
    }

    /**
     * Corrects what the register says of the child.
     *
     * @param version the version that was read
     * @throws ChangedMeanwhile when somebody else saved in between; nothing is written then
     */
    @Transactional
    public void change(Viewer by, ChildId child, int version, Details to) {
        by.must(May.EDIT_CHILD);
        var was = mine(by, child);
        if (was.version() != version || !store.change(by, child, version, to)) {
            throw new ChangedMeanwhile();
        }
        var changed = was.details().differencesTo(to);
        if (!was.details().nameUsed().equals(to.nameUsed()) || !was.givenName().equals(to.givenName())
                || !was.familyName().equals(to.familyName())) {
            intake(by).add(child, OtherName.former(was.givenName(), was.familyName(), today.date())).write();
        }
        if (!changed.isEmpty()) {
            happened(by, child, "people.changed", today.date(),
                    "The register entry was changed: " + String.join(", ", changed) + ".", null);
        }
    }

    /** Records a name the child had before, or also goes by. */
    @Transactional
    public void addName(Viewer by, ChildId child, OtherName name) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        intake(by).add(child, name).write();
        happened(by, child, "people.name", name.former() && name.until() != null ? name.until() : today.date(),
                "Another name was recorded: " + name.name() + (name.former() ? ", used before." : "."), null);
    }

    /** Records another number of the child. A wrong one is kept and flagged. */
    @Transactional
    public void addIdentifier(Viewer by, ChildId child, Identifier number) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        intake(by).add(child, number).write();
        happened(by, child, "people.identifier", today.date(),
                number.kind().words() + " was recorded" + (number.isValid() ? "." : ", but its check digit is wrong."),
                null);
    }

    /** Puts the child on the roll of a setting, whose people may see the child from that day on. */
    @Transactional
    public void enrol(Viewer by, ChildId child, SettingId setting, LocalDate from) {
        enrol(by, child, new Enrolment(setting, from));
    }

    /** Puts the child on the roll of a setting, whose people may see the child from that day on. */
    @Transactional
    public void enrol(Viewer by, ChildId child, Enrolment roll) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        intake(by).add(child, roll).write();
        happened(by, child, "people.enrolled", roll.from(),
                "The child went on the roll of " + store.settingName(roll.setting()).orElse("a setting") + ".", null);
    }

    /** The child left a setting, whose people see the child up to that day. */
    @Transactional
    public void leave(Viewer by, ChildId child, SettingId setting, LocalDate last) {
        by.must(May.EDIT_CHILD);
        var who = mine(by, child);
        store.endEnrolment(by, child, setting, last);
        happened(by, child, "people.left", last,
                "The child left " + store.settingName(setting).orElse("a setting") + ".", null);
        relations.end(who.authority(), child, setting.value(), Relations.Kind.ATTENDS, last);
    }

    /** Records what the child gets for special educational needs from a day on; what was so before stays on record. */
    @Transactional
    public void recordSen(Viewer by, ChildId child, SenProvision provision, @Nullable String primaryNeed,
            @Nullable String secondaryNeed, LocalDate from) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        intake(by).add(child, new SenStatus(provision, primaryNeed, secondaryNeed, from)).write();
        var need = primaryNeed == null ? "" : ", first need: " + Codes.needs().label(primaryNeed, from);
        happened(by, child, "people.sen", from, "SEN provision: " + provision.words() + need + ".", null);
    }

    /** The child is looked after by an authority from a day on. */
    @Transactional
    public void lookAfter(Viewer by, ChildId child, String placingAuthority, LocalDate from) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        store.endCare(by, child, from.minusDays(1));
        intake(by).add(child, new CareSpell(placingAuthority, from, null)).write();
        happened(by, child, "people.care", from, "The child became looked after.", null);
    }

    /** The child is no longer looked after. */
    @Transactional
    public void endCare(Viewer by, ChildId child, LocalDate last) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        store.endCare(by, child, last);
        happened(by, child, "people.care", last, "The child stopped being looked after.", null);
    }

    /** Records where the child lives from a day on. A child whose address is restricted stays so. */
    @Transactional
    public void move(Viewer by, ChildId child, Address home) {
        by.must(May.EDIT_CHILD);
        var who = mine(by, child);
        var kept = who.addressRestricted() && !home.isRestricted()
                ? home.restricted("The address was restricted when the child moved.")
                : home;
        intake(by).add(child, kept).write();
        if (kept.isRestricted() && !who.addressRestricted()) {
            store.restrict(by, child, kept.restrictedReason());
        }
        happened(by, child, "people.moved", home.from(), "A new address was recorded.", null);
    }

    /** Keeps every address of the child from everybody but the authority's own staff, or opens them again. */
    @Transactional
    public void restrictAddress(Viewer by, ChildId child, @Nullable String reason) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        store.restrict(by, child, reason);
        history.record(by, new Entry(child, "people.address-restricted", today.date(),
                reason == null ? "The address is no longer restricted." : "The address was restricted.", reason,
                Audience.STAFF, null));
    }

    /** Records what was found about a young person's capacity for a kind of decision. */
    @Transactional
    public void recordCapacity(Viewer by, ChildId child, Capacity finding) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        intake(by).add(child, finding).write();
        happened(by, child, "people.capacity", finding.from(),
                "Capacity to decide was assessed by " + finding.assessedBy() + ".", null);
    }

    /** The child died. */
    @Transactional
    public void died(Viewer by, ChildId child, LocalDate on) {
        by.must(May.EDIT_CHILD);
        mine(by, child);
        store.died(by, child, on);
        happened(by, child, "people.died", on, "The child died on " + DateWords.inWords(on) + ".", null);
    }

    private static Entry added(NewChild child, LocalDate on) {
        return new Entry(child.id(), "people.added", on, child.details().nameUsed() + " was put on the register.",
                Audience.FAMILY, null);
    }

    private Child mine(Viewer by, ChildId child) {
        return store.find(by, child).orElseThrow(NotOnTheRegister::new);
    }

    private Intake intake(Viewer by) {
        return new Intake(by.authority(), today.date(), database, relations);
    }

    private void happened(Viewer by, ChildId child, String kind, LocalDate on, String what, @Nullable String reason) {
        history.record(by, new Entry(child, kind, on, what, reason, Audience.FAMILY, null));
    }
}

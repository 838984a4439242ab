package continuum.people;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.PersonId;
import continuum.area.SettingId;
import continuum.people.RegisterEntry.Line;
import continuum.people.RegisterEntry.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a child's whole entry. One statement brings every line of it, whichever table it stands in, so that the page of the
 * register costs few.
 */
@Repository
class EntryReader {

    private static final String EVERYTHING = """
        with c as (select c.child_id from people.child c where c.child_id = :child and\s"""
            + Scope.sees("c.authority_id", "c.child_id") + """
            ),
        lines (what, line, day, at, id) as (
            select 'name', to_jsonb(f), f.until, null::timestamptz, f.id
              from c join people.child_name f on f.child_id = c.child_id
            union all
            select 'number', to_jsonb(f), null, f.recorded_at, f.id from c join people.identifier f on f.child_id = c.child_id
            union all
            select 'address', to_jsonb(f), f.from_on, f.recorded_at, f.id
              from c join people.child_address f on f.child_id = c.child_id
            union all
            select 'setting', to_jsonb(f) || jsonb_build_object('setting_name', s.name), f.from_on, f.recorded_at, f.id
              from c join people.enrolment f on f.child_id = c.child_id left join settings.setting s on s.id = f.setting_id
            union all
            select 'sen', to_jsonb(f), f.from_on, f.recorded_at, f.id from c join people.sen_status f on f.child_id = c.child_id
            union all
            select 'care', to_jsonb(f), f.from_on, f.recorded_at, f.id from c join people.care_spell f on f.child_id = c.child_id
            union all
            select 'capacity', to_jsonb(f), f.from_on, f.recorded_at, f.id
              from c join people.capacity f on f.child_id = c.child_id
            union all
            select 'consent', to_jsonb(f), f.from_on, f.recorded_at, f.id from c join people.consent f on f.child_id = c.child_id
            union all
            select 'joined', to_jsonb(j) || jsonb_build_object('other_name', o.name_used), null, j.joined_at, j.id
              from c join people.joining j on j.child_id = c.child_id join people.child o on o.child_id = j.other_id)
        select what, line::text from lines order by day desc nulls first, at desc, id
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    EntryReader(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The entry of a child that was found for this viewer, with the adults around them. */
    RegisterEntry read(Viewer viewer, Child child, List<Responsible> adults) {
        var lines = new HashMap<String, List<JsonNode>>();
        viewer.scope().bind(db.sql(EVERYTHING).param("child", child.id().value())).query(row -> {
            lines.computeIfAbsent(row.getString(1), what -> new ArrayList<>()).add(json.readTree(row.getString(2)));
        });
        return new RegisterEntry(child, lines(lines, "name", EntryReader::name), numbers(lines),
                lines(lines, "address", EntryReader::address), places(lines), lines(lines, "sen", EntryReader::sen),
                lines(lines, "care", EntryReader::care), lines(lines, "capacity", EntryReader::capacity), adults,
                all(lines, "consent", EntryReader::consent), all(lines, "joined", EntryReader::joined));
    }

    /** An entry that took in another may hold the same number, or the same place on a roll, twice. */
    private static List<Line<Identifier>> numbers(Map<String, List<JsonNode>> lines) {
        return lines(lines, "number", EntryReader::number).stream()
                .filter(once(Line::fact))
                .sorted(Comparator.comparing((Line<Identifier> line) -> line.fact().kind())
                        .thenComparing(line -> line.fact().value()))
                .toList();
    }

    private static List<Place> places(Map<String, List<JsonNode>> lines) {
        return all(lines, "setting", row -> new Place(id(row, "id"),
                text(row, "setting_name") == null ? "A setting outside this area" : text(row, "setting_name"),
                new Enrolment(new SettingId(id(row, "setting_id")), text(row, "status"), day(row, "from_on"),
                        day(row, "to_on"))))
                .stream()
                .filter(once(Place::roll))
                .toList();
    }

    private static <T> Predicate<T> once(Function<T, Object> what) {
        var seen = new HashSet<>();
        return one -> seen.add(what.apply(one));
    }

    private static <T> List<Line<T>> lines(Map<String, List<JsonNode>> lines, String what,
            Function<JsonNode, T> reader) {
        return all(lines, what, row -> new Line<>(id(row, "id"), reader.apply(row)));
    }

    private static <T> List<T> all(Map<String, List<JsonNode>> lines, String what, Function<JsonNode, T> reader) {
        return lines.getOrDefault(what, List.of()).stream().map(reader).toList();
    }

    private static OtherName name(JsonNode row) {
        return new OtherName(text(row, "given_name"), text(row, "family_name"), "former".equals(text(row, "kind")),
                day(row, "until"));
    }

    private static Identifier number(JsonNode row) {
        return new Identifier(IdentifierKind.of(text(row, "kind")), text(row, "value"), text(row, "problem"));
    }

    private static Address address(JsonNode row) {
        return new Address(text(row, "lines"), text(row, "postcode"), text(row, "neighbourhood"),
                text(row, "restricted_reason"), day(row, "from_on"));
    }

    private static SenStatus sen(JsonNode row) {
        return new SenStatus(SenProvision.of(text(row, "provision")), text(row, "primary_need"),
                text(row, "secondary_need"), day(row, "from_on"));
    }

    private static CareSpell care(JsonNode row) {
        return new CareSpell(text(row, "placing_authority"), day(row, "from_on"), day(row, "to_on"));
    }

    private static Capacity capacity(JsonNode row) {
        var representative = id(row, "representative");
        return new Capacity(text(row, "decision"), row.path("lacks").asBoolean(),
                representative == null ? null : new PersonId(representative),
                Capacity.ActsAs.find(text(row, "acts_as")),
                text(row, "assessed_by"), day(row, "from_on"), day(row, "to_on"));
    }

    private static Consent consent(JsonNode row) {
        return new Consent(id(row, "id"), text(row, "purpose"), text(row, "shared_with"),
                LawfulBasis.of(text(row, "basis")), row.path("given").asBoolean(), text(row, "given_by"),
                day(row, "from_on"), day(row, "expires_on"), day(row, "withdrawn_on"), text(row, "note"));
    }

    private static Joined joined(JsonNode row) {
        return new Joined(id(row, "id"), new ChildId(id(row, "child_id")), new ChildId(id(row, "other_id")),
                text(row, "other_name"), moment(row, "joined_at"), text(row, "joined_by"), text(row, "reason"),
                moment(row, "parted_at"), text(row, "parted_by"), text(row, "parted_why"));
    }

    private static @Nullable String text(JsonNode row, String column) {
        return row.path(column).isString() ? row.path(column).asString() : null;
    }

    private static @Nullable UUID id(JsonNode row, String column) {
        var text = text(row, column);
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable LocalDate day(JsonNode row, String column) {
        var text = text(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Instant moment(JsonNode row, String column) {
        var text = text(row, column);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}

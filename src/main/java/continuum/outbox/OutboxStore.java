package continuum.outbox;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.area.Identifiers;
import continuum.outbox.Waiting.Key;
import continuum.outbox.Waiting.Standing;
import continuum.papers.LetterId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

    /** What a line of the outbox says, without what the gate says of it. */
    record Stored(LetterId letter, ChildId child, Standing standing, @Nullable String said, Key key) {}

    /** Letters of the last thirteen months that have not left, each with where it stands. */
    private static final String WAITING = """
        with w as (
            select l.letter_id, l.child_id, l.dated, case when l.appeal_by is null then 1 else 0 end as rank,
                   l.title, l.to_name, c.name_used,
                   case when h.held then 'held' when o.standing = 'refused' then 'refused'
                        when o.standing in ('queued', 'later') then 'handed' when b.batch_id is not null then 'printed'
                        else 'waiting' end as standing,
                   case when h.held then h.why else o.words end as said
              from papers.letter_now l
              join people.child c on c.child_id = l.child_id
              left join lateral (select h.held, h.why from outbox.hold h
                                  where h.authority_id = l.authority_id and h.letter_id = l.letter_id
                                  order by h.recorded_at desc, h.id desc limit 1) h on true
              left join lateral (select o.standing, o.words from outbox.handover o
                                  where o.authority_id = l.authority_id and o.of_id = l.letter_id
                                  order by o.recorded_at desc, o.id desc limit 1) o on true
              left join lateral (select b.batch_id from outbox.batched b
                                  where b.authority_id = l.authority_id and b.letter_id = l.letter_id limit 1) b on true
             where l.authority_id = :authority and l.dated > :since and l.sent_on is null and l.cancelled_on is null
               and %s)
        """.formatted(Scope.sees("l.authority_id", "l.child_id"));

    private final JdbcClient db;

    OutboxStore(JdbcClient db) {
        this.db = db;
    }

    /** How many wait how, and whether any came back of late. */
    record Counted(Map<Standing, Long> waiting, boolean someCameBack) {}

    Counted counted(Viewer viewer, LocalDate today, Instant now) {
        var counts = new EnumMap<Standing, Long>(Standing.class);
        var back = new boolean[1];
        seen(viewer, today, """
            select standing, count(*) from w group by standing union all
            select 'back', count(*) from (
                select from outbox.handover h
                 where h.authority_id = :authority and h.recorded_at > :lately and h.standing = 'failed'
                   and h.what = 'letter' limit 1) f
            """)
                .param("lately", lately(now))
                .query(row -> {
                    if (row.getString(1).equals("back")) {
                        back[0] = row.getLong(2) > 0;
                    } else {
                        counts.put(Standing.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2));
                    }
                });
        return new Counted(counts, back[0]);
    }

    private static OffsetDateTime lately(Instant now) {
        return now.minus(Duration.ofDays(21)).atOffset(ZoneOffset.UTC);
    }

    List<Stored> waiting(Viewer viewer, OutboxFilter filter, LocalDate today, @Nullable Key after, int limit) {
        var from = after == null ? new Key(-1, today, new UUID(0, 0).toString()) : after;
        return seen(viewer, today, """
            select * from w
             where (:standing = '' or standing = :standing)
               and (lower(name_used) like :like or lower(to_name) like :like or lower(title) like :like)
               and (rank, dated, letter_id) > (:rank, :dated, cast(:letter as uuid))
             order by rank, dated, letter_id limit :limit
            """)
                .param("standing", filter.standing() == null ? "" : filter.standing().code())
                .param("like", filter.like())
                .param("rank", from.rank())
                .param("dated", from.dated())
                .param("letter", from.letter())
                .param("limit", limit)
                .query((row, number) -> new Stored(new LetterId(row.getObject("letter_id", UUID.class)),
                        new ChildId(row.getObject("child_id", UUID.class)),
                        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)), row.getString("said"),
                        new Key(row.getInt("rank"), row.getObject("dated", LocalDate.class),
                                row.getString("letter_id"))))
                .list();
    }

    /** Whether a letter is held back. */
    boolean isHeld(Viewer viewer, LetterId letter) {
        return db.sql("""
            select held from outbox.hold where authority_id = :authority and letter_id = :letter
             order by recorded_at desc, id desc limit 1
            """)
                .param("authority", viewer.authority().value())
                .param("letter", letter.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Those of a batch that are held back. */
    Set<LetterId> heldInBatch(Viewer viewer, UUID batch) {
        return db.sql("""
            select h.letter_id
              from (select distinct on (h.letter_id) h.letter_id, h.held
                      from outbox.hold h
                      join outbox.batched b on b.authority_id = h.authority_id and b.letter_id = h.letter_id
                     where b.authority_id = :authority and b.batch_id = :batch
                     order by h.letter_id, h.recorded_at desc, h.id desc) h
             where h.held
            """)
                .param("authority", viewer.authority().value())
                .param("batch", batch)
                .query(UUID.class)
                .stream()
                .map(LetterId::new)
                .collect(Collectors.toSet());
    }

    /** What the carrier took and has said nothing more of. */
    record Taken(ChildId child, String what, UUID of, @Nullable UUID party, String reference) {}

    List<Taken> taken(Viewer system, Instant since, int limit) {
        return system.scope()
                .bind(db.sql("""
            select h.* from (
                select distinct on (h.of_id, h.party_id) h.child_id, h.what, h.of_id, h.party_id, h.standing,
                       h.their_reference, h.recorded_at
                  from outbox.handover h
                 where h.authority_id = :authority and h.recorded_at > :since
                   and\s""" + Scope.sees("h.authority_id", "h.child_id") + """

                 order by h.of_id, h.party_id, h.recorded_at desc, h.id desc) h
             where h.standing = 'taken' and h.their_reference is not null
             order by h.recorded_at limit :limit
            """)
                        .param("authority", system.authority().value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("limit", limit))
                .query((row, number) -> new Taken(new ChildId(row.getObject("child_id", UUID.class)),
                        row.getString("what"), row.getObject("of_id", UUID.class),
                        row.getObject("party_id", UUID.class), row.getString("their_reference")))
                .list();
    }

    /** Letters of the last weeks that came back, the newest first. */
    List<NotDelivered> notDelivered(Viewer viewer, Instant now) {
        return viewer.scope()
                .bind(db.sql("""
            select h.of_id, h.child_id, l.title, l.to_name, h.words, h.recorded_at
              from outbox.handover h
              join papers.letter_now l on l.authority_id = h.authority_id and l.letter_id = h.of_id
             where h.authority_id = :authority and h.recorded_at > :since and h.standing = 'failed' and h.what = 'letter'
               and\s""" + Scope.sees("h.authority_id", "h.child_id") + """

             order by h.recorded_at desc, h.id desc limit 25
            """)
                        .param("authority", viewer.authority().value())
                        .param("since", lately(now)))
                .query((row, number) -> new NotDelivered(new LetterId(row.getObject("of_id", UUID.class)),
                        new ChildId(row.getObject("child_id", UUID.class)), row.getString("title"),
                        row.getString("to_name"), row.getString("words"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void hold(Viewer by, ChildId child, LetterId letter, boolean held, String why, Instant now) {
        db.sql("""
            insert into outbox.hold (authority_id, child_id, id, letter_id, held, why, by_name, recorded_at)
            values (:authority, :child, :id, :letter, :held, :why, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("id", Identifiers.next())
                .param("letter", letter.value())
                .param("held", held)
                .param("why", why)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    UUID addBatch(Viewer by, Map<LetterId, ChildId> letters, Instant now) {
        var id = Identifiers.next();
        db.sql("""
            insert into outbox.batch (authority_id, id, made_at, by_name) values (:authority, :id, :now, :by)
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        letters.forEach((letter, child) -> db.sql("""
            insert into outbox.batched (authority_id, child_id, batch_id, letter_id)
            values (:authority, :child, :batch, :letter)
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("batch", id)
                .param("letter", letter.value())
                .update());
        return id;
    }

    Optional<Batch> batch(Viewer viewer, UUID id) {
        return db.sql("select id, made_at, by_name from outbox.batch where authority_id = :authority and id = :id")
                .param("authority", viewer.authority().value())
                .param("id", id)
                .query((row, number) -> new Batch(id, row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"), List.of()))
                .optional();
    }

    List<LetterId> inBatch(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql("select b.letter_id from outbox.batched b where b.authority_id = :authority"
                        + " and b.batch_id = :id and " + Scope.sees("b.authority_id", "b.child_id"))
                        .param("authority", viewer.authority().value())
                        .param("id", id))
                .query(UUID.class)
                .stream()
                .map(LetterId::new)
                .toList();
    }

    List<Batch.Line> batches(Viewer viewer, int limit) {
        return viewer.scope()
                .bind(db.sql("""
            select b.id, b.made_at, b.by_name, count(*) as letters, count(l.sent_on) as left_already
              from (select * from outbox.batch where authority_id = :authority order by made_at desc limit :limit) b
              join outbox.batched i on i.authority_id = b.authority_id and i.batch_id = b.id
              join papers.letter_now l on l.authority_id = i.authority_id and l.letter_id = i.letter_id
             where\s""" + Scope.sees("l.authority_id", "l.child_id") + """
             group by b.id, b.made_at, b.by_name order by b.made_at desc
            """).param("authority", viewer.authority().value()).param("limit", limit))
                .query((row, number) -> new Batch.Line(row.getObject("id", UUID.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
                        row.getLong("letters"), row.getLong("left_already")))
                .list();
    }

    /** Writes down how far handing something over has come; the newest line holds. */
    void handover(Viewer by, ChildId child, String what, UUID of, @Nullable UUID party, String standing,
            @Nullable String words, @Nullable String reference, Instant now) {
        db.sql("""
            insert into outbox.handover (authority_id, child_id, id, what, of_id, party_id, standing, words,
                                         their_reference, by_name, recorded_at)
            values (:authority, :child, :id, :what, :of, :party, :standing, :words, :reference, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("child", child.value())
                .param("id", Identifiers.next())
                .param("what", what)
                .param("of", of)
                .param("party", party, Types.OTHER)
                .param("standing", standing)
                .param("words", words, Types.VARCHAR)
                .param("reference", reference, Types.VARCHAR)
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How far handing something over has come; nothing when nobody tried. */
    Optional<String> standing(Viewer viewer, UUID of) {
        return db.sql("""
            select standing from outbox.handover where authority_id = :authority and of_id = :of
             order by recorded_at desc, id desc limit 1
            """).param("authority", viewer.authority().value()).param("of", of).query(String.class).optional();
    }

    /** With which address this party signs in to see this very child today. */
    Optional<String> signsInWith(Viewer viewer, ChildId child, UUID party) {
        return db.sql("""
            select a.email
              from access.membership m join access.account a on a.id = m.account_id
             where m.authority_id = :authority and m.party_id = :party and m.role in ('parent', 'young-person')
               and a.closed_at is null and m.stopped_at is null and m.from_on <= access.today()
               and coalesce(m.to_on, access.today()) >= access.today()
               and exists (select from access.relation_now n where n.child_id = :child and n.party_id = :party)
             order by m.from_on desc limit 1
            """)
                .param("authority", viewer.authority().value())
                .param("party", party)
                .param("child", child.value())
                .query(String.class)
                .optional();
    }

    private StatementSpec seen(Viewer viewer, LocalDate today, String select) {
        return viewer.scope()
                .bind(db.sql(WAITING + select)
                        .param("authority", viewer.authority().value())
                        .param("since", today.minusMonths(13)));
    }
}

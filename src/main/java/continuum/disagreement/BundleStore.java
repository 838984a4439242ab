package continuum.disagreement;

import continuum.access.Scope;
import continuum.access.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bundles and their pieces. */
@Repository
class BundleStore {

    private static final int PIECE = 1 << 18;

    private static final String BUNDLE = """
        select b.id, b.dispute_id, b.items, b.asked_by, b.asked_at, b.done, b.pages, b.bytes, b.left_out, b.trouble
          from disagreement.bundle b
         where\s""";

    private final JdbcClient db;

    BundleStore(JdbcClient db) {
        this.db = db;
    }

    void add(Viewer by, UUID id, Dispute dispute, List<String> items, Instant now) {
        db.sql("""
            insert into disagreement.bundle (authority_id, id, child_id, dispute_id, items, asked_by, asked_at)
            values (:authority, :id, :child, :dispute, :items, :by, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", id)
                .param("child", dispute.child().value())
                .param("dispute", dispute.id().value())
                .param("items", items.toArray(String[]::new))
                .param("by", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Bundle> of(Viewer viewer, DisputeId dispute) {
        return viewer.scope()
                .bind(db.sql(BUNDLE + "b.dispute_id = :dispute and " + Scope.sees("b.authority_id", "b.child_id")
                        + " order by b.asked_at desc, b.id desc").param("dispute", dispute.value()))
                .query(BundleStore::bundle)
                .list();
    }

    Optional<Bundle> find(Viewer viewer, UUID id) {
        return viewer.scope()
                .bind(db.sql(BUNDLE + "b.id = :id and " + Scope.sees("b.authority_id", "b.child_id")).param("id", id))
                .query(BundleStore::bundle)
                .optional();
    }

    void progress(UUID id, int done) {
        db.sql("update disagreement.bundle set done = :done where id = :id and pages is null")
                .param("id", id)
                .param("done", done)
                .update();
    }

    void fail(UUID id, String trouble) {
        db.sql("update disagreement.bundle set trouble = :trouble where id = :id and pages is null")
                .param("id", id)
                .param("trouble", trouble)
                .update();
    }

    /** Keeps the file piece by piece, so that a large one never stands in memory whole. Who comes second keeps nothing. */
    void keep(Viewer by, Dispute dispute, UUID id, InputStream file, int pages, List<String> leftOut)
            throws IOException {
        boolean ours = db.sql("update disagreement.bundle set trouble = null where id = :id and pages is null")
                .param("id", id)
                .update() == 1;
        if (!ours) {
            return;
        }
        long bytes = 0;
        var piece = file.readNBytes(PIECE);
        for (int n = 0; piece.length > 0; n++) {
            db.sql("""
                insert into disagreement.bundle_piece (authority_id, bundle_id, child_id, n, bytes)
                values (:authority, :id, :child, :n, :bytes)
                """)
                    .param("authority", by.authority().value())
                    .param("id", id)
                    .param("child", dispute.child().value())
                    .param("n", n)
                    .param("bytes", piece)
                    .update();
            bytes += piece.length;
            piece = file.readNBytes(PIECE);
        }
        db.sql("""
            update disagreement.bundle
               set pages = :pages, bytes = :bytes, left_out = :leftOut, done = cardinality(items), trouble = null
             where id = :id
            """)
                .param("id", id)
                .param("pages", pages)
                .param("bytes", bytes)
                .param("leftOut", leftOut.toArray(String[]::new))
                .update();
    }

    Optional<byte[]> piece(Viewer viewer, UUID id, int n) {
        return viewer.scope()
                .bind(db.sql("""
                    select p.bytes from disagreement.bundle_piece p where p.bundle_id = :id and p.n = :n and\s"""
                        + Scope.sees("p.authority_id", "p.child_id")).param("id", id).param("n", n))
                .query(byte[].class)
                .optional();
    }

    private static Bundle bundle(ResultSet row, int n) throws SQLException {
        return new Bundle(row.getObject("id", UUID.class), new DisputeId(row.getObject("dispute_id", UUID.class)),
                Arrays.asList((String[]) row.getArray("items").getArray()), row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(), row.getInt("done"), row.getObject("pages", Integer.class),
                row.getObject("bytes", Long.class), Arrays.asList((String[]) row.getArray("left_out").getArray()),
                row.getString("trouble"));
    }
}

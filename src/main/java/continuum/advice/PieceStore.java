package continuum.advice;

import continuum.access.Viewer;
import continuum.area.Rows;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was given, piece by piece; {@link AdviceReader} reads it. */
@Repository
class PieceStore {

    private final JdbcClient db;
    private final DataSource database;

    PieceStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    void add(Viewer by, Piece piece, Instant now) {
        var agreement = piece.agreement();
        db.sql("""
            insert into advice.piece (authority_id, id, child_id, assessment_id, asked_id, body, number, kind, from_name, title,
                                      dated, given_on, paper_id, reason, provider_agreed_on, family_agreed_on, by_account,
                                      by_name, by_role, recorded_at)
            values (:authority, :id, :child, :assessment, :asked, :body, :number, :kind, :from, :title, :dated, :given, :paper,
                    :reason, :provider, :family, :account, :by, :role, :now)
            """)
                .param("authority", by.authority().value())
                .param("id", piece.id())
                .param("child", piece.child().value())
                .param("assessment", piece.assessment().value())
                .param("asked", piece.asked() == null ? null : piece.asked().value(), Types.OTHER)
                .param("body", piece.body().code())
                .param("number", piece.number())
                .param("kind", piece.kind().code())
                .param("from", piece.from())
                .param("title", piece.title())
                .param("dated", piece.dated())
                .param("given", piece.givenOn())
                .param("paper", piece.paper() == null ? null : piece.paper().value(), Types.OTHER)
                .param("reason", piece.reason(), Types.VARCHAR)
                .param("provider", agreement == null ? null : agreement.provider(), Types.DATE)
                .param("family", agreement == null ? null : agreement.family(), Types.DATE)
                .param("account", by.account() == null ? null : by.account().value(), Types.OTHER)
                .param("by", by.name())
                .param("role", by.roleWords())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var rows = Rows.of("advice.paragraph", "authority_id", "child_id", "piece_id", "number", "heading", "words");
        piece.paragraphs()
                .forEach(each -> rows.add(by.authority(), piece.child(), piece.id(), each.number(), each.heading(),
                        each.words()));
        rows.write(database);
    }

    int count(Viewer viewer, AskedId asked) {
        return db.sql("select count(*) from advice.piece where authority_id = :authority and asked_id = :asked")
                .param("authority", viewer.authority().value())
                .param("asked", asked.value())
                .query(Integer.class)
                .single();
    }
}

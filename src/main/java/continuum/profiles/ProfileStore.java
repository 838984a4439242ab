package continuum.profiles;

import continuum.access.Scope;
import continuum.access.Viewer;
import continuum.area.ChildId;
import continuum.papers.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles, all that were ever saved. */
@Repository
class ProfileStore {

    private final JdbcClient db;

    ProfileStore(JdbcClient db) {
        this.db = db;
    }

    /** The child's profiles, the newest first. */
    List<Profile> of(Viewer viewer, ChildId child) {
        return viewer.scope()
                .bind(db.sql("""
                    select p.id, p.child_id, p.number, p.admire, p.matters, p.support, p.picture_id, p.voice_id, p.made_with,
                           p.by_name, p.by_role, p.made_on, p.recorded_at
                      from profiles.profile p
                     where p.child_id = :child and\s""" + Scope.sees("p.authority_id", "p.child_id")
                        + " order by p.number desc").param("child", child.value()))
                .query(ProfileStore::profile)
                .list();
    }

    /** @return false when somebody else saved one of that number meanwhile */
    boolean add(Viewer by, Profile profile) {
        return db.sql("""
            insert into profiles.profile (authority_id, id, child_id, number, admire, matters, support, picture_id, voice_id,
                                          made_with, by_name, by_role, made_on, recorded_at)
            values (:authority, :id, :child, :number, :admire, :matters, :support, :picture, :voice, :with, :by, :role, :on,
                    :at)
            on conflict (child_id, number) do nothing
            """)
                .param("authority", by.authority().value())
                .param("id", profile.id())
                .param("child", profile.child().value())
                .param("number", profile.number())
                .param("admire", profile.admire())
                .param("matters", profile.matters())
                .param("support", profile.support())
                .param("picture", value(profile.picture()), Types.OTHER)
                .param("voice", value(profile.voice()), Types.OTHER)
                .param("with", profile.madeWith())
                .param("by", profile.by())
                .param("role", profile.byRole())
                .param("on", profile.madeOn())
                .param("at", profile.at().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static @Nullable UUID value(@Nullable PaperId paper) {
        return paper == null ? null : paper.value();
    }

    private static @Nullable PaperId paper(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PaperId(id);
    }

    private static Profile profile(ResultSet row, int n) throws SQLException {
        return new Profile(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)),
                row.getInt("number"), row.getString("admire"), row.getString("matters"), row.getString("support"),
                paper(row, "picture_id"), paper(row, "voice_id"), row.getString("made_with"), row.getString("by_name"),
                row.getString("by_role"), row.getObject("made_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant());
    }
}

package continuum.profiles;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.area.Rows;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many profiles at once: from an import, or made up for a demonstration. */
@Component
public class PastProfiles {

    private final DataSource database;

    PastProfiles(DataSource database) {
        this.database = database;
    }

    /** Keeps the profiles, each the child's next by its own number. Their pictures and voices are not brought in. */
    @Transactional
    public void addAll(Viewer by, Stream<Profile> profiles) {
        by.must(May.IMPORT);
        var rows = Rows.of("profiles.profile", "authority_id", "id", "child_id", "number", "admire", "matters",
                "support",
                "made_with", "by_name", "by_role", "made_on", "recorded_at");
        try (profiles) {
            profiles.sequential()
                    .filter(one -> !Profile.isEmpty(one.admire(), one.matters(), one.support(), null, null))
                    .forEach(one -> rows.add(by.authority().value(), one.id(), one.child().value(), one.number(),
                            one.admire(), one.matters(), one.support(), one.madeWith(), one.by(), one.byRole(),
                            one.madeOn(), one.at()));
        }
        rows.write(database);
    }
}

package continuum.casework;

import continuum.access.May;
import continuum.access.Viewer;
import continuum.people.FoundPage;
import continuum.people.People;
import continuum.settings.Listed;
import continuum.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the box at the top of every page finds: children, and settings beside them. */
@Component
class Search {

    /** The children of this page of the answer, and on the first page the settings. */
    record Answer(FoundPage children, List<Listed> settings) {}

    private final People people;
    private final Settings settings;

    Search(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Answer of(Viewer viewer, String typed, @Nullable String after) {
        viewer.must(May.SEARCH);
        return new Answer(people.search(viewer, typed, after),
                after == null ? settings.search(viewer, typed) : List.of());
    }
}

package continuum.decisions;

import continuum.access.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owns the matters of the tests, remembers what it was told, and refuses when a test says so. */
@Component
class TestOwner implements MatterOwner {

    static final List<Decision> TOLD = new ArrayList<>();
    static boolean refuses;

    @Override
    public String kind() {
        return "test";
    }

    @Override
    public void decided(Viewer by, Matter matter, Decision decision) {
        if (refuses) {
            throw new IllegalStateException("The owner can't take this decision");
        }
        TOLD.add(decision);
    }
}

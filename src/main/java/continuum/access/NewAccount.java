package continuum.access;

import continuum.area.AccountId;
import continuum.area.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to be let in, with what they will act as; for letting in many at once. */
public record NewAccount(AccountId id, String email, String name, @Nullable PersonId person, List<Acting> acting) {

    /** One membership to begin with. */
    public record Acting(UUID membership, Role role, @Nullable UUID party, String partyName, LocalDate from) {}
}

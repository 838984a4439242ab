package continuum.demo;

import continuum.access.Viewer;
import continuum.area.SettingId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings in what goes on around plans: settings asked, budgets, profiles, disputes, and what came of what was promised. */
@Component
class AroundPlansLoader {

    private final ConsultationsLoader consultations;
    private final BudgetsLoader budgets;
    private final ProfilesLoader profiles;
    private final DisputesLoader disputes;
    private final DeliveryLoader delivery;

    AroundPlansLoader(ConsultationsLoader consultations, BudgetsLoader budgets, ProfilesLoader profiles,
            DisputesLoader disputes, DeliveryLoader delivery) {
        this.consultations = consultations;
        this.budgets = budgets;
        this.profiles = profiles;
        this.disputes = disputes;
        this.delivery = delivery;
    }

    void load(Viewer by, DemonstrationArea area, Map<Provider, SettingId> ids, Map<Integer, Known> known,
            Invited invited) {
        consultations.load(by, area, ids, known, invited);
        budgets.load(by, area, known, invited);
        profiles.load(by, area, known);
        disputes.load(by, area, known, invited);
        delivery.load(by, area, known);
    }
}

package continuum.consulting;

import continuum.access.Viewer;
import continuum.decisions.Decision;
import continuum.decisions.Matter;
import continuum.decisions.MatterOwner;
import continuum.history.Audience;
import continuum.history.Entry;
import continuum.history.History;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owns the question whether a plan names the setting that the family asked for. */
@Component
class WhetherToName implements MatterOwner {

    private final WishStore store;
    private final History history;

    WhetherToName(WishStore store, History history) {
        this.store = store;
        this.history = history;
    }

    @Override
    public String kind() {
        return NamingLaw.KIND;
    }

    @Override
    public String page(Matter matter) {
        return "/settings-wished/" + matter.question().subject();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Viewer by, Matter matter, Decision decision) {
        NamingLaw.check(decision);
        var wish = store.find(by, matter.question().subject()).orElseThrow(NoSuchElementException::new);
        store.decided(by, wish.id(), decision);
        var words = store.find(by, wish.id()).orElseThrow().decided().words();
        history.record(by, new Entry(wish.child(), "consulting.wish-decided", decision.decidedOn(),
                "It was decided about " + wish.settingName() + ": " + words + ".", decision.reasons(), Audience.FAMILY,
                wish.plan().value()));
    }
}

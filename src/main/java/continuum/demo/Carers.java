package continuum.demo;

import continuum.area.PersonId;
import continuum.demo.Carer.Relation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who brings the children of a family up: two parents or one, a grandparent, or foster carers. */
final class Carers {

    private static final double BOTH_PARENTS = 0.68;
    private static final double GRANDPARENT = 0.02;

    private final Siblings family;
    private final Heritage heritage;
    private final Heritage other;
    private final Chance chance;
    private final List<Carer> all = new ArrayList<>();

    private Carers(Siblings family, Heritage heritage, Heritage other, Chance chance) {
        this.family = family;
        this.heritage = heritage;
        this.other = other;
        this.chance = chance;
    }

    static List<Carer> of(Siblings family, Heritage heritage, String familyName, Heritage other, boolean restricted,
            Chance chance) {
        var carers = new Carers(family, heritage, other, chance);
        if (family.lookedAfter()) {
            carers.foster();
        } else if (chance.falls(GRANDPARENT)) {
            carers.add("F", heritage, familyName, Relation.GRANDPARENT, true, true, null);
        } else {
            carers.parents(familyName, restricted);
        }
        return List.copyOf(carers.all);
    }

    /** The birth mother keeps parental responsibility, which the carers don't have. */
    private void foster() {
        var name = Heritage.BRITISH.familyName(chance);
        add("F", Heritage.BRITISH, name, Relation.FOSTER_CARER, false, true, null);
        if (chance.falls(0.6)) {
            add("M", Heritage.BRITISH, name, Relation.FOSTER_CARER, false, true, null);
        }
        add("F", heritage, heritage.familyName(chance), Relation.MOTHER, true, false,
                chance.falls(0.25) ? "A court order of the family court says so." : null);
    }

    private void parents(String familyName, boolean restricted) {
        var mothersName = chance.falls(0.7) ? familyName : other.familyName(chance);
        add("F", other, mothersName, Relation.MOTHER, true, true, null);
        if (chance.falls(BOTH_PARENTS) && !restricted) {
            boolean step = chance.falls(0.07);
            add("M", heritage, step ? heritage.familyName(chance) : familyName,
                    step ? Relation.STEP_PARENT : Relation.FATHER, !step, true, null);
        } else if (restricted || chance.falls(0.6)) {
            add("M", heritage, familyName, Relation.FATHER, chance.falls(0.85), false,
                    restricted ? "A non-molestation order forbids it." : null);
        }
    }

    private void add(String sex, Heritage from, String familyName, Relation relation, boolean responsibility,
            boolean livesWith, @Nullable String notTold) {
        int number = family.number() * 4 + all.size();
        var given = from.adultsName(sex, chance);
        boolean interpreter = !from.language().equals("English") && chance.falls(0.3);
        all.add(new Carer(new PersonId(Numbers.id("carer", number)), given, familyName, relation, responsibility,
                livesWith, address(given, familyName, Integer.toString(number), "post.example"),
                Numbers.telephone(chance),
                interpreter ? from.language() : null, chance.falls(0.015), notTold));
    }

    /** An e-mail address that leads nowhere: the ending .example belongs to nobody. */
    static String address(String given, String family, String distinct, String domain) {
        var name = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD).replaceAll("[^A-Za-z.]", "");
        return (name + distinct + "@" + domain).toLowerCase(Locale.ROOT);
    }
}

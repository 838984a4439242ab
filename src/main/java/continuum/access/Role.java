package continuum.access;

import static continuum.access.May.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is in the local area. The role says how far they see and what they may do; which children that means
 * follows from the relation of the party they act for. The table {@code access.role} says the same to the database.
 */
public enum Role {
    CASEWORKER("caseworker", "Caseworker", Reach.AREA, Party.AREA, SEE_CHILD, EDIT_CHILD, ADD_CHILD, RECORD_REQUEST,
            HOLD_REVIEW, RUN_CASE, SEND_LETTERS, DECIDE_AS_OFFICER, MATCH_CHILDREN, SAY_DELIVERY,
            BREAK_GLASS, SEE_AUDIT, SEARCH),
    SEND_MANAGER("send-manager", "SEND manager", Reach.AREA, Party.AREA, SEE_CHILD, EDIT_CHILD, ADD_CHILD,
            RECORD_REQUEST, HOLD_REVIEW, RUN_CASE, SEND_LETTERS, GIVE_CASES, DECIDE_AS_OFFICER, MATCH_CHILDREN,
            SAY_DELIVERY, SEAL,
            BREAK_GLASS,
            REVIEW_BREAK_GLASS,
            SEE_AUDIT, SEE_FEEDBACK, SEARCH, RUN_PANELS, EDIT_OUTCOMES),
    PANEL_CHAIR("panel-chair", "Panel chair", Reach.RELATED, Party.PANEL, SEE_CHILD, SIT_ON_PANEL, RUN_PANELS,
            DECIDE_AT_PANEL),
    PANEL_MEMBER("panel-member", "Panel member", Reach.RELATED, Party.PANEL, SEE_CHILD, SIT_ON_PANEL),
    SENCO("senco", "SENCO", Reach.RELATED, Party.SETTING, SEE_CHILD, EDIT_CHILD, ADD_CHILD, RECORD_REQUEST, HOLD_REVIEW,
            SAY_DELIVERY, ANSWER_CONSULTATION, SEARCH),
    HEAD_TEACHER("head-teacher", "Head teacher", Reach.RELATED, Party.SETTING, SEE_CHILD, EDIT_CHILD, ADD_CHILD,
            RECORD_REQUEST, HOLD_REVIEW, SAY_DELIVERY, ANSWER_CONSULTATION,
            BREAK_GLASS, MANAGE_OWN_PEOPLE, SEARCH),
    PSYCHOLOGIST("psychologist", "Educational psychologist", Reach.RELATED, Party.TEAM, SEE_CHILD, GIVE_ADVICE,
            SAY_DELIVERY, RECORD_REQUEST, BREAK_GLASS, SEARCH),
    HEALTH_ADVISER("health-adviser", "Health adviser", Reach.RELATED, Party.TEAM, SEE_CHILD, GIVE_ADVICE,
            SAY_DELIVERY, RECORD_REQUEST, BREAK_GLASS, SEARCH),
    SOCIAL_CARE_ADVISER("social-care-adviser", "Social care adviser", Reach.RELATED, Party.TEAM, SEE_CHILD, GIVE_ADVICE,
            SAY_DELIVERY, RECORD_REQUEST, BREAK_GLASS, SEARCH),
    ADVISER("adviser", "Adviser", Reach.RELATED, Party.TEAM, SEE_CHILD, GIVE_ADVICE, SAY_DELIVERY,
            RECORD_REQUEST, SEARCH),
    PLACEMENT_COMMISSIONER("placement-commissioner", "Placement commissioner", Reach.RELATED, Party.TEAM, SEE_CHILD,
            SEARCH),
    FINANCE("finance", "Finance officer", Reach.NONE, Party.AREA),
    INCLUSION_OFFICER("inclusion-officer", "Inclusion officer", Reach.AREA, Party.AREA, SEE_CHILD, RECORD_REQUEST,
            BREAK_GLASS, SEARCH),
    SERVICE_LEAD("service-lead", "Service lead", Reach.RELATED, Party.TEAM, SEE_CHILD, SEARCH, MANAGE_OWN_PEOPLE,
            REVIEW_BREAK_GLASS),
    DATA_OFFICER("data-officer", "Data officer", Reach.AREA, Party.AREA, SEE_CHILD, EDIT_CHILD, ADD_CHILD,
            MATCH_CHILDREN, IMPORT, SEE_AUDIT, SEARCH),
    BOARD_MEMBER("board-member", "Board member", Reach.NONE, Party.AREA),
    PARENT("parent", "Parent or carer", Reach.RELATED, Party.PERSON, SEE_CHILD, FAMILY_VIEW, SAY_DELIVERY, SEE_AUDIT),
    YOUNG_PERSON("young-person", "Young person", Reach.RELATED, Party.PERSON, SEE_CHILD, FAMILY_VIEW, SAY_DELIVERY,
            SEE_AUDIT),
    LOCAL_OFFER_EDITOR("local-offer-editor", "Local Offer editor", Reach.NONE, Party.AREA),
    ADMINISTRATOR("administrator", "Administrator", Reach.NONE, Party.AREA, MANAGE_ACCOUNTS, MANAGE_AREA,
            EDIT_OUTCOMES);

    /** How far a role sees: every child of the area, those its party has to do with, or none. */
    public enum Reach {
        AREA,
        RELATED,
        NONE
    }

    /** For whom one acts in a role: the authority as a whole, or one setting, team, panel or person. */
    public enum Party {
        AREA,
        SETTING,
        TEAM,
        PANEL,
        PERSON
    }

    private final String code;
    private final String words;
    private final Reach reach;
    private final Party party;
    private final Set<May> may;

    Role(String code, String words, Reach reach, Party party, May... may) {
        this.code = code;
        this.words = words;
        this.reach = reach;
        this.party = party;
        this.may = may.length == 0 ? EnumSet.noneOf(May.class) : EnumSet.copyOf(Arrays.asList(may));
    }

    /** As it is stored. */
    public String code() {
        return code;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    public Reach reach() {
        return reach;
    }

    public Party party() {
        return party;
    }

    public boolean may(May what) {
        return may.contains(what);
    }

    /** Parents, carers and young people: they see their own, and are never asked for more than a password. */
    public boolean isFamily() {
        return party == Party.PERSON;
    }

    /** The roles that somebody in this role may give to people of their own setting or team. */
    public List<Role> mayGive() {
        return switch (this) {
            case HEAD_TEACHER -> List.of(SENCO, HEAD_TEACHER);
            case SERVICE_LEAD -> List.of(PSYCHOLOGIST, HEALTH_ADVISER, SOCIAL_CARE_ADVISER, ADVISER, SERVICE_LEAD);
            case ADMINISTRATOR -> List.of(values());
            default -> List.of();
        };
    }

    /** The role stored under this code. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}

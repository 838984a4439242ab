package continuum.access;

import static continuum.access.May.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is in the local area. The role says how far they see and what they may do; which children that means
 * follows from the relation of the party they act for.
 */
public enum Role {
    CASEWORKER("caseworker", "Caseworker", Reach.AREA, SEE_CHILD, EDIT_CHILD, ADD_CHILD, RECORD_REQUEST, RUN_CASE,
            DECIDE_AS_OFFICER, MATCH_CHILDREN, SEE_AUDIT, SEARCH), SEND_MANAGER("send-manager", "SEND manager",
                    Reach.AREA, SEE_CHILD, EDIT_CHILD, ADD_CHILD, RECORD_REQUEST, RUN_CASE, DECIDE_AS_OFFICER,
                    MATCH_CHILDREN, SEAL, REVIEW_BREAK_GLASS, SEE_AUDIT, SEARCH, RUN_PANELS), PANEL_CHAIR("panel-chair",
                            "Panel chair", Reach.RELATED, SEE_CHILD, SIT_ON_PANEL, RUN_PANELS,
                            DECIDE_AT_PANEL), PANEL_MEMBER("panel-member", "Panel member", Reach.RELATED, SEE_CHILD,
                                    SIT_ON_PANEL), SENCO("senco", "SENCO", Reach.RELATED, SEE_CHILD, EDIT_CHILD,
                                            ADD_CHILD, RECORD_REQUEST, SEARCH), HEAD_TEACHER("head-teacher",
                                                    "Head teacher", Reach.RELATED, SEE_CHILD, EDIT_CHILD, ADD_CHILD,
                                                    RECORD_REQUEST, MANAGE_OWN_PEOPLE,
                                                    SEARCH), PSYCHOLOGIST("psychologist", "Educational psychologist",
                                                            Reach.RELATED, SEE_CHILD, GIVE_ADVICE, RECORD_REQUEST,
                                                            SEARCH), HEALTH_ADVISER("health-adviser", "Health adviser",
                                                                    Reach.RELATED, SEE_CHILD, GIVE_ADVICE,
                                                                    RECORD_REQUEST,
                                                                    SEARCH), SOCIAL_CARE_ADVISER("social-care-adviser",
                                                                            "Social care adviser", Reach.RELATED,
                                                                            SEE_CHILD, GIVE_ADVICE, RECORD_REQUEST,
                                                                            SEARCH), ADVISER("adviser", "Adviser",
                                                                                    Reach.RELATED, SEE_CHILD,
                                                                                    GIVE_ADVICE, RECORD_REQUEST,
                                                                                    SEARCH), PLACEMENT_COMMISSIONER(
                                                                                            "placement-commissioner",
                                                                                            "Placement commissioner",
                                                                                            Reach.RELATED, SEE_CHILD,
                                                                                            SEARCH), FINANCE("finance",
                                                                                                    "Finance officer",
                                                                                                    Reach.NONE), INCLUSION_OFFICER(
                                                                                                            "inclusion-officer",
                                                                                                            "Inclusion officer",
                                                                                                            Reach.AREA,
                                                                                                            SEE_CHILD,
                                                                                                            RECORD_REQUEST,
                                                                                                            SEARCH), SERVICE_LEAD(
                                                                                                                    "service-lead",
                                                                                                                    "Service lead",
                                                                                                                    Reach.RELATED,
                                                                                                                    SEE_CHILD,
                                                                                                                    SEARCH,
                                                                                                                    MANAGE_OWN_PEOPLE), DATA_OFFICER(
                                                                                                                            "data-officer",
                                                                                                                            "Data officer",
                                                                                                                            Reach.AREA,
                                                                                                                            SEE_CHILD,
                                                                                                                            EDIT_CHILD,
                                                                                                                            ADD_CHILD,
                                                                                                                            MATCH_CHILDREN,
                                                                                                                            IMPORT,
                                                                                                                            SEE_AUDIT,
                                                                                                                            SEARCH), BOARD_MEMBER(
                                                                                                                                    "board-member",
                                                                                                                                    "Board member",
                                                                                                                                    Reach.NONE), PARENT(
                                                                                                                                            "parent",
                                                                                                                                            "Parent or carer",
                                                                                                                                            Reach.RELATED,
                                                                                                                                            SEE_CHILD,
                                                                                                                                            FAMILY_VIEW), YOUNG_PERSON(
                                                                                                                                                    "young-person",
                                                                                                                                                    "Young person",
                                                                                                                                                    Reach.RELATED,
                                                                                                                                                    SEE_CHILD,
                                                                                                                                                    FAMILY_VIEW), LOCAL_OFFER_EDITOR(
                                                                                                                                                            "local-offer-editor",
                                                                                                                                                            "Local Offer editor",
                                                                                                                                                            Reach.NONE), ADMINISTRATOR(
                                                                                                                                                                    "administrator",
                                                                                                                                                                    "Administrator",
                                                                                                                                                                    Reach.NONE,
                                                                                                                                                                    MANAGE_ACCOUNTS,
                                                                                                                                                                    MANAGE_AREA);

    /** How far a role sees: every child of the area, those its party has to do with, or none. */
    public enum Reach {
        AREA, RELATED, NONE
    }

    private final String code;
    private final String words;
    private final Reach reach;
    private final Set<May> may;

    Role(String code, String words, Reach reach, May... may) {
        this.code = code;
        this.words = words;
        this.reach = reach;
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

    public boolean may(May what) {
        return may.contains(what);
    }

    /** The role stored under this code. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}

package continuum.area;

/**
 * A local authority.
 *
 * @param laCode the Department for Education's three-digit code, such as {@code 999}
 * @param demonstration whether everyone in it is invented; set when the area is made and never changed afterwards
 */
public record Authority(AuthorityId id, String name, String laCode, boolean demonstration) {}

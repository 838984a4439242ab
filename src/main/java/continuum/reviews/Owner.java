package continuum.reviews;

import continuum.area.AccountId;

/** The authority's officer for a review. */
public record Owner(AccountId account, String name) {}

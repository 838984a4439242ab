/**
 * Advising: the desk of those who are asked for advice. What I owe by when; the child's papers I may see; writing in parts, or
 * a file; a draft shared with colleagues; giving it. Also behind a private link, for somebody without an account.
 *
 * <p><b>Law.</b> SEND Regulations 2014, regulations 6(3) (what goes with a request) and 8 (six weeks); UK GDPR, article 32 (a
 * link opens one request, for a while, and every use is on record).
 * <p><b>Words.</b> A <i>part</i> is what one page of the advice asks. A <i>draft</i> is what stands in the parts until it is
 * given; it is for its writer and for those it is <i>shared</i> with. A <i>guest</i> writes behind a link. A <i>seat</i> is
 * somebody at one request, signed in or a guest.
 * <p><b>Way in.</b> {@link continuum.advising.Drafts}, {@link continuum.advising.Files} and
 * {@link continuum.advising.GuestLinks}; what is given goes to {@link continuum.advice.Replies}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "links", "history", "people",
        "settings",
        "papers", "assessments", "advice"})
package continuum.advising;

import org.springframework.modulith.ApplicationModule;

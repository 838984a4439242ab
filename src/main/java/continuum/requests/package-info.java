/**
 * Asking for an EHC needs assessment: without an account, by a school or a professional signed in, or typed in by staff
 * from a letter or a call. What is written is saved at each step and found again by a link; what was sent becomes a
 * request of an assessment once it is clear which child it is about.
 *
 * <p><b>Law.</b> Children and Families Act 2014, sections 23 and 36(1). No form is required by law, so these pages
 * require only what says who the child is and how to answer.
 * <p><b>Words.</b> A <i>draft</i> is a request being written. Its <i>link</i> is a long secret; only its hash is kept.
 * A <i>part</i> is what one page asks. A request that was sent and whose child is not yet clear is <i>waiting</i>.
 * <p><b>Way in.</b> {@link continuum.requests.Drafts} for those who ask; {@link continuum.requests.Inbox} for those who
 * take requests in.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "web", "access", "links", "people", "settings", "duties",
        "papers", "assessments"})
package continuum.requests;

import org.springframework.modulith.ApplicationModule;

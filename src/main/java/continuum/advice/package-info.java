/**
 * Advice for an EHC needs assessment: who must be asked, who was asked by when, what they gave, and why somebody was not
 * asked. How advice is written stands in the room above, {@code advising}.
 *
 * <p><b>Law.</b> SEND Regulations 2014, regulation 6(1) (from whom), 6(2) (hearing and vision), 6(3) (what goes with a
 * request), 6(4) (advice that exists already) and 8 (six weeks, with its own exceptions); SEND Code of Practice 2015,
 * paragraphs 9.45 to 9.52.
 * <p><b>Words.</b> A <i>body</i> is a kind of advice that the law names. Somebody is <i>asked</i>: a team, a setting, a person.
 * What they give is a <i>piece</i> with numbered paragraphs; it is never changed, only added to. A <i>nil return</i> says that
 * they have nothing to say: the reply came, and no advice did. A team's <i>capacity</i> is how many requests it can take on
 * in a month.
 * <p><b>Way in.</b> {@link continuum.advice.Advice} to read, {@link continuum.advice.Asking} for the authority,
 * {@link continuum.advice.Replies} for who was asked, {@link continuum.advice.Teams} for capacity. The facts are the view
 * {@code advice.requests}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "web", "access", "history", "people", "settings",
        "duties", "decisions", "papers", "assessments"})
package continuum.advice;

import org.springframework.modulith.ApplicationModule;

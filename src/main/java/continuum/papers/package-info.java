/**
 * Papers: the files that show a child's needs, and the letters that leave the authority. A file is checked before it is
 * kept; a letter is written once and frozen as it was sent.
 *
 * <p><b>Law.</b> SEND Regulations 2014, regulation 32 (what a notice must say of mediation), regulations 5 and 10 (notices of
 * decisions); Children and Families Act 2014, sections 32, 51 and 57; Public Sector Bodies Accessibility Regulations 2018.
 * <p><b>Words.</b> A <i>paper</i> is a file about a child. A <i>letter</i> goes to one recipient; nothing leaves unless the
 * recipient has to do with that very child today. The <i>rights</i> are the part of a notice that says how to disagree and
 * until when.
 * <p><b>Way in.</b> {@link continuum.papers.Papers} for files, {@link continuum.papers.Letters} for letters.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "access", "history", "people", "web"})
package continuum.papers;

import org.springframework.modulith.ApplicationModule;

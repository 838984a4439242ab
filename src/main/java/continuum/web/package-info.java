/**
 * How every page looks and how every form speaks: the layout, the components, the forms and their errors, the error
 * pages. It knows nothing of children, viewers or law; it is told the words it shows.
 *
 * <p><b>Words.</b> A {@linkplain continuum.web.Shell shell} is what stands round every page: area, person signed in,
 * tabs, search. {@linkplain continuum.web.Typed Typed} is what a person typed into a form and what is wrong with it.
 * A {@linkplain continuum.web.Tone tone} is the colour of a status; it never speaks without words.
 * <p><b>Way in.</b> Templates call the tags under {@code src/main/jte/web}; its {@code README.md} shows each of them.
 * A controller takes a {@link continuum.web.Typed} parameter, reads it, and shows its page again when
 * {@link continuum.web.Typed#ok()} is false. {@code access} supplies the {@link continuum.web.ShellSource}.
 */
@ApplicationModule(allowedDependencies = {"calendar"})
package continuum.web;

import org.springframework.modulith.ApplicationModule;

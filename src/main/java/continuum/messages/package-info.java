/**
 * Messages: what a family and those who work on its child's case write to each other beside the case, calls that families
 * ask for, and how each step felt to them.
 *
 * <p><b>Law.</b> None gives a limit. An answer within three working days is the authority's promise ({@code message-reply});
 * Children and Families Act 2014, section 19 (the views of the family), SEND Code of Practice 2015, paragraph 9.33.
 * <p><b>Words.</b> A <i>conversation</i> is about one child, between one person of the family and the authority: no school
 * and no other parent reads it. A <i>face</i> is the answer to how a step felt.
 * <p><b>Way in.</b> {@link continuum.messages.Messages}, {@link continuum.messages.Feedback}; the view
 * {@code messages.conversation_now}.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "access", "history", "people", "duties", "papers",
        "outbox",
        "assessments", "web"})
package continuum.messages;

import org.springframework.modulith.ApplicationModule;

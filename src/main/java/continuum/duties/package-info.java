/**
 * Law as data. Dated events and rules give duties: who owes what, by when, under which law, met or not, and why.
 *
 * <p><b>Law.</b> The rules stand in {@code resources/duties}, one file a process, each with its reference and the dates
 * from which it holds. {@code docs/law-notes.md} says where reading them was a choice.
 * <p><b>Words.</b> An <i>event</i> is something that happened on a day. A <i>rule</i> says what one event makes somebody
 * owe, and which event meets it. A <i>duty</i> is that rule at work in one case. An <i>exception</i> is a reason the
 * rule itself accepts for lateness: it never moves the last day.
 * <p><b>Way in.</b> {@link continuum.duties.StatutoryClock} is the pure function, {@link continuum.duties.ClockFile} the
 * same for a file. {@link continuum.duties.Duties} remembers: rooms tell it what happened in their own transaction; the
 * view {@code duties.due} is for the desks above.
 */
@ApplicationModule(allowedDependencies = {"area", "calendar", "codes", "access", "history"})
package continuum.duties;

import org.springframework.modulith.ApplicationModule;

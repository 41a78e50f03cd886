/**
 * When the next fact is due in a community, which fact it is, and that it is posted once.
 *
 * <p>{@link io.github.dorasan.daily.DailySchedule} says when, as a pure function; {@link
 * io.github.dorasan.daily.FactDeck} says which, the same on every instance; {@link
 * io.github.dorasan.daily.DailyLedger} has one posting for a channel and a date, and whoever adds
 * it may send. {@link io.github.dorasan.daily.DailyPoster} takes one step of the trip: reserve,
 * send, record. A step that ends in the middle is taken up by the next, on whichever instance: sent
 * again where the platform tells repeats apart, declared unknown elsewhere. Imports the rooms to
 * its left.
 */
@NullMarked
package io.github.dorasan.daily;

import org.jspecify.annotations.NullMarked;

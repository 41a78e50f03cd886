/**
 * What the bot learns from people: questions without an answer, answers that moderators teach,
 * votes, and what moderators hide.
 *
 * <p>Start at {@link io.github.dorasan.community.learning.LearningStores}. What is kept here is
 * laid over the knowledge by {@link io.github.dorasan.community.learning.Overlays}.
 */
@NullMarked
package io.github.dorasan.community.learning;

import org.jspecify.annotations.NullMarked;

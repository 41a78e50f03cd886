/**
 * Understands a question and decides what to answer.
 *
 * <p>Start at {@link io.github.dorasan.answering.AnswerEngine}: read the message, retrieve, rate,
 * decide, each step a small class. What is understood by words alone stands in {@code language}.
 * The result is a sealed {@link io.github.dorasan.answering.Answer} with its reasons. Imports
 * {@code model}, {@code knowledge}, {@code retrieval}.
 */
@NullMarked
package io.github.dorasan.answering;

import org.jspecify.annotations.NullMarked;

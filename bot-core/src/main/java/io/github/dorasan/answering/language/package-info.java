/**
 * What is understood of a text by its words alone: sentences, noise, follow-ups, several questions
 * in one message, other languages. Nothing is looked up here. The words of a language stand in
 * {@code understanding_XX.properties}; a language without such a file is taken as it is typed.
 */
@NullMarked
package io.github.dorasan.answering.language;

import org.jspecify.annotations.NullMarked;

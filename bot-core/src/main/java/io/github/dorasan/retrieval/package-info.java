/**
 * Finds the entries that may answer a question.
 *
 * <p>{@link io.github.dorasan.retrieval.Retriever} is the port; {@link
 * io.github.dorasan.retrieval.LuceneRetriever} searches an index of phrasings, answers and facts.
 * Lucene stays in this room. Imports {@code model} and {@code knowledge}.
 */
@NullMarked
package io.github.dorasan.retrieval;

import org.jspecify.annotations.NullMarked;

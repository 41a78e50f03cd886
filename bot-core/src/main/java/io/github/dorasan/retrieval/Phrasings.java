package io.github.dorasan.retrieval;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/** The phrasings and contents that are searched, and their words, by document number. */
interface Phrasings {
  /** How many phrasings there are. */
  int phrasingCount();

  /** How many documents there are, phrasings and contents. */
  int documentCount();

  /** How many targets there are. */
  int targetCount();

  /** The target of a document. */
  int target(int document);

  /** The text of a phrasing document. */
  String text(int document);

  /** The document of a phrasing that has the very words of a text. */
  OptionalInt document(String text);

  /** The distinct terms of a document; a copy. */
  Set<String> terms(int document);

  /** Whether a word stands in a document. */
  boolean stands(String word, int document);

  /** The sum of the squared weights of a document's distinct terms. */
  default double squaredLength(int document) {
    return terms(document).stream().mapToDouble(this::weight).map(weight -> weight * weight).sum();
  }

  /** The phrasing documents of a target, ascending. */
  List<Integer> phrasings(int target);

  /** Whether a target holds a word in its content or in a phrasing that is not hidden. */
  boolean holds(int target, String word, Exclusion hidden);

  /** Whether a word stands in a document that is not hidden. */
  boolean knows(String word, Exclusion hidden);

  /** How many of a target's phrasings that are not hidden ask for a kind of thing. */
  int ofKind(int target, QuestionKind kind, Exclusion hidden);

  /** Whether a target has more than phrasings. */
  boolean hasContent(int target);

  /** The documents of some targets, phrasings and contents. */
  Set<Integer> documentsOf(IntPredicate target);

  /** Over how many phrasings and everyday questions words are counted. */
  int counted();

  /** In how many of what is {@link #counted} a word stands. */
  int frequency(String word);

  /**
   * The inverse document frequency of a word over phrasings and everyday questions: a folder of a
   * few entries alone could not tell which words are common.
   */
  default double weight(String word) {
    int frequency = frequency(word);
    return Math.log1p((counted() - frequency + 0.5) / (frequency + 0.5));
  }
}

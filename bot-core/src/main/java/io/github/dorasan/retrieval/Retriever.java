package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import java.util.List;
import java.util.Optional;

/** Finds the targets that are nearest to a question. Safe for use by many threads at once. */
public interface Retriever {
  /**
   * The targets nearest to a text, best first, each at most once.
   *
   * @param text any text; none of its characters has a special meaning
   * @param limit how many at most, from 1
   */
  Retrieval retrieve(String text, int limit);

  /**
   * The target that has the very words of a text for one of its phrasings, whatever their case and
   * punctuation. Where it is hidden, {@link #retrieve} does not find it all the same.
   */
  default Optional<Target> phrasedAs(String text) {
    return Optional.empty();
  }

  /**
   * A retriever that finds as well what a community adds, and not what it hides, all rated on one
   * scale. It shares everything that is big with this one, holds nothing open of its own, and is of
   * use for as long as this one is open.
   *
   * @param seen the knowledge of this one with the overlay
   */
  default Retriever overlaid(KnowledgeBase seen, Overlay overlay) {
    throw new UnsupportedOperationException("nothing can be laid over " + this);
  }

  /**
   * The phrasings that are nearest to a text, from each side it searches, nearest first.
   *
   * @param limit how many of each side at most
   */
  default List<String> near(String text, int limit) {
    return List.of();
  }

  /** Keeps what is costly to compute of texts that will be looked up more than once. */
  default void expect(List<String> texts) {}

  /** Tells which questions mean the same. */
  default Meaning meaning() {
    return Meaning.LITERAL;
  }
}

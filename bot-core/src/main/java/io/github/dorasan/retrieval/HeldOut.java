package io.github.dorasan.retrieval;

import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Asks an index its own phrasings, each while it is hidden, or while its whole entry is: questions
 * whose right answer is known, or which have none.
 */
public final class HeldOut {
  private static final int CANDIDATES = 12;
  private static final long SEED = 20;

  private final IndexParts parts;
  private final LuceneRetriever retriever;
  private final Optional<SemanticSide> side;
  private final List<Integer> sample;
  private final IntConsumer asked;

  /**
   * A sample of an index's phrasings.
   *
   * @param limit how many at most
   * @param asked is told how many more have been asked
   */
  HeldOut(
      IndexParts parts,
      LuceneRetriever retriever,
      Optional<SemanticSide> side,
      int limit,
      IntConsumer asked) {
    this.parts = parts;
    this.retriever = retriever;
    this.side = side;
    this.asked = asked;
    List<Integer> documents = new ArrayList<>();
    for (int target = 0; target < parts.targets().size(); target++) {
      documents.addAll(parts.store().phrasings(target));
    }
    Collections.shuffle(documents, new Random(SEED));
    this.sample = documents.subList(0, Math.min(limit, documents.size()));
  }

  /** How many phrasings can be asked. */
  public int size() {
    return sample.size();
  }

  /** One phrasing, while it is hidden itself. */
  public Retrieval phrasing(int index) throws IOException {
    int document = sample.get(index);
    Exclusion hidden = new Exclusion(document, Optional.empty());
    return ask(document, hidden);
  }

  /** One phrasing, while its whole entry is hidden. */
  public Retrieval entry(int index) throws IOException {
    int document = sample.get(index);
    EntryId entry = truth(index).entry();
    Exclusion hidden = new Exclusion(document, Optional.of(entry));
    return ask(document, hidden);
  }

  /** A text that the knowledge does not answer. */
  public Retrieval unanswerable(String text) {
    return retriever.retrieve(text, CANDIDATES);
  }

  /** The target of a phrasing. */
  public Target truth(int index) {
    return parts.targets().get(parts.store().target(sample.get(index)));
  }

  private Retrieval ask(int document, Exclusion hidden) throws IOException {
    Optional<float[]> vector =
        side.isPresent() ? Optional.of(side.get().vector(document)) : Optional.empty();
    Retrieval found = retriever.retrieve(parts.store().text(document), vector, CANDIDATES, hidden);
    asked.accept(1);
    return found;
  }
}

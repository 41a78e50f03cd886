package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Asks an index its own phrasings, each while it is hidden, or while its whole entry is: questions
 * whose right answer is known, or which have none. A phrasing that is its target's only one cannot
 * be held out: nothing would be left to find.
 */
public final class HeldOut {
  private static final int CANDIDATES = 12;

  /** So many phrasings are asked while their entry is hidden, however few are held out alone. */
  private static final int LEAST_HIDDEN = 100;

  private final IndexParts parts;
  private final LuceneRetriever retriever;
  private final Optional<SemanticSide> side;
  private final Map<String, float[]> asides;
  private final Folds folds;

  /**
   * A number by chance for each phrasing, which hangs on its text alone: a sample that is drawn by
   * it stays nearly the same when a few phrasings are added.
   */
  private final long[] chances;

  private final List<Integer> sample;
  private final List<Integer> hidden;
  private final Map<EntryId, Set<Integer>> documentsOf = new HashMap<>();
  private final IntConsumer asked;

  /**
   * A sample of an index's phrasings.
   *
   * @param asides vectors of what is asked beside the phrasings; filled as they are needed
   * @param limit how many at most
   * @param asked is told how many more have been asked
   */
  HeldOut(
      IndexParts parts,
      LuceneRetriever retriever,
      Optional<SemanticSide> side,
      Map<String, float[]> asides,
      Folds folds,
      int limit,
      IntConsumer asked) {
    this.folds = folds;
    this.parts = parts;
    this.retriever = retriever;
    this.side = side;
    this.asides = asides;
    this.asked = asked;
    List<Integer> all = new ArrayList<>();
    List<Integer> documents = new ArrayList<>();
    for (int target = 0; target < parts.targets().size(); target++) {
      List<Integer> phrasings = parts.store().phrasings(target);
      all.addAll(phrasings);
      if (phrasings.size() > 1) {
        documents.addAll(phrasings);
      }
    }
    this.chances = new long[parts.store().documentCount()];
    all.forEach(document -> chances[document] = chance(parts.store().text(document)));
    Comparator<Integer> byChance = Comparator.comparingLong(document -> chances[document]);
    documents.sort(byChance);
    all.sort(byChance);
    this.sample = documents.subList(0, Math.min(limit, documents.size()));
    int half = (sample.size() + 1) / 2;
    this.hidden = all.subList(0, Math.min(all.size(), Math.max(LEAST_HIDDEN, half)));
  }

  /** FNV-1a over the characters, its bits mixed. */
  private static long chance(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    return hash ^ (hash >>> 29);
  }

  /** How many phrasings of a knowledge base can be held out at all. */
  public static int possible(KnowledgeBase knowledge) {
    return new Targets(knowledge)
        .rows().stream()
            .mapToInt(row -> row.phrasings().size())
            .filter(phrasings -> phrasings > 1)
            .sum();
  }

  /** How many phrasings can be asked. */
  public int size() {
    return sample.size();
  }

  /** One phrasing while it alone is hidden. */
  public Retrieval phrasing(int index) throws IOException {
    int document = sample.get(index);
    return ask(document, Set.of(document));
  }

  /**
   * One phrasing while it is hidden itself; every other one with those of its target that are like
   * it. Some who ask come close to an author's words, others do not.
   */
  Retrieval phrasingAmongOthers(int index) throws IOException {
    int document = sample.get(index);
    boolean among = chances[document] % 2 == 0;
    return ask(document, among ? folds.members(document) : Set.of(document));
  }

  /** How many phrasings can be asked while their whole entry is hidden. */
  public int hiddenSize() {
    return hidden.size();
  }

  /** One phrasing, while its whole entry is hidden. */
  public Retrieval hidden(int index) throws IOException {
    return ask(
        hidden.get(index),
        documentsOf.computeIfAbsent(
            hiddenTruth(index).entry(),
            entry ->
                parts
                    .store()
                    .documentsOf(target -> parts.targets().get(target).entry().equals(entry))));
  }

  /** A text that the knowledge does not answer. */
  public Retrieval unanswerable(String text) {
    Optional<float[]> vector =
        retriever.embedder().map(model -> asides.computeIfAbsent(text, model::embed));
    return retriever.retrieve(text, vector, CANDIDATES, Exclusion.NONE);
  }

  /** The target of a phrasing. */
  public Target truth(int index) {
    return parts.targets().get(parts.store().target(sample.get(index)));
  }

  /** The target that {@link #hidden} hides. */
  public Target hiddenTruth(int index) {
    return parts.targets().get(parts.store().target(hidden.get(index)));
  }

  private Retrieval ask(int document, Set<Integer> hidden) throws IOException {
    Optional<float[]> vector =
        side.isPresent() ? Optional.of(side.get().vector(document)) : Optional.empty();
    Retrieval found =
        retriever.retrieve(
            parts.store().text(document),
            vector,
            CANDIDATES,
            new Exclusion(hidden, folds.fold(document)));
    asked.accept(1);
    return found;
  }
}

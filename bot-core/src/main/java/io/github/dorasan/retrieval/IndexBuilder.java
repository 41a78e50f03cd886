package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;

/** Builds an index and learns from it how to rank. */
final class IndexBuilder {
  /** With more targets a head costs more than it gains. */
  private static final int MAX_TARGETS_FOR_HEAD = 3000;

  /** A head sees about this many vectors while it is trained. */
  private static final int HEAD_STEPS = 600_000;

  private static final int MIN_PHRASINGS_PER_TARGET = 3;
  private static final int RANK_SAMPLE = 1500;
  private static final int LEARN_SAMPLE = 3000;

  private final KnowledgeBase knowledge;
  private final Optional<Embedder> embedder;
  private final BuildListener listener;
  private final Map<String, float[]> asides;

  /**
   * A builder.
   *
   * @param asides vectors of what is asked beside the folder's phrasings; filled as they are needed
   */
  IndexBuilder(
      KnowledgeBase knowledge,
      Optional<Embedder> embedder,
      BuildListener listener,
      Map<String, float[]> asides) {
    this.knowledge = knowledge;
    this.embedder = embedder;
    this.listener = listener;
    this.asides = asides;
  }

  /**
   * Writes everything into the folder, which is empty.
   *
   * @param cache of the embedder's vectors, where there is an embedder
   */
  void build(Directory directory, Path folder, Optional<VectorCache> cache) throws IOException {
    Targets targets = new Targets(knowledge);
    Map<String, float[]> vectors = Map.of();
    if (cache.isPresent()) {
      List<String> texts = targets.phrasings();
      vectors =
          cache
              .get()
              .of(
                  texts,
                  done -> listener.progress(BuildListener.Phase.EMBEDDING, done, texts.size()));
    }
    KnowledgeIndexer.of(knowledge)
        .write(
            targets,
            vectors,
            directory,
            done -> listener.progress(BuildListener.Phase.INDEXING, done, targets.rows().size()));
    try (LuceneRetriever plain =
        new LuceneRetriever(
            IndexParts.open(knowledge, directory), Optional.empty(), RankWeights.LEXICAL)) {
      learn(plain, folder);
    }
  }

  private void learn(LuceneRetriever plain, Path folder) throws IOException {
    IndexParts parts = plain.parts();
    Optional<SemanticSide> side =
        embedder.isPresent()
            ? Optional.of(new SemanticSide(parts.searcher(), parts.store()))
            : Optional.empty();
    Folds folds = new Folds(parts.store(), parts.targets().size(), side);
    List<LinearHead> heads = side.isPresent() ? heads(parts, side.get(), folds) : List.of();
    Optional<LinearHead> head = heads.isEmpty() ? Optional.empty() : Optional.of(heads.getFirst());
    List<LinearHead> divided = heads.isEmpty() ? List.of() : heads.subList(1, heads.size());
    Optional<Semantics> semantics =
        side.map(found -> new Semantics(embedder.orElseThrow(), found, head, divided));
    RankWeights start = side.isPresent() ? RankWeights.HYBRID : RankWeights.LEXICAL;
    LuceneRetriever unranked = new LuceneRetriever(parts, semantics, start);
    IntConsumer asked = counted(parts);
    RankWeights weights =
        RankFit.fit(new HeldOut(parts, unranked, side, asides, folds, RANK_SAMPLE, asked), start);
    LuceneRetriever ranked = new LuceneRetriever(parts, semantics, weights);
    HeldOut heldOut = new HeldOut(parts, ranked, side, asides, folds, LEARN_SAMPLE, asked);
    listener.learn(heldOut, folder);
    new LearnedModel(weights, head).write(folder);
  }

  /**
   * Tells the listener of each phrasing that is asked. Every one of the first sample is asked once,
   * and of the second once while it is hidden, and about every other once more while its entry is.
   */
  private IntConsumer counted(IndexParts parts) {
    int phrasings = parts.store().phrasingCount();
    int all = Math.min(RANK_SAMPLE, phrasings) + Math.min(LEARN_SAMPLE, phrasings) * 3 / 2;
    AtomicInteger done = new AtomicInteger();
    return asked ->
        listener.progress(BuildListener.Phase.LEARNING, Math.min(all, done.addAndGet(asked)), all);
  }

  /** The head that has seen all, then one a part; none where a head would not pay. */
  private static List<LinearHead> heads(IndexParts parts, SemanticSide side, Folds folds)
      throws IOException {
    int targets = parts.targets().size();
    List<Integer> documents = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      documents.addAll(parts.store().phrasings(target));
    }
    if (targets > MAX_TARGETS_FOR_HEAD
        || targets < 2
        || documents.size() < MIN_PHRASINGS_PER_TARGET * targets) {
      return List.of();
    }
    float[][] vectors = new float[documents.size()][];
    int[] labels = new int[documents.size()];
    int[] divided = new int[documents.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = side.vector(documents.get(i));
      labels[i] = parts.store().target(documents.get(i));
      divided[i] = folds.fold(documents.get(i));
    }
    HeadTrainer trainer = new HeadTrainer(vectors, labels, targets, epochs(vectors.length));
    return IntStream.range(-1, Folds.COUNT)
        .parallel()
        .mapToObj(part -> trainer.train(divided, part))
        .toList();
  }

  /** How often a head sees each of as many vectors while it is trained. */
  static int epochs(int vectors) {
    return Math.clamp(HEAD_STEPS / Math.max(1, vectors), 8, 60);
  }
}

package io.github.dorasan.answering;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Retriever;
import io.github.dorasan.retrieval.Target;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what is looked up. */
final class CountingRetriever implements Retriever {
  private final Retriever inner;
  private final List<String> lookedUp = new CopyOnWriteArrayList<>();

  CountingRetriever(Retriever inner) {
    this.inner = inner;
  }

  @Override
  public Retrieval retrieve(String text, int limit) {
    lookedUp.add(text);
    return inner.retrieve(text, limit);
  }

  @Override
  public Optional<Target> phrasedAs(String text) {
    return inner.phrasedAs(text);
  }

  @Override
  public Retriever overlaid(KnowledgeBase seen, Overlay overlay) {
    return inner.overlaid(seen, overlay);
  }

  List<String> lookedUp() {
    return List.copyOf(lookedUp);
  }

  void forget() {
    lookedUp.clear();
  }

  /** An engine over the shop that looks up here. */
  AnswerEngine engine() {
    return new AnswerEngine(Shop.knowledge(), this, Calibration.LEXICAL, Thresholds.DEFAULT, 100);
  }
}

package io.github.dorasan.retrieval;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A few phrasings over many: the upper layer's documents and targets are numbered after the lower
 * one's. What is held out is held out of the lower one.
 */
final class LayeredPhrasings implements Phrasings {
  private final Phrasings lower;
  private final Phrasings upper;
  private final int documents;
  private final int targets;

  LayeredPhrasings(Phrasings lower, Phrasings upper) {
    this.lower = lower;
    this.upper = upper;
    this.documents = lower.documentCount();
    this.targets = lower.targetCount();
  }

  @Override
  public int phrasingCount() {
    return lower.phrasingCount() + upper.phrasingCount();
  }

  @Override
  public int counted() {
    return lower.counted() + upper.counted();
  }

  @Override
  public int documentCount() {
    return documents + upper.documentCount();
  }

  @Override
  public int targetCount() {
    return targets + upper.targetCount();
  }

  @Override
  public int target(int document) {
    return document < documents
        ? lower.target(document)
        : targets + upper.target(document - documents);
  }

  @Override
  public String text(int document) {
    return document < documents ? lower.text(document) : upper.text(document - documents);
  }

  @Override
  public OptionalInt document(String text) {
    OptionalInt below = lower.document(text);
    return below.isPresent()
        ? below
        : upper.document(text).stream().map(own -> documents + own).findFirst();
  }

  @Override
  public Set<String> terms(int document) {
    return document < documents ? lower.terms(document) : upper.terms(document - documents);
  }

  @Override
  public boolean stands(String word, int document) {
    return document < documents
        ? lower.stands(word, document)
        : upper.stands(word, document - documents);
  }

  @Override
  public List<Integer> phrasings(int target) {
    if (target < targets) {
      return lower.phrasings(target);
    }
    List<Integer> own = upper.phrasings(target - targets);
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return documents + own.get(index);
      }

      @Override
      public int size() {
        return own.size();
      }
    };
  }

  @Override
  public boolean holds(int target, String word, Exclusion hidden) {
    return target < targets
        ? lower.holds(target, word, hidden)
        : upper.holds(target - targets, word, Exclusion.NONE);
  }

  @Override
  public boolean knows(String word, Exclusion hidden) {
    return lower.knows(word, hidden) || upper.knows(word, Exclusion.NONE);
  }

  @Override
  public int ofKind(int target, QuestionKind kind, Exclusion hidden) {
    return target < targets
        ? lower.ofKind(target, kind, hidden)
        : upper.ofKind(target - targets, kind, Exclusion.NONE);
  }

  @Override
  public boolean hasContent(int target) {
    return target < targets ? lower.hasContent(target) : upper.hasContent(target - targets);
  }

  @Override
  public Set<Integer> documentsOf(IntPredicate target) {
    Set<Integer> found = new HashSet<>(lower.documentsOf(target));
    upper.documentsOf(own -> target.test(targets + own)).forEach(own -> found.add(documents + own));
    return found;
  }

  @Override
  public int frequency(String word) {
    return lower.frequency(word) + upper.frequency(word);
  }
}

package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.util.List;
import java.util.SequencedSet;

/** Texts as the index of one knowledge base sees them: stemmed, and synonyms brought together. */
public final class IndexTerms {
  private final KnowledgeAnalyzer analyzer;
  private final KnowledgeAnalyzer withoutSynonyms;

  /** Analyses with the language and the synonyms of this knowledge. */
  public IndexTerms(KnowledgeBase knowledge) {
    this.analyzer = IndexParts.analyzer(knowledge);
    this.withoutSynonyms = new KnowledgeAnalyzer(knowledge.community().language(), List.of());
  }

  /** The distinct terms of a text, in its order. */
  public SequencedSet<String> distinct(String text) {
    return Terms.of(analyzer, text);
  }

  /** The terms of a text in its order, repeated where it repeats them. */
  public List<String> sequence(String text) {
    return Terms.sequence(analyzer, text);
  }

  /** The stemmed words of a text in its order, synonyms left as they are. */
  public List<String> words(String text) {
    return Terms.sequence(withoutSynonyms, text);
  }
}

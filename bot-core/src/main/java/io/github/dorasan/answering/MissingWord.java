package io.github.dorasan.answering;

import io.github.dorasan.answering.language.FolderWords;
import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Target;
import java.util.List;
import java.util.Optional;

/**
 * Tells where one word keeps an entry from being the answer: the entry accounts for every other
 * word of the question that carries a subject, and the folder knows that word from elsewhere.
 */
final class MissingWord {
  /** How many words the entry must account for. */
  private static final int LEAST_SHARED = 2;

  /** Up to so many letters a stem is taken as it stands. */
  private static final int SHORT = 3;

  private final KnowledgeBase knowledge;
  private final Grammar grammar;
  private final FolderWords folder;

  MissingWord(KnowledgeBase knowledge, Grammar grammar, FolderWords folder) {
    this.knowledge = knowledge;
    this.grammar = grammar;
    this.folder = folder;
  }

  /** The outcome; where nothing was near enough but for one word, with that word named. */
  Outcome named(Outcome outcome) {
    if (!(outcome.answer() instanceof Answer.NothingNear)) {
      return outcome;
    }
    return outcome.candidates().stream()
        .limit(1)
        .flatMap(best -> nearMiss(outcome.understood(), best).stream())
        .findFirst()
        .map(
            answer ->
                new Outcome(
                    answer, outcome.confidence(), outcome.candidates(), outcome.understood()))
        .orElse(outcome);
  }

  private Optional<Answer> nearMiss(String question, Candidate best) {
    if (!(best.match().target() instanceof Target.Faq(var id))) {
      return Optional.empty();
    }
    Optional<FaqEntry> entry = knowledge.entry(id);
    List<String> content = grammar.content(question);
    List<String> terms = best.match().why().missing();
    List<String> missing =
        content.stream().filter(word -> terms.stream().anyMatch(term -> of(word, term))).toList();
    boolean near = missing.size() == 1 && content.size() > LEAST_SHARED;
    return near && folder.knows(missing.getFirst())
        ? entry.map(one -> new Answer.NearMiss(one, missing.getFirst()))
        : Optional.empty();
  }

  /** Whether an index term may be what a word was brought to: its stem, whose end may differ. */
  private static boolean of(String word, String term) {
    String kept = term.length() > SHORT ? term.substring(0, term.length() - 1) : term;
    return word.startsWith(kept) && term.length() <= word.length();
  }
}

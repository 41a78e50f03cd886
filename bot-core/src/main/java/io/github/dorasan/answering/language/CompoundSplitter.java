package io.github.dorasan.answering.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * Divides a sentence that asks several things. A conjunction between things that are asked about
 * together ("rules and regulations") is left alone: what follows it must begin as a question does.
 */
public final class CompoundSplitter {
  private static final int LEAST_WORDS = 2;

  private final Grammar grammar;

  /** For a language. */
  public CompoundSplitter(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The questions of a sentence, in order; the sentence itself where it asks one. */
  public List<String> split(String sentence) {
    List<MatchResult> places = Words.places(sentence);
    List<String> words = grammar.words(sentence);
    if (words.isEmpty() || places.size() != Words.of(sentence).size()) {
      return List.of(sentence);
    }
    List<String> heads = headsInRow(words);
    if (heads.size() > 1) {
      return spread(heads, words);
    }
    return clauses(sentence, places);
  }

  /** The question words at the beginning: "when and where was it", "what, when and why". */
  private List<String> headsInRow(List<String> words) {
    List<String> heads = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int joint = heads.isEmpty() ? 0 : grammar.list("joints").at(words, at);
      int head = grammar.head(words, at + joint);
      if (head == 0 || (!heads.isEmpty() && joint == 0 && heads.size() < 2 && !listed(words, at))) {
        break;
      }
      heads.add(Words.join(words.subList(at + joint, at + joint + head)));
      at += joint + head;
    }
    return heads;
  }

  /** Whether a joint comes within the next question words, as in "what when and why". */
  private boolean listed(List<String> words, int from) {
    int at = from;
    int head = grammar.head(words, at);
    while (head > 0) {
      at += head;
      if (grammar.list("joints").at(words, at) > 0) {
        return grammar.head(words, at + grammar.list("joints").at(words, at)) > 0;
      }
      head = grammar.head(words, at);
    }
    return false;
  }

  private List<String> spread(List<String> heads, List<String> words) {
    int used = 0;
    int at = 0;
    while (used < heads.size()) {
      at += used == 0 ? 0 : grammar.list("joints").at(words, at);
      at += grammar.head(words, at);
      used++;
    }
    String rest = Words.join(words.subList(at, words.size()));
    return heads.stream().map(head -> (head + " " + rest).strip()).toList();
  }

  /** The clauses that begin as a question after "and" or a comma. */
  private List<String> clauses(String sentence, List<MatchResult> places) {
    List<String> lower = Words.of(sentence);
    List<String> clauses = new ArrayList<>();
    int from = 0;
    for (int i = LEAST_WORDS; i < places.size(); i++) {
      int joint = grammar.list("joints").at(lower, i);
      boolean comma =
          sentence.substring(places.get(i - 1).end(), places.get(i).start()).contains(",");
      int next = i + joint;
      if ((joint > 0 || comma)
          && next < places.size()
          && i - from >= LEAST_WORDS
          && begins(lower.subList(next, lower.size()), joint > 0)
          && !alternative(lower, i, next)
          && asks(lower.subList(from, i))) {
        clauses.add(sentence.substring(places.get(from).start(), places.get(i - 1).end()));
        from = next;
        i = next;
      }
    }
    clauses.add(sentence.substring(places.get(from).start()));
    return clauses;
  }

  /** "is it high or is it low": what could be instead, and nothing else that is asked. */
  private boolean alternative(List<String> words, int joint, int next) {
    return grammar.list("alternatives").at(words, joint) > 0
        && grammar.head(grammar.words(Words.join(words.subList(next, words.size()))), 0) == 0;
  }

  private boolean asks(List<String> words) {
    return grammar.asks(grammar.words(Words.join(words)));
  }

  /** A question word, or a verb with its subject: "is it", "can you", "do they". */
  private boolean begins(List<String> words, boolean joined) {
    List<String> written = grammar.words(Words.join(words));
    int head = grammar.head(written, 0);
    if (head > 0) {
      return written.size() > head || joined;
    }
    boolean verb = written.size() > 2 && grammar.auxiliary(written.getFirst());
    boolean points = verb && Anaphors.length(grammar, written, 1) > 0;
    return points
        || (verb
            && joined
            && (grammar.list("articles").contains(written.get(1))
                || grammar.list("personal").contains(written.get(1))
                || !grammar.function(written.get(1))));
  }
}

package io.github.dorasan.answering.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes a question out of the words around it: greetings, lead-ins, thanks. */
public final class Wrapping {
  private static final Pattern PAUSE =
      Pattern.compile("[,:;(){}\\[\\]]|\\.{2,}|\u2026|\\s[-\u2013\u2014]+\\s");

  private static final int LEAST_CONTENT_OF_PREMISE = 2;

  private final Grammar grammar;

  /** For a language. */
  public Wrapping(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * A sentence taken out of what is around it.
   *
   * @param question the question alone; empty where nothing but wrapping is there
   * @param premise what the sentence takes for granted before it asks: the clause before its
   *     question, of several words that carry a subject, without the word that leads it ("since",
   *     "given that"); empty where it has none
   */
  public record Unwrapped(String question, Optional<String> premise) {}

  /** Takes a sentence out of what is around it. */
  public Unwrapped unwrap(String sentence) {
    List<MatchResult> places = Words.places(sentence);
    List<String> words = words(places);
    int from = start(sentence, places, words);
    return new Unwrapped(
        question(sentence, places, words, from), premise(sentence, places, words, from));
  }

  private String question(String sentence, List<MatchResult> places, List<String> words, int from) {
    int to = end(words, from);
    if (from >= to) {
      return "";
    }
    String mark = to == words.size() ? sentence.substring(places.getLast().end()).strip() : "";
    return sentence.substring(places.get(from).start(), places.get(to - 1).end()) + mark;
  }

  private Optional<String> premise(
      String sentence, List<MatchResult> places, List<String> words, int to) {
    int begin = afterGreetings(words, 0);
    int from = begin + grammar.list("premise-openers").at(words, begin);
    if (from >= to || to >= words.size() || grammar.asks(words.subList(begin, to))) {
      return Optional.empty();
    }
    String premise = sentence.substring(places.get(from).start(), places.get(to - 1).end());
    return Optional.of(premise)
        .filter(text -> grammar.content(text).size() >= LEAST_CONTENT_OF_PREMISE);
  }

  /** Whether a sentence asks nothing of its own, as in "is that right?" or "anyone?". */
  public boolean isTag(String sentence) {
    return stands(sentence, "tags");
  }

  /** Whether a sentence asks whether holds what was said before it, as in "was he right?". */
  public boolean confirms(String sentence) {
    return stands(sentence, "confirmations");
  }

  /** Whether a sentence does no more than take note of what was said, as in "oh, how sad". */
  public boolean reacts(String sentence) {
    List<String> words = Words.of(sentence);
    return !words.isEmpty() && afterReactions(words, 0, _ -> true) == words.size();
  }

  private boolean stands(String sentence, String list) {
    return grammar.list(list).contains(Words.join(Words.of(sentence)));
  }

  /** What a statement holds true: what it reports, where it reports something, or all of it. */
  public String claim(String statement) {
    List<MatchResult> places = Words.places(statement);
    List<String> words = words(places);
    for (int i = 0; i < words.size(); i++) {
      int told = i + grammar.list("reports").at(words, i);
      if (told > i && told < words.size()) {
        String claim = statement.substring(places.get(told).start());
        if (grammar.content(claim).size() >= LEAST_CONTENT_OF_PREMISE) {
          return claim;
        }
      }
    }
    return unwrap(statement).question();
  }

  private static List<String> words(List<MatchResult> places) {
    return places.stream().map(place -> place.group().toLowerCase(Locale.ROOT)).toList();
  }

  private int start(String sentence, List<MatchResult> places, List<String> words) {
    int from = 0;
    int to = end(words, 0);
    for (int i = 0; i < to; i++) {
      int lead = grammar.list("lead-ins").at(words, i);
      if (lead > 0 && to - i - lead >= 2) {
        from = i + lead;
        i = from - 1;
      }
    }
    from = from > 0 ? afterAsides(words, from) : from;
    from =
        afterReactions(
            words,
            afterGreetings(words, from),
            at -> at < words.size() && pauses(sentence, places, at));
    boolean asks = grammar.asks(grammar.words(Words.join(words.subList(from, words.size()))));
    return asks ? from : afterPause(sentence, places, words, from);
  }

  /** Where what was asked begins, after when and where somebody asked it. */
  private int afterAsides(List<String> words, int begin) {
    int from = after("asides", words, begin);
    return grammar.head(words, from) > 0 ? from : begin;
  }

  private int afterGreetings(List<String> words, int begin) {
    return after("greetings", words, begin);
  }

  /**
   * Where the phrases of a list end that follow each other; something is always left behind them.
   */
  private int after(String list, List<String> words, int begin) {
    int from = begin;
    int length = grammar.list(list).at(words, from);
    while (length > 0 && from + length < words.size()) {
      from += length;
      length = grammar.list(list).at(words, from);
    }
    return from;
  }

  /**
   * Where the clauses end that take note of an answer, as in "oh, how sad, and why?".
   *
   * @param ends whether a clause may end before a word
   */
  private int afterReactions(List<String> words, int begin, IntPredicate ends) {
    int from = begin;
    int to = reaction(words, from);
    while (to > from && ends.test(to)) {
      from = to;
      to = reaction(words, from);
    }
    return from;
  }

  /** The end of the reaction that begins at a word; the word itself where none does. */
  private int reaction(List<String> words, int begin) {
    int from = begin;
    int led = grammar.list("reaction-leads").at(words, from);
    int length = grammar.list("reactions").at(words, from);
    while (led > 0 && length == 0) {
      from += led;
      led = grammar.list("reaction-leads").at(words, from);
      length = grammar.list("reactions").at(words, from);
    }
    return length > 0 ? from + length : begin;
  }

  /** Whether a pause is before a word. */
  private static boolean pauses(String sentence, List<MatchResult> places, int word) {
    String between = sentence.substring(places.get(word - 1).end(), places.get(word).start());
    return PAUSE.matcher(between).find();
  }

  /** The first clause that begins as a question does; where none does, nothing is cut. */
  private int afterPause(String sentence, List<MatchResult> places, List<String> words, int begin) {
    for (int i = begin + 1; i < words.size() - 1; i++) {
      int joint = grammar.list("joints").at(words, i);
      int first = afterGreetings(words, i + joint);
      List<String> clause = grammar.words(Words.join(words.subList(first, words.size())));
      if (!clause.isEmpty()
          && pauses(sentence, places, i)
          && (grammar.head(clause, 0) > 0 || grammar.auxiliary(clause.getFirst()))
          && standsAlone(clause)) {
        return first;
      }
    }
    return begin;
  }

  /** Whether a clause names what it asks about, rather than pointing to what stands before it. */
  private boolean standsAlone(List<String> clause) {
    List<String> asked = clause.subList(grammar.head(clause, 0), clause.size());
    return !grammar.content(asked).isEmpty() && Anaphors.first(grammar, asked) < 0;
  }

  private int end(List<String> words, int from) {
    int to = words.size();
    int tail = grammar.list("tails").before(words, to);
    while (tail > 0 && to - tail > from) {
      to -= tail;
      tail = grammar.list("tails").before(words, to);
    }
    return to;
  }
}

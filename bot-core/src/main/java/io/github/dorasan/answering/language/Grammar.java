package io.github.dorasan.answering.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The small words of one language: what questions begin with, and what points back. */
public final class Grammar {
  /** How many words a search is made of at most, rather than a sentence without small words. */
  private static final int MOST_KEYWORDS = 3;

  private final Map<String, String> kinds = new HashMap<>();
  private final Phrases heads;
  private final List<String> pluralEndings;
  private final Map<String, String> contractions;
  private final Map<String, Phrases> lists = new HashMap<>();
  private final Set<String> function = new HashSet<>();

  private Grammar(WordTable table) {
    table.named("head").forEach((kind, words) -> words.forEach(word -> kinds.put(word, kind)));
    this.heads = new Phrases(kinds.keySet());
    this.pluralEndings = table.list("plural-endings");
    this.contractions = table.pairs("contractions");
    for (String key : KEYS) {
      lists.put(key, table.phrases(key));
    }
    for (String key : FUNCTION) {
      table.list(key).forEach(phrase -> function.addAll(List.of(phrase.split(" ", -1))));
    }
    kinds.keySet().stream().filter(head -> !head.contains(" ")).forEach(function::add);
  }

  private static final List<String> KEYS =
      List.of(
          "auxiliaries",
          "singular",
          "plural",
          "person",
          "adverbs",
          "residual",
          "openers",
          "additions",
          "about-openers",
          "prepositions",
          "sources",
          "reflexives",
          "standing-for-a-name",
          "articles",
          "personal",
          "first-person",
          "expletives",
          "lead-ins",
          "tails",
          "tags",
          "confirmations",
          "reports",
          "greetings",
          "asides",
          "reactions",
          "reaction-leads",
          "requests",
          "premise-openers",
          "comparisons",
          "joints",
          "alternatives",
          "list-marks");

  private static final List<String> FRAME =
      List.of(
          "auxiliaries",
          "singular",
          "plural",
          "person",
          "adverbs",
          "residual",
          "prepositions",
          "articles",
          "personal");

  private static final List<String> FUNCTION =
      Stream.concat(FRAME.stream(), Stream.of("function")).toList();

  /** The grammar of a language; one that is not bundled knows no word. */
  public static Grammar of(Locale language) {
    return new Grammar(WordTable.of(language));
  }

  /** The words of a text in lower case, short forms written out. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Words.of(text)) {
      words.addAll(List.of(contractions.getOrDefault(word, word).split(" ", -1)));
    }
    return words;
  }

  /** One of the lists of phrases. */
  Phrases list(String key) {
    Phrases phrases = lists.get(key);
    if (phrases == null) {
      throw new IllegalArgumentException("no list of words is called " + key);
    }
    return phrases;
  }

  /** How many words the question word that stands here has, as in "how many"; 0 for none. */
  int head(List<String> words, int from) {
    return heads.at(words, from);
  }

  /** How many words tie a question to what was said before: "and what about", "not even". */
  int opening(List<String> words) {
    return Math.max(list("openers").at(words, 0), list("additions").at(words, 0));
  }

  /** How many words a question begins with before it names anything: "what is", "how did". */
  int beginning(List<String> words) {
    int from = head(words, 0);
    while (from > 0 && from < words.size() && auxiliary(words.get(from))) {
      from++;
    }
    return from;
  }

  /** What the question that begins with these words asks for; empty where they do not tell. */
  String kind(List<String> words) {
    int length = head(words, 0);
    return length == 0 ? "" : kinds.getOrDefault(Words.join(words.subList(0, length)), "");
  }

  /** What the question in a text asks for; empty where its first words do not tell. */
  public String kind(String text) {
    return kind(words(text));
  }

  boolean auxiliary(String word) {
    return list("auxiliaries").contains(word);
  }

  /** Whether a word looks like one for several. */
  boolean plural(String word) {
    return pluralEndings.stream().anyMatch(word::endsWith);
  }

  /** Whether a word carries no subject of its own. */
  boolean function(String word) {
    return function.contains(word);
  }

  /** Whether a word belongs to the frame of any question: it says nothing about which one. */
  boolean small(String word) {
    return kinds.containsKey(word) || FRAME.stream().anyMatch(key -> list(key).contains(word));
  }

  /** The words of a text that carry a subject, in lower case. */
  public List<String> content(String text) {
    return content(words(text));
  }

  /**
   * Whether a text holds a word beyond the frame of any question, though it may carry no subject:
   * "how do people get out of there".
   */
  public boolean telling(String text) {
    return words(text).stream().filter(word -> !small(word)).count() > 1;
  }

  /** The words that carry a subject. */
  List<String> content(List<String> words) {
    return words.stream().filter(word -> !function(word)).toList();
  }

  /** The words of a text that carry a subject. */
  public List<String> contentOf(String text) {
    return content(words(text));
  }

  /** Whether someone speaks of themselves in a text. */
  public boolean speaksOfSelf(String text) {
    return words(text).stream().anyMatch(list("first-person")::contains);
  }

  /** Whether a text is nothing but a few words that carry a subject: it claims nothing. */
  public boolean keywords(String text) {
    List<String> words = words(text);
    return words.size() <= MOST_KEYWORDS && words.stream().noneMatch(this::function);
  }

  /** Whether a text holds something against a figure, rather than claiming the figure. */
  public boolean compares(String text) {
    List<String> words = words(text);
    return IntStream.range(0, words.size()).anyMatch(i -> list("comparisons").at(words, i) > 0);
  }

  /**
   * Whether a text asks in general: it begins as a question does, and neither speaks of the one who
   * asks nor asks anything of the one who is asked.
   */
  public boolean general(String text) {
    List<String> words = words(text);
    return asks(words) && words.stream().noneMatch(list("personal")::contains);
  }

  /** Whether these words begin as a question does. */
  boolean asks(List<String> words) {
    return !words.isEmpty()
        && (head(words, 0) > 0
            || (words.size() > 1 && auxiliary(words.getFirst()))
            || list("requests").at(words, 0) > 0);
  }
}

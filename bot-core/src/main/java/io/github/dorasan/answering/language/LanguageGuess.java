package io.github.dorasan.answering.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells when a text is in another language than the knowledge: by its script, and where that is the
 * same, by small words. A name, a greeting or a title in another language is not enough.
 */
public final class LanguageGuess {
  private static final int LEAST_WORDS = 3;
  private static final double LEAST_SHARE = 0.4;
  private static final String SCRIPT_OF_SMALL_WORDS = "LATIN";

  private final Locale own;
  private final Map<String, String> byScript;
  private final Map<String, Set<String>> words;
  private final Map<String, String> letters;
  private final Map<String, List<String>> danger;
  private final Set<UnicodeScript> ownScripts;
  private final FolderWords folder;

  /** A guess against the language and the words of one folder. */
  public LanguageGuess(Locale own, FolderWords folder) {
    WordTable table = WordTable.read("languages.properties");
    this.own = own;
    this.folder = folder;
    this.byScript = new HashMap<>();
    this.words = new HashMap<>();
    this.letters = new HashMap<>();
    this.ownScripts = new HashSet<>();
    table
        .named("script")
        .forEach(
            (script, languages) -> {
              byScript.put(script, languages.getFirst());
              if (languages.contains(own.getLanguage())) {
                ownScripts.add(UnicodeScript.forName(script));
              }
            });
    if (own.getLanguage().equals("ja")) {
      ownScripts.add(UnicodeScript.HAN);
    }
    if (ownScripts.isEmpty()) {
      ownScripts.add(UnicodeScript.forName(SCRIPT_OF_SMALL_WORDS));
    }
    table.named("words").forEach((language, list) -> words.put(language, new HashSet<>(list)));
    table.named("letters").forEach((language, list) -> letters.put(language, list.getFirst()));
    this.danger = table.named("danger");
  }

  private LanguageGuess(LanguageGuess other, FolderWords folder) {
    this.own = other.own;
    this.byScript = other.byScript;
    this.words = other.words;
    this.letters = other.letters;
    this.danger = other.danger;
    this.ownScripts = other.ownScripts;
    this.folder = folder;
  }

  /** The same against the words of another folder; shares the languages' lists. */
  public LanguageGuess with(FolderWords other) {
    return new LanguageGuess(this, other);
  }

  /** The other language that a text is in; empty where it may be the folder's own. */
  public Optional<Locale> foreign(String text) {
    List<String> typed = Words.of(text);
    Optional<String> script = script(text);
    if (script.isPresent()) {
      boolean known = typed.stream().anyMatch(word -> !latin(word) && folder.knows(word));
      return known ? Optional.empty() : script.map(Locale::of);
    }
    return typed.size() < LEAST_WORDS ? Optional.empty() : bySmallWords(typed);
  }

  /** Whether a text says in another language that someone needs help at once. */
  public boolean danger(String text) {
    String words = " " + Words.join(Words.of(text)) + " ";
    return danger.entrySet().stream()
        .filter(language -> !language.getKey().equals(own.getLanguage()))
        .flatMap(language -> language.getValue().stream())
        .anyMatch(phrase -> words.contains(latin(phrase) ? " " + phrase + " " : phrase));
  }

  /** The language of the script that most letters are of, where it is not the folder's. */
  private Optional<String> script(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int own = ownScripts.stream().mapToInt(script -> letters.getOrDefault(script, 0)).sum();
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > 0 && !ownScripts.contains(UnicodeScript.HIRAGANA)) {
      letters.merge(
          UnicodeScript.HIRAGANA, letters.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
      letters.remove(UnicodeScript.HAN);
    }
    return letters.entrySet().stream()
        .filter(entry -> !ownScripts.contains(entry.getKey()))
        .filter(entry -> entry.getValue() * 2 > own)
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().name())
        .flatMap(name -> Optional.ofNullable(byScript.get(name)));
  }

  private Optional<Locale> bySmallWords(List<String> typed) {
    Set<String> mine = words.getOrDefault(own.getLanguage(), Set.of());
    String best = "";
    double most = 0;
    for (Map.Entry<String, Set<String>> language : words.entrySet()) {
      String letters = this.letters.getOrDefault(language.getKey(), "");
      List<String> theirs =
          typed.stream()
              .filter(word -> language.getValue().contains(word) || holds(word, letters))
              .toList();
      double share = share(typed, theirs, mine);
      if (!language.getKey().equals(own.getLanguage()) && share > most) {
        best = language.getKey();
        most = share;
      }
    }
    return most >= LEAST_SHARE ? Optional.of(Locale.of(best)) : Optional.empty();
  }

  /** The share of small words, where enough of them are no words of the folder or its language. */
  private double share(List<String> typed, List<String> theirs, Set<String> mine) {
    long foreign =
        theirs.stream()
            .filter(word -> !mine.contains(word) && !folder.knowsWell(word))
            .distinct()
            .count();
    long own = typed.stream().filter(mine::contains).filter(word -> !theirs.contains(word)).count();
    return foreign >= 1 && foreign > 2 * own ? (double) theirs.size() / typed.size() : 0;
  }

  private static boolean holds(String word, String letters) {
    return word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
  }

  private static boolean latin(String word) {
    return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
  }
}

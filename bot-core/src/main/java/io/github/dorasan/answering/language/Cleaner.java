package io.github.dorasan.answering.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what was typed in haste or heard by a machine: texting words, lengthened letters,
 * words run together, fillers.
 */
public final class Cleaner {
  private static final Pattern CHUNK =
      Pattern.compile("^([^\\p{L}\\p{N}]*)(.*?)([,.;:?!\u2026]*)$");
  private static final Pattern LENGTHENED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{6,40}");
  private static final Pattern ASIDE = Pattern.compile("(?i),\\s*like\\s*,");
  private static final int SHORT = 3;
  private static final int MOST_PIECES = 6;

  private final Map<String, String> texting;
  private final Map<String, String> misspeltHeads;
  private final Set<String> language;
  private final Phrases fillers;
  private final Grammar grammar;
  private final FolderWords folder;

  /** A cleaner for questions in a language to a folder. */
  public Cleaner(Locale language, Grammar grammar, FolderWords folder) {
    WordTable table = WordTable.of(language);
    this.texting = table.pairs("texting");
    this.misspeltHeads = table.pairs("misspelt-heads");
    this.language = table.wordsExcept("texting");
    this.fillers = table.phrases("fillers");
    this.grammar = grammar;
    this.folder = folder;
  }

  private Cleaner(Cleaner other, FolderWords folder) {
    this.texting = other.texting;
    this.misspeltHeads = other.misspeltHeads;
    this.language = other.language;
    this.fillers = other.fillers;
    this.grammar = other.grammar;
    this.folder = folder;
  }

  /** The same for questions to another folder; shares the language's lists. */
  Cleaner with(FolderWords other) {
    return new Cleaner(this, other);
  }

  /** The text written out; the same text where there is nothing to do. */
  public String clean(String text) {
    List<String> kept = new ArrayList<>();
    for (String chunk : ASIDE.matcher(text).replaceAll(" ").strip().split(" +", -1)) {
      kept.add(written(chunk, kept.isEmpty()));
    }
    return String.join(" ", withHead(withoutFillers(kept)));
  }

  /** With the question word that it begins with spelt right: "were is it". */
  private List<String> withHead(List<String> chunks) {
    String first = chunks.getFirst().toLowerCase(Locale.ROOT);
    if (chunks.size() < 2
        || !misspeltHeads.containsKey(first)
        || Words.of(chunks.get(1)).stream().noneMatch(grammar::auxiliary)) {
      return chunks;
    }
    List<String> mended = new ArrayList<>(chunks);
    mended.set(0, misspeltHeads.get(first));
    return mended;
  }

  private String written(String chunk, boolean first) {
    Matcher parts = CHUNK.matcher(chunk);
    if (!parts.matches()) {
      return chunk;
    }
    String core = parts.group(2);
    if (core.isEmpty()) {
      return texting.getOrDefault(chunk, chunk);
    }
    String word = core.toLowerCase(Locale.ROOT);
    String meaning = texting.get(word);
    if (meaning != null && (word.length() > 1 || first || !meaning.startsWith("w"))) {
      return parts.group(1) + meaning + parts.group(3);
    }
    if (known(word)) {
      return chunk;
    }
    String shortened = shortened(word);
    if (!shortened.equals(word)) {
      return parts.group(1) + texting.getOrDefault(shortened, shortened) + parts.group(3);
    }
    return LETTERS.matcher(word).matches()
        ? parts.group(1) + split(word).orElse(core) + parts.group(3)
        : chunk;
  }

  private boolean known(String word) {
    return folder.knows(word) || language.contains(word);
  }

  private String shortened(String word) {
    Matcher lengthened = LENGTHENED.matcher(word);
    if (!lengthened.find()) {
      return word;
    }
    String doubled = lengthened.replaceAll("$1$1");
    return known(doubled) ? doubled : LENGTHENED.matcher(word).replaceAll("$1");
  }

  /** The fewest known words that a word is made of. */
  private Optional<String> split(String word) {
    List<Optional<List<String>>> best = new ArrayList<>();
    best.add(Optional.of(List.of()));
    for (int end = 1; end <= word.length(); end++) {
      Optional<List<String>> shortest = Optional.empty();
      for (int start = 0; start < end; start++) {
        String piece = word.substring(start, end);
        Optional<List<String>> before = best.get(start);
        if (before.isPresent()
            && (shortest.isEmpty() || before.get().size() + 1 < shortest.get().size())
            && isPiece(piece)) {
          List<String> pieces = new ArrayList<>(before.get());
          pieces.add(piece);
          shortest = Optional.of(pieces);
        }
      }
      best.add(shortest);
    }
    return best.getLast()
        .filter(pieces -> pieces.size() > 1 && pieces.size() <= MOST_PIECES)
        .map(Words::join);
  }

  private boolean isPiece(String piece) {
    if (piece.length() < 2) {
      return false;
    }
    return piece.length() > SHORT
        ? folder.knowsWell(piece) || grammar.function(piece)
        : grammar.function(piece) || folder.names().contains(piece);
  }

  private List<String> withoutFillers(List<String> chunks) {
    List<String> plain = chunks.stream().map(chunk -> Words.join(Words.of(chunk))).toList();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < chunks.size(); ) {
      int filler = fillers.at(plain, i);
      if (filler == 0) {
        kept.add(chunks.get(i));
        i++;
      } else {
        i += filler;
      }
    }
    return kept.isEmpty() ? chunks : kept;
  }
}

package io.github.dorasan.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the word pieces of an uncased BERT model: cleaned, without accents, in lower
 * case, at blanks, punctuation and Chinese characters, then each word into the longest pieces that
 * the vocabulary holds (Devlin et al. 2018). What looks like a mark of the model, such as {@code
 * [MASK]}, is text like any other.
 */
final class WordPieceTokenizer {
  private static final int MAX_LETTERS = 100;
  private static final List<String> ENDINGS = List.of("s", "est");
  private static final int SHORTEST_STEM = 3;

  private final Map<String, Integer> vocabulary;
  private final int maxTokens;
  private final int begin;
  private final int end;
  private final int unknown;

  private WordPieceTokenizer(Map<String, Integer> vocabulary, int maxTokens) throws IOException {
    this.vocabulary = vocabulary;
    this.maxTokens = maxTokens;
    this.begin = required("[CLS]");
    this.end = required("[SEP]");
    this.unknown = required("[UNK]");
  }

  /**
   * A tokenizer with the vocabulary of a {@code tokenizer.json}.
   *
   * @param maxTokens where a text is cut, its two marks included
   * @throws IOException if the vocabulary cannot be read
   */
  static WordPieceTokenizer read(InputStream json, int maxTokens) throws IOException {
    return new WordPieceTokenizer(Vocabulary.read(json), maxTokens);
  }

  private int required(String mark) throws IOException {
    Integer id = vocabulary.get(mark);
    if (id == null) {
      throw new IOException("the vocabulary of the sentence model lacks " + mark);
    }
    return id;
  }

  /** The numbers of a text's pieces, between the marks that begin and end every text. */
  long[] ids(String text) {
    long[] ids = new long[maxTokens];
    ids[0] = begin;
    int count = pieces(plain(text), ids);
    ids[count] = end;
    return Arrays.copyOf(ids, count + 1);
  }

  /** Whether the vocabulary holds a word as a whole, or but for an ending such as "-est". */
  boolean holds(String word) {
    String plain = plain(word);
    return vocabulary.containsKey(plain)
        || ENDINGS.stream().anyMatch(ending -> plain.endsWith(ending) && holdsStem(plain, ending));
  }

  private boolean holdsStem(String plain, String ending) {
    String stem = plain.substring(0, plain.length() - ending.length());
    return stem.length() >= SHORTEST_STEM
        && (vocabulary.containsKey(stem)
            || (stem.endsWith("i") && vocabulary.containsKey(stem.replaceFirst("i$", "y"))));
  }

  /**
   * Adds the pieces of a plain text from 1 on; the place behind the last that there is room for.
   */
  private int pieces(String plain, long[] ids) {
    int count = 1;
    int start = 0;
    while (start < plain.length() && count < maxTokens - 1) {
      int c = plain.codePointAt(start);
      int stop = start + Character.charCount(c);
      if (c != ' ') {
        stop = alone(c) ? stop : wordEnd(plain, stop);
        count = word(plain, start, stop, ids, count);
      }
      start = stop;
    }
    return count;
  }

  private static int wordEnd(String plain, int from) {
    int at = from;
    while (at < plain.length()) {
      int c = plain.codePointAt(at);
      if (c == ' ' || alone(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** Adds the pieces of one word, or one unknown piece where any part of it is unknown. */
  private int word(String plain, int start, int stop, long[] ids, int first) {
    int count = first;
    int at = start;
    boolean fits = plain.codePointCount(start, stop) <= MAX_LETTERS;
    while (at < stop && fits) {
      String prefix = at == start ? "" : "##";
      int to = stop;
      Integer id = vocabulary.get(prefix + plain.substring(at, to));
      while (id == null && to > at + 1) {
        to = plain.offsetByCodePoints(to, -1);
        id = to > at ? vocabulary.get(prefix + plain.substring(at, to)) : null;
      }
      if (id == null) {
        break;
      }
      if (count < maxTokens - 1) {
        ids[count++] = id;
      }
      at = to;
    }
    if (at < stop) {
      ids[first] = unknown;
      return first + 1;
    }
    return count;
  }

  /** The text with blanks of one kind, Chinese characters apart, no accents and no capitals. */
  private static String plain(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    boolean ascii = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      ascii &= c < 0x80;
      if (blank(c)) {
        clean.append(' ');
      } else if (chinese(c)) {
        clean.append(' ').appendCodePoint(c).append(' ');
      } else if (!dropped(c)) {
        clean.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return ascii ? clean.toString() : withoutAccents(clean);
  }

  private static String withoutAccents(StringBuilder clean) {
    String decomposed = Normalizer.normalize(clean, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
    return plain.toString();
  }

  private static boolean blank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean dropped(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  /** Punctuation is a word of its own. */
  private static boolean alone(int c) {
    if (c < 0x80) {
      return c > ' ' && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that the model was trained with; they are not all there are. */
  private static boolean chinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}

package io.github.dorasan.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The pieces that a model knows, each with its number: the object {@code "vocab"} of a {@code
 * tokenizer.json}. It is read at every start, by a reader of this one form of JSON: an object of
 * strings and whole numbers.
 */
final class Vocabulary {
  private static final String START = "\"vocab\"";
  private static final int EXPECTED = 40_000;

  private final String json;
  private int at;

  private Vocabulary(String json, int at) {
    this.json = json;
    this.at = at;
  }

  /**
   * Reads the whole vocabulary.
   *
   * @throws IOException if there is none, or it has another form
   */
  static Map<String, Integer> read(InputStream in) throws IOException {
    String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int start = json.indexOf(START);
    try {
      if (start >= 0) {
        return new Vocabulary(json, start + START.length()).pieces();
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("the vocabulary of the sentence model is cut short", e);
    }
    throw new IOException("the sentence model has no vocabulary");
  }

  private Map<String, Integer> pieces() throws IOException {
    Map<String, Integer> pieces = HashMap.newHashMap(EXPECTED);
    expect(':');
    expect('{');
    do {
      expect('"');
      String piece = string();
      expect(':');
      pieces.put(piece, number());
    } while (next() == ',');
    return pieces;
  }

  private void expect(char wanted) throws IOException {
    if (next() != wanted) {
      throw new IOException("the vocabulary of the sentence model is damaged at " + at);
    }
  }

  /** The next character that is no blank. */
  private char next() {
    char c = json.charAt(at++);
    while (c <= ' ') {
      c = json.charAt(at++);
    }
    return c;
  }

  /** A string whose first quote is read. */
  private String string() {
    int start = at;
    while (json.charAt(at) != '"' && json.charAt(at) != '\\') {
      at++;
    }
    if (json.charAt(at) == '"') {
      return json.substring(start, at++);
    }
    StringBuilder text = new StringBuilder(json.substring(start, at));
    for (char c = json.charAt(at++); c != '"'; c = json.charAt(at++)) {
      text.append(c == '\\' ? escaped() : c);
    }
    return text.toString();
  }

  private char escaped() {
    char c = json.charAt(at++);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(json, at, at += 4, 16);
      default -> c;
    };
  }

  private int number() {
    int number = next() - '0';
    while (Character.isDigit(json.charAt(at))) {
      number = number * 10 + json.charAt(at++) - '0';
    }
    return number;
  }
}

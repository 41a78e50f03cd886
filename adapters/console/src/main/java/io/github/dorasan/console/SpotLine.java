package io.github.dorasan.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line whose last word is what is being completed; nothing in it needs escaping. */
record SpotLine(String line, int cursor, Spot spot) implements CompletingParsedLine {
  @Override
  public String word() {
    return spot.typed();
  }

  @Override
  public int wordCursor() {
    return spot.typed().length();
  }

  @Override
  public int wordIndex() {
    return words().size() - 1;
  }

  @Override
  public List<String> words() {
    return spot.start() == 0
        ? List.of(word())
        : List.of(line.substring(0, spot.start()).strip(), word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}

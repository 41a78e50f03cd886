package io.github.dorasan.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of UTF-8. A line ends at a line feed, or with the input; a carriage return before it is
 * dropped. Of a line that is too long the beginning is kept, so that no input can fill the memory.
 */
final class LineInput {
  /** The most that is kept of a line, in UTF-16 units. */
  static final int LONGEST = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final BufferedReader reader;
  private boolean begun;

  LineInput(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line, or nothing at the end. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c == BYTE_ORDER_MARK && !begun) {
      c = reader.read();
    }
    begun = true;
    if (c == -1) {
      return Optional.empty();
    }
    for (; c != -1 && c != '\n'; c = reader.read()) {
      if (line.length() < LONGEST) {
        line.append((char) c);
      }
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return Optional.of(line.toString());
  }
}

package io.github.dorasan.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes as somebody might send them who means no good: right ones, and what becomes of them. */
public final class Mutations {
  /** What breaks readers: brackets, quotes, escapes, numbers without end, marks of direction. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ":",
          ",",
          "\\",
          "\\u0000",
          "\n",
          "\r\n",
          "\t",
          "&a ",
          "*a ",
          "!!java ",
          "<<: ",
          "- ",
          "? ",
          "|\n",
          ">\n",
          "%",
          "#",
          "null",
          "true",
          "-1",
          "1e999",
          "99999999999999999999",
          "NaN",
          "\u0000",
          "\ufeff",
          "\ud800",
          "\u202e",
          "\ud83d\udc68",
          "\uac00",
          "${x}",
          "../",
          "A".repeat(5_000),
          "[".repeat(2_000),
          "{\"a\":".repeat(2_000));

  private Mutations() {}

  /**
   * The right ones, and so many others, the same each time.
   *
   * @param right at least one
   */
  public static Stream<byte[]> of(List<String> right, int count) {
    Random random = new Random(20_261_127);
    return Stream.concat(
        right.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)),
        IntStream.range(0, count)
            .mapToObj(i -> mutated(right.get(i % right.size()), 1 + i % 6, random)));
  }

  private static byte[] mutated(String right, int times, Random random) {
    String text = right;
    for (int i = 0; i < times; i++) {
      int from = random.nextInt(text.length() + 1);
      int to = random.nextBoolean() ? from : Math.min(text.length(), from + random.nextInt(12));
      String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
      text = text.substring(0, from) + piece + text.substring(to);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}

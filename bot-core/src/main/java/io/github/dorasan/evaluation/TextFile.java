package io.github.dorasan.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Opens text as people save it: UTF-8, or whatever Unicode encoding a byte order mark names. The
 * mark itself is not part of the text. Anything undecodable makes reading fail with a {@link
 * java.nio.charset.CharacterCodingException}.
 */
public final class TextFile {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

  private TextFile() {}

  /**
   * Opens a file from its first character.
   *
   * @throws IOException if it is missing or may not be read
   */
  public static BufferedReader open(Path file) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(UTF_8_MARK.length);
    }
    if (startsWith(start, UTF_16_LE_MARK)) {
      return reader(file, StandardCharsets.UTF_16LE, UTF_16_LE_MARK.length);
    }
    if (startsWith(start, UTF_16_BE_MARK)) {
      return reader(file, StandardCharsets.UTF_16BE, UTF_16_BE_MARK.length);
    }
    return reader(
        file, StandardCharsets.UTF_8, startsWith(start, UTF_8_MARK) ? UTF_8_MARK.length : 0);
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  private static BufferedReader reader(Path file, Charset charset, int skipped) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.skipNBytes(skipped);
    // A decoder, unlike a charset by name, reports what it cannot decode.
    return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
  }
}

package io.github.dorasan.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one file of text, of at most 64 MiB, in UTF-8. A byte order mark is left out. */
final class TextFile {
  static final int MAX_BYTES = 64 << 20;

  private TextFile() {}

  /** The text; empty where there is none to be had, which is noted as a problem. */
  static Optional<String> read(Path path, Problems problems) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        problems.add(path, 0, "The file is larger than 64 MiB", "Split it into smaller files");
        return Optional.empty();
      }
      return Optional.of(withoutMark(Files.readString(path)));
    } catch (NoSuchFileException e) {
      problems.add(path, 0, "The file is missing", "Create it");
    } catch (CharacterCodingException e) {
      problems.add(path, 0, "The file is not UTF-8 text", "Save it in UTF-8");
    } catch (IOException e) {
      problems.add(path, 0, "The file cannot be read (" + e + ")", "Check its permissions");
    }
    return Optional.empty();
  }

  /** The text without the byte order mark that it may begin with. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

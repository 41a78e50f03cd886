package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import io.github.dorasan.evaluation.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** An FAQ in a file of any of the known kinds; its first character tells which. */
final class FaqFile {
  private FaqFile() {}

  /** Opens the rows of a file from the first on. */
  static FaqRows open(Path file, Faults faults) throws IOException, BadFileException {
    return switch (firstCharacter(file, faults)) {
      case '{' -> new JsonFaqRows(file, faults);
      case '[' ->
          throw faults.fatal(
              1,
              "The file holds one JSON list",
              "Write one object {...} a line instead, without brackets and commas around them");
      default -> DelimitedFaqRows.open(file, faults);
    };
  }

  private static int firstCharacter(Path file, Faults faults) throws IOException, BadFileException {
    try (BufferedReader reader = TextFile.open(file)) {
      int c = reader.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = reader.read();
      }
      if (c < 0) {
        throw faults.fatal(0, "The file is empty", "Name a file with questions and answers");
      }
      return c;
    } catch (CharacterCodingException e) {
      throw faults.fatal(1, "The file is not UTF-8 text", "Save it in UTF-8");
    }
  }
}

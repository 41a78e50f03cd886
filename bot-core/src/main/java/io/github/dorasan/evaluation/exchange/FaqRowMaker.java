package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the texts of one row; says what is missing. */
final class FaqRowMaker {
  private final int line;
  private final Map<FaqField, String> texts = new EnumMap<>(FaqField.class);
  private final List<String> alternates = new ArrayList<>();

  /**
   * Of the row that starts on a line.
   *
   * @param line from 1
   */
  FaqRowMaker(int line) {
    this.line = line;
  }

  /** Adds a text; a blank one counts as none, and of several for one field the first counts. */
  void add(FaqField field, String text) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return;
    }
    if (field == FaqField.ALTERNATES) {
      alternates.add(plain);
    } else {
      texts.putIfAbsent(field, plain);
    }
  }

  /** The row; empty, and noted, where it has no question or no answer. */
  Optional<FaqRow> row(Faults faults) throws BadFileException {
    Optional<String> question = required(FaqField.QUESTION, "question", faults);
    Optional<String> answer = required(FaqField.ANSWER, "answer", faults);
    if (question.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FaqRow(
            line,
            optional(FaqField.ID),
            optional(FaqField.TOPIC),
            question.get(),
            alternates,
            answer.get(),
            optional(FaqField.MORE)));
  }

  private Optional<String> optional(FaqField field) {
    return Optional.ofNullable(texts.get(field));
  }

  private Optional<String> required(FaqField field, String name, Faults faults)
      throws BadFileException {
    Optional<String> text = optional(field);
    if (text.isEmpty()) {
      faults.add(line, "The row has no " + name, "Write one, or remove the row");
    }
    return text;
  }

  /** Without blanks around it, and without halves of characters. */
  private static String plain(String text) {
    String whole = text.strip();
    if (whole.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return whole;
    }
    StringBuilder mended = new StringBuilder(whole.length());
    whole
        .codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}

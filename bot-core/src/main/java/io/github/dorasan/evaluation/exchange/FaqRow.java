package io.github.dorasan.evaluation.exchange;

import java.util.List;
import java.util.Optional;

/**
 * One question with its answer, as a file gives it. No text has blanks around it, and none but
 * {@code alternates}' may be empty.
 *
 * @param line where it starts in the file, from 1
 * @param id what the file calls it
 * @param alternates other ways to ask, in the order of the file
 * @param more the longer part of the answer
 */
record FaqRow(
    int line,
    Optional<String> id,
    Optional<String> topic,
    String question,
    List<String> alternates,
    String answer,
    Optional<String> more) {
  FaqRow {
    alternates = List.copyOf(alternates);
  }
}

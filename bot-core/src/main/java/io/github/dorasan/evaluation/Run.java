package io.github.dorasan.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * A question set, answered and judged.
 *
 * @param questions the name of the question file
 * @param knowledge the version of the knowledge that was answered from
 * @param at when
 * @param judged in the order of the file
 */
public record Run(String questions, String knowledge, Instant at, List<Judged> judged) {
  public Run {
    judged = List.copyOf(judged);
  }

  /** The rows alone, in the order of the file. */
  public List<Row> rows() {
    return judged.stream().map(Judged::row).toList();
  }

  /** The questions that went wrong, in the order of the file. */
  public List<Judged> misses() {
    return judged.stream().filter(one -> !one.row().verdict().good()).toList();
  }
}

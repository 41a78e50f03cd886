package io.github.dorasan.evaluation;

import io.github.dorasan.evaluation.Expectation.Want;
import java.util.List;

/**
 * One judged question, without its reasons: what figures are made of, and what is saved.
 *
 * @param question as asked
 * @param expected what it is about, in the words of the file or of the knowledge
 * @param given what the answer is about, in the same words; {@link #NO_ANSWER} where there is none
 * @param entries the ids of the entries that the text comes from
 * @param text the short answer; empty where there is none
 * @param probability of the best candidate that could answer, 0 to 1; 0 where there is none
 * @param relevant whether that candidate is relevant, or an answer composed of several says it all
 * @param rank the place of the first relevant among all candidates, from 1; 0 where there is none
 * @param nanos how long the engine took, in nanoseconds
 */
public record Row(
    String id,
    String kind,
    Want want,
    String question,
    String expected,
    String given,
    Given.Form form,
    List<String> entries,
    String text,
    Verdict verdict,
    double probability,
    boolean relevant,
    int rank,
    long nanos) {
  /** Stands for the topic of an answer that was not given. */
  public static final String NO_ANSWER = "(no answer)";

  /** Stands for the topic of a question that wants no answer. */
  public static final String NO_TOPIC = "(no topic)";

  public Row {
    entries = List.copyOf(entries);
  }
}

package io.github.dorasan.answering;

import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How sure a community wants the engine to be, as the calibrated probability that an answer, or a
 * suggested question, at the margin is right.
 */
public enum Sureness {
  /** Three of four answers at the margin are right, and one of four suggestions. */
  CAREFUL(0.75, 0.25),
  /** An answer at the margin is as likely right as wrong. */
  NORMAL(Thresholds.DEFAULT.answer(), Thresholds.DEFAULT.suggest()),
  /** One of three answers at the margin is right, and one of ten suggestions. */
  BOLD(0.33, 0.1);

  /** How many questions of its own are asked to find a difference. */
  private static final int TRIES = 300;

  private static final long SEED = 3;

  private final double answer;
  private final double suggest;

  Sureness(double answer, double suggest) {
    this.answer = answer;
    this.suggest = suggest;
  }

  /** What it means to the engine. */
  public Thresholds thresholds() {
    return new Thresholds(answer, suggest);
  }

  /**
   * A question that two levels treat differently.
   *
   * @param one what the first makes of it
   * @param other what the second does
   */
  public record Difference(String question, Outcome one, Outcome other) {}

  /**
   * The first question that is answered at one level and not at the other.
   *
   * @param questions as people asked them; after them, short forms of the engine's own questions
   *     are tried
   */
  public static Optional<Difference> difference(
      AnswerEngine engine, Sureness one, Sureness other, List<String> questions) {
    AnswerEngine first = engine.with(one.thresholds());
    AnswerEngine second = engine.with(other.thresholds());
    return Stream.concat(questions.stream(), shortened(engine).limit(TRIES))
        .map(Question::of)
        .map(asked -> new Difference(asked.text(), first.answer(asked), second.answer(asked)))
        .filter(found -> found.one().answer().answers() != found.other().answer().answers())
        .findFirst();
  }

  /** The engine's own questions as people type them who leave out all but two words, or one. */
  private static Stream<String> shortened(AnswerEngine engine) {
    List<FaqEntry> entries = new ArrayList<>(engine.knowledge().faq().values());
    Collections.shuffle(entries, new Random(SEED));
    List<List<String>> questions =
        entries.stream().flatMap(FaqEntry::wordings).map(engine::content).toList();
    return Stream.concat(
        questions.stream()
            .filter(words -> words.size() > 2)
            .map(words -> words.getFirst() + " " + words.getLast()),
        questions.stream().filter(words -> words.size() > 1).flatMap(List::stream).distinct());
  }
}

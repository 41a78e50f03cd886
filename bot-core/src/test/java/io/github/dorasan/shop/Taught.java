package io.github.dorasan.shop;

import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the shop's players teach in their community. */
public final class Taught {
  /** The community before anything was taught in it. */
  public static final Overlay NOTHING = Overlay.empty("guild", "the Guild");

  /** Asks about something that the shop's folder does not know. */
  public static final TaughtAnswer TOURNAMENT =
      answer(
          0,
          "When is the next chess tournament?",
          List.of("tournament date", "when do we play for the cup"),
          "The next tournament is on the first Friday of March.");

  private Taught() {}

  /** An answer from their own knowledge, that holds for ever. */
  public static TaughtAnswer answer(
      long number, String question, List<String> phrasings, String answer) {
    return new TaughtAnswer(
        number,
        question,
        phrasings,
        answer,
        Optional.of("Ann"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, in place of an entry. */
  public static TaughtAnswer replacing(TaughtAnswer answer, String entry) {
    return new TaughtAnswer(
        answer.number(),
        answer.question(),
        answer.phrasings(),
        answer.answer(),
        answer.author(),
        answer.source(),
        answer.validUntil(),
        Optional.of(new EntryId(entry)));
  }

  /** The same, up to a day. */
  public static TaughtAnswer until(TaughtAnswer answer, LocalDate day) {
    return new TaughtAnswer(
        answer.number(),
        answer.question(),
        answer.phrasings(),
        answer.answer(),
        answer.author(),
        answer.source(),
        Optional.of(day),
        answer.replaces());
  }
}

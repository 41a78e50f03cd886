package io.github.dorasan.answering;

import io.github.dorasan.model.FaqEntry;
import java.util.Optional;

/**
 * An earlier question of the same conversation.
 *
 * @param text complete in itself
 * @param entry what answered it
 */
record Turn(String text, Optional<FaqEntry> entry) {
  /** The question as the knowledge asks it; as it was asked, where nothing answered it. */
  String plain() {
    return entry.map(FaqEntry::question).orElse(text);
  }

  /** What was told in short; empty where nothing was. */
  String told() {
    return entry.map(FaqEntry::answer).orElse("");
  }

  /** Tells this turn from those that something else came of. */
  String key() {
    return text + "\n" + entry.map(answered -> answered.id().value()).orElse("");
  }

  /** What an outcome leaves to come back to; empty where it was about nothing. */
  static Optional<Turn> of(Outcome outcome) {
    return switch (outcome.answer()) {
      case Answer.Answered(FaqEntry entry) -> about(outcome, entry);
      case Answer.Corrected(FaqEntry entry, FaqEntry.Premise _) -> about(outcome, entry);
      case Answer.Composed composed ->
          Turn.of(
              new Outcome(
                  composed.answered().getLast(),
                  outcome.confidence(),
                  outcome.candidates(),
                  lastPart(outcome.understood())));
      case Answer.Suggested _, Answer.KnownGap _, Answer.NothingNear _, Answer.NearMiss _ ->
          Optional.of(new Turn(outcome.understood(), Optional.empty()));
      case Answer.OtherLanguage _, Answer.SmallTalk _, Answer.Ignored _ -> Optional.empty();
    };
  }

  private static Optional<Turn> about(Outcome outcome, FaqEntry entry) {
    return Optional.of(new Turn(outcome.understood(), Optional.of(entry)));
  }

  private static String lastPart(String understood) {
    return understood.substring(understood.lastIndexOf(Compounds.BETWEEN_PARTS) + 1).strip();
  }
}

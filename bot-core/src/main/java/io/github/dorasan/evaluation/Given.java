package io.github.dorasan.evaluation;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The judged part of an answer.
 *
 * @param text the short answer; empty where there is none
 * @param entries the entries that the text comes from; none where there is no text
 */
public record Given(Form form, String text, List<EntryId> entries) {
  public Given {
    entries = List.copyOf(entries);
  }

  /** The forms an answer can take. */
  public enum Form {
    ANSWERED,
    COMPOSED,
    CORRECTED,
    SUGGESTED,
    NOT_COVERED,
    SMALL_TALK,
    IGNORED;

    /** Whether a question gets an answer in this form. */
    public boolean answers() {
      return this == ANSWERED || this == COMPOSED || this == CORRECTED;
    }
  }

  /** Takes an answer apart. */
  static Given of(Answer answer) {
    return switch (answer) {
      case Answer.Answered(FaqEntry entry) -> text(Form.ANSWERED, entry, entry.answer());
      case Answer.Corrected(FaqEntry entry, Premise premise) ->
          text(Form.CORRECTED, entry, premise.correction());
      case Answer.Composed composed -> composed(composed);
      case Answer.Suggested _ -> silent(Form.SUGGESTED);
      case Answer.NotCovered _ -> silent(Form.NOT_COVERED);
      case Answer.SmallTalk _ -> silent(Form.SMALL_TALK);
      case Answer.Ignored _ -> silent(Form.IGNORED);
    };
  }

  /** What its answered parts say, in their order. */
  private static Given composed(Answer.Composed composed) {
    List<Given> parts = composed.answered().stream().map(Given::of).toList();
    return new Given(
        Form.COMPOSED,
        parts.stream().map(Given::text).collect(Collectors.joining(" ")),
        parts.stream().flatMap(part -> part.entries().stream()).toList());
  }

  private static Given text(Form form, FaqEntry entry, String text) {
    return new Given(form, text, List.of(entry.id()));
  }

  private static Given silent(Form form) {
    return new Given(form, "", List.of());
  }
}

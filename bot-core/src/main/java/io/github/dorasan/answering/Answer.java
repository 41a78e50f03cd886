package io.github.dorasan.answering;

import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.FaqEntry.Premise;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the engine decided about a question. */
public sealed interface Answer {
  /** One entry answers the question. */
  record Answered(FaqEntry entry) implements Answer {}

  /** The question holds a misbelief, which the entry sets right. */
  record Corrected(FaqEntry entry, Premise premise) implements Answer {}

  /**
   * Several questions in one message, each answered for itself.
   *
   * @param parts what each was decided to be, in the order asked; two or three, none of them
   *     composed itself, at least one answered
   */
  record Composed(List<Answer> parts) implements Answer {
    public Composed {
      parts = List.copyOf(parts);
    }

    /** The parts that have an answer. */
    public List<Answer> answered() {
      return parts.stream().filter(Answer::answers).toList();
    }
  }

  /**
   * No entry is sure enough; these are near.
   *
   * @param nearest best first, one to three
   */
  record Suggested(List<FaqEntry> nearest) implements Answer {
    public Suggested {
      nearest = List.copyOf(nearest);
    }
  }

  /** The sources do not answer the question, as far as the knowledge tells. */
  sealed interface NotCovered extends Answer {
    /** Entries that are near, best first, none to three. */
    List<FaqEntry> nearest();
  }

  /** The question is known not to be covered. */
  record KnownGap(UncoveredQuestion question, List<FaqEntry> nearest) implements NotCovered {
    public KnownGap {
      nearest = List.copyOf(nearest);
    }
  }

  /** Nothing in the knowledge is near enough. */
  record NothingNear(List<FaqEntry> nearest) implements NotCovered {
    public NothingNear {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * An entry accounts for every word of the question but one, which the folder knows.
   *
   * @param word in lower case
   */
  record NearMiss(FaqEntry entry, String word) implements NotCovered {
    @Override
    public List<FaqEntry> nearest() {
      return List.of(entry);
    }
  }

  /** The question is in another language than the knowledge. */
  record OtherLanguage(Locale language) implements NotCovered {
    @Override
    public List<FaqEntry> nearest() {
      return List.of();
    }
  }

  /** No question to the sources, but something to reply to. */
  record SmallTalk(SmallTalkEntry entry, List<FaqEntry> related) implements Answer {
    public SmallTalk {
      related = List.copyOf(related);
    }

    /** Whether someone in danger wrote it: then it is kept nowhere, and answered to them alone. */
    public boolean ofDanger() {
      return entry.kind() == SmallTalkEntry.Kind.DANGER;
    }
  }

  /** Nothing that can be answered at all. */
  record Ignored(Reason reason) implements Answer {}

  /** Why a message is no question. */
  enum Reason {
    /** No letter and no digit in it. */
    NO_WORDS,
    /** Longer than a question can be. */
    TOO_LONG,
    /** It asks about something that was not named before: "why?" */
    NO_SUBJECT
  }

  /** The one entry that it is answered from; empty where it is not, or from several. */
  default Optional<FaqEntry> answeredFrom() {
    return switch (this) {
      case Answered(FaqEntry entry) -> Optional.of(entry);
      case Corrected(FaqEntry entry, Premise _) -> Optional.of(entry);
      case Composed _, Suggested _, NotCovered _, SmallTalk _, Ignored _ -> Optional.empty();
    };
  }

  /** Whether it says what was asked. */
  default boolean answers() {
    return switch (this) {
      case Answered _, Corrected _, Composed _ -> true;
      case Suggested _, NotCovered _, SmallTalk _, Ignored _ -> false;
    };
  }
}

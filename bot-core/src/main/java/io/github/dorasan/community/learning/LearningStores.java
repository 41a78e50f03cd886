package io.github.dorasan.community.learning;

/** The stores of what is learnt from people. */
public interface LearningStores {
  /** Questions without an answer. */
  UnansweredStore unanswered();

  /** Answers that were taught. */
  TaughtStore taught();

  /** Answers that are being written. */
  DraftStore drafts();

  /** What members think of answers. */
  VoteStore votes();

  /** Where entries were answered with. */
  SentAnswers sentAnswers();

  /** What is hidden. */
  HiddenStore hidden();

  /** What is not covered. */
  GapStore gaps();

  /** How many questions there were. */
  AnswerCounts counts();
}

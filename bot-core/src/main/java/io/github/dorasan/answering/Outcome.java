package io.github.dorasan.answering;

import java.util.List;

/**
 * An answer and how it came about.
 *
 * @param confidence the probability that the answer is right, 0 to 1; of silence: that no entry
 *     answers the question
 * @param candidates the best, at most ten, whatever the answer
 * @param understood the question as it was looked up
 */
public record Outcome(
    Answer answer, double confidence, List<Candidate> candidates, String understood) {
  public Outcome {
    candidates = List.copyOf(candidates);
  }

  /** What became of the question, in one word for machines. */
  public String name() {
    return switch (answer) {
      case Answer.Answered _ -> "answered";
      case Answer.Composed _ -> "composed";
      case Answer.Corrected _ -> "corrected";
      case Answer.Suggested _ -> "suggested";
      case Answer.NotCovered _ -> "not_covered";
      case Answer.SmallTalk _ -> "small_talk";
      case Answer.Ignored _ -> "ignored";
    };
  }

  /** Whether someone in danger wrote the message: then it is kept nowhere. */
  public boolean ofDanger() {
    return answer instanceof Answer.SmallTalk talk && talk.ofDanger();
  }
}

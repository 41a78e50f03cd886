package io.github.dorasan.evaluation;

import io.github.dorasan.model.EntryId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a question file wants of the answer to a question. */
public sealed interface Expectation {
  /**
   * An answer whose short text says certain things, and does not say others.
   *
   * @param must groups, of each of which one expression must be found
   * @param mustNot expressions none of which may be found
   */
  record Saying(List<List<Pattern>> must, List<Pattern> mustNot) implements Expectation {
    public Saying {
      must = must.stream().map(List::copyOf).toList();
      mustNot = List.copyOf(mustNot);
    }
  }

  /**
   * An answer from one of certain entries.
   *
   * @param relevant at least one
   */
  record FromEntry(Set<EntryId> relevant) implements Expectation {
    public FromEntry {
      relevant = Set.copyOf(relevant);
    }
  }

  /** No answer: the knowledge does not hold one. */
  record Silence() implements Expectation {}

  /** A reply to small talk. */
  record SmallTalk() implements Expectation {}

  /** The kind of reaction that is wanted, whatever it should say. */
  default Want want() {
    return switch (this) {
      case Saying _, FromEntry _ -> Want.ANSWER;
      case Silence _ -> Want.SILENCE;
      case SmallTalk _ -> Want.SMALL_TALK;
    };
  }

  /** Kinds of reactions. */
  enum Want {
    ANSWER,
    SILENCE,
    SMALL_TALK
  }

  /** What is wanted, for a person to read. */
  default String description() {
    return switch (this) {
      case Saying saying -> describe(saying);
      case FromEntry(Set<EntryId> relevant) ->
          "an answer from "
              + String.join(" or ", relevant.stream().map(EntryId::value).sorted().toList());
      case Silence _ -> "no answer";
      case SmallTalk _ -> "a reply to small talk";
    };
  }

  private static String describe(Saying saying) {
    List<String> groups = saying.must().stream().map(Expectation::anyOf).toList();
    String must = groups.isEmpty() ? "an answer" : "an answer with " + String.join(" and ", groups);
    return saying.mustNot().isEmpty() ? must : must + ", without " + anyOf(saying.mustNot());
  }

  private static String anyOf(List<Pattern> patterns) {
    return String.join(
        " or ", patterns.stream().map(pattern -> "/" + pattern.pattern() + "/").toList());
  }
}

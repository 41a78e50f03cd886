package io.github.dorasan.evaluation;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Target;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds answers and candidates against what was wanted. */
final class Judge {
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final KnowledgeBase knowledge;

  Judge(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** How an answer fares. */
  static Verdict verdict(Expectation expectation, Given given) {
    boolean answered = given.form().answers();
    return switch (expectation.want()) {
      case ANSWER -> {
        if (!answered) {
          yield Verdict.WRONGLY_SILENT;
        }
        yield fits(expectation, given.text(), given.entries()) ? Verdict.RIGHT : Verdict.WRONG;
      }
      case SILENCE -> answered ? Verdict.WRONG : Verdict.RIGHTLY_SILENT;
      case SMALL_TALK -> {
        if (given.form() == Given.Form.SMALL_TALK) {
          yield Verdict.RIGHT;
        }
        yield answered ? Verdict.WRONG : Verdict.WRONGLY_SILENT;
      }
    };
  }

  /**
   * Whether what was asked is in the best candidate, or where the answer is composed of several and
   * judged by what it says, in all of it: no part of it has to say what the others are for.
   */
  boolean relevant(Expectation expectation, Given given, Target best) {
    boolean whole =
        given.form() == Given.Form.COMPOSED && expectation instanceof Expectation.Saying;
    return whole ? verdict(expectation, given) == Verdict.RIGHT : relevant(expectation, best);
  }

  /** Whether a target, answered with alone, would be right. */
  boolean relevant(Expectation expectation, Target target) {
    return text(target)
        .filter(text -> fits(expectation, text, List.of(target.entry())))
        .isPresent();
  }

  /** The short answer that a target leads to; empty where it leads to none. */
  Optional<String> text(Target target) {
    return switch (target) {
      case Target.Faq(EntryId id) -> knowledge.entry(id).map(FaqEntry::answer);
      case Target.Premise(EntryId id, int index) ->
          knowledge.entry(id).map(entry -> entry.premises().get(index).correction());
      case Target.Uncovered _, Target.SmallTalk _ -> Optional.empty();
    };
  }

  private static boolean fits(Expectation expectation, String text, List<EntryId> entries) {
    return switch (expectation) {
      case Expectation.Saying saying -> says(saying, BLANKS.matcher(text).replaceAll(" ").strip());
      case Expectation.FromEntry(Set<EntryId> relevant) -> !Collections.disjoint(relevant, entries);
      case Expectation.Silence _, Expectation.SmallTalk _ -> false;
    };
  }

  private static boolean says(Expectation.Saying saying, String text) {
    return saying.must().stream().allMatch(group -> anyFound(group, text))
        && !anyFound(saying.mustNot(), text);
  }

  private static boolean anyFound(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}

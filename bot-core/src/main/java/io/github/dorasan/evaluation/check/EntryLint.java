package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at each FAQ entry on its own. */
final class EntryLint {
  /**
   * A short answer stands in a chat above its sources and buttons, on a phone without scrolling.
   */
  private static final int LONGEST_ANSWER = 300;

  /** School years: two beyond school, the last that a general reader takes without effort. */
  private static final double HIGHEST_GRADE = 14;

  private final LocatedKnowledge located;
  private final Tokens tokens;
  private final ReadingLevel level;
  private final Set<String> auxiliaries;
  private final Set<String> alternatives;
  private final Set<String> yesOrNo;

  /** A folder without any fact, such as an imported FAQ, has not forgotten them. */
  private final Set<Path> keepFacts;

  private final Set<Path> linkEntries;

  EntryLint(LocatedKnowledge located, LanguageTable table) {
    this.located = located;
    this.keepFacts = located.foldersWithFacts();
    this.linkEntries =
        located.knowledge().faq().values().stream()
            .filter(entry -> !entry.related().isEmpty())
            .map(this::folder)
            .collect(Collectors.toSet());
    this.tokens = new Tokens(table.language());
    this.level = new ReadingLevel(table.language());
    this.auxiliaries = table.words("auxiliaries");
    this.alternatives = table.words("alternatives");
    this.yesOrNo = table.words("yes-or-no");
  }

  private Path folder(FaqEntry entry) {
    return located.positions().folder(located.positions().of(entry.id()));
  }

  void check(Problems problems) {
    for (FaqEntry entry : located.knowledge().faq().values()) {
      support(entry, problems);
      links(entry, problems);
      length(entry, problems);
      yesOrNo(entry, problems);
      readingLevel(entry, problems);
    }
  }

  private void support(FaqEntry entry, Problems problems) {
    if (keepFacts.contains(folder(entry)) && entry.facts().isEmpty()) {
      add(
          entry,
          "No fact supports `" + entry.id() + "`",
          "Name the facts that its answer rests on under `facts:`",
          problems);
    }
  }

  private void links(FaqEntry entry, Problems problems) {
    if (linkEntries.contains(folder(entry)) && entry.related().isEmpty()) {
      add(
          entry,
          "`" + entry.id() + "` names no related entry",
          "Name one to three under `related:`, so that a reader can go on",
          problems);
    }
    Set<EntryId> seen = new HashSet<>();
    for (EntryId related : entry.related()) {
      if (related.equals(entry.id())) {
        add(entry, "`" + entry.id() + "` is related to itself", "Name another entry", problems);
      } else if (!seen.add(related)) {
        add(
            entry,
            "`" + entry.id() + "` names `" + related + "` twice among its related entries",
            "Remove one of the two",
            problems);
      }
    }
  }

  private void length(FaqEntry entry, Problems problems) {
    int length = entry.answer().codePointCount(0, entry.answer().length());
    if (length > LONGEST_ANSWER) {
      add(
          entry,
          "The answer of `%s` is %d characters long, %d more than a chat takes well"
              .formatted(entry.id(), length, length - LONGEST_ANSWER),
          "Shorten it, or move a part to `more:`",
          problems);
    }
  }

  private void yesOrNo(FaqEntry entry, Problems problems) {
    List<Token> question = tokens.of(entry.question());
    List<Token> answer = tokens.of(entry.answer());
    boolean asks =
        !question.isEmpty()
            && auxiliaries.contains(question.getFirst().lower())
            && question.stream().noneMatch(word -> alternatives.contains(word.lower()));
    if (asks && (answer.isEmpty() || !yesOrNo.contains(answer.getFirst().lower()))) {
      add(
          entry,
          "\"%s\" asks for yes or no, and the answer of `%s` begins with neither"
              .formatted(entry.question(), entry.id()),
          "Begin the answer with one of the two, or ask in another way",
          problems);
    }
  }

  private void readingLevel(FaqEntry entry, Problems problems) {
    OptionalDouble grade = level.grade(entry.answer());
    if (grade.isPresent() && grade.getAsDouble() > HIGHEST_GRADE) {
      add(
          entry,
          "The answer of `%s` reads at school year %s, over %.0f"
              .formatted(
                  entry.id(),
                  String.format(Locale.ROOT, "%.1f", grade.getAsDouble()),
                  HIGHEST_GRADE),
          "Use shorter sentences and plainer words",
          problems);
    }
  }

  private void add(FaqEntry entry, String what, String mend, Problems problems) {
    Position at = located.positions().of(entry.id());
    problems.add(at.file(), at.line(), what, mend);
  }
}

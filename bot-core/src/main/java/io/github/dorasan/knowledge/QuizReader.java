package io.github.dorasan.knowledge;

import io.github.dorasan.model.FactId;
import io.github.dorasan.model.QuizQuestion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code quiz.yaml}: questions with one right option and two or three wrong ones. */
final class QuizReader {
  private static final int FEWEST_WRONG = 2;
  private static final int MOST_WRONG = 3;

  /** What fits on a button of every platform. */
  private static final int LONGEST_OPTION = 80;

  private final Path file;
  private final Problems problems;

  QuizReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  List<Located<QuizQuestion>> read() {
    return new YamlFile(file, problems)
        .list().stream().map(row -> new Located<>(question(row), file, row.line())).toList();
  }

  private QuizQuestion question(YamlMapping row) {
    QuizQuestion question =
        new QuizQuestion(
            Ids.read(row, file, problems),
            row.text("question"),
            row.text("right"),
            row.texts("wrong"),
            new FactId(row.text("fact")));
    row.rejectOtherKeys();
    check(question, row);
    return question;
  }

  private void check(QuizQuestion question, YamlMapping row) {
    int wrong = question.wrong().size();
    if (wrong < FEWEST_WRONG || wrong > MOST_WRONG) {
      problems.add(
          file,
          row.line("wrong"),
          "`" + question.id() + "` has " + wrong + " wrong options",
          "Write two or three");
    }
    List<String> options =
        Stream.concat(Stream.of(question.right()), question.wrong().stream()).toList();
    if (options.stream().map(Phrasing::key).distinct().count() < options.size()) {
      problems.add(
          file,
          row.line("wrong"),
          "`" + question.id() + "` has the same option twice",
          "Let each option say something else");
    }
    options.stream()
        .filter(option -> option.length() > LONGEST_OPTION)
        .forEach(
            option ->
                problems.add(
                    file,
                    row.line(),
                    "The option \"" + option + "\" does not fit on a button",
                    "Say it in at most " + LONGEST_OPTION + " characters"));
  }
}

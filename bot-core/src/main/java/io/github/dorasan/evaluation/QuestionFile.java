package io.github.dorasan.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a file of questions, JSON Lines in UTF-8. A row is one of two kinds:
 *
 * <ul>
 *   <li>judged by its text: {@code id}, {@code question}, {@code expect} ({@code answer}, {@code
 *       correct_premise}, {@code abstain}, {@code smalltalk}), {@code must} (a list of lists of
 *       expressions), {@code must_not} (a list of expressions), and optionally {@code kind}, {@code
 *       topic}, {@code context} (earlier turns, oldest first);
 *   <li>judged by its entry: {@code id}, {@code query}, {@code relevant_ids} (a list of ids, or the
 *       text {@code out_of_scope}).
 * </ul>
 *
 * <p>Other keys are for people. The expressions are found anywhere in the text, whatever the case;
 * character classes and word bounds know all of Unicode.
 */
public final class QuestionFile {
  private static final String OUT_OF_SCOPE = "out_of_scope";

  private final Path file;
  private final Function<String, EntryId> entryOf;
  private final Faults faults;

  /**
   * A reader of one file.
   *
   * @param entryOf the entry that an id in {@code relevant_ids} stands for
   */
  public QuestionFile(Path file, Function<String, EntryId> entryOf) {
    this.file = file;
    this.entryOf = entryOf;
    this.faults = new Faults(file);
  }

  /**
   * Reads all questions.
   *
   * @throws BadFileException with every fault by line, if there is any
   * @throws IOException if the file is missing or may not be read
   */
  public QuestionSet read() throws IOException, BadFileException {
    List<EvaluationQuestion> questions = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    try (JsonLines rows = new JsonLines(file, faults)) {
      for (Optional<JsonLines.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        Optional<EvaluationQuestion> question = question(row.get());
        if (question.isPresent()) {
          unique(question.get().id(), row.get().line(), lines);
          questions.add(question.get());
        }
      }
    }
    faults.check();
    if (questions.isEmpty()) {
      throw faults.fatal(0, "There is no question in it", "Write one JSON object a line");
    }
    return new QuestionSet(String.valueOf(file.getFileName()), questions);
  }

  private void unique(String id, int line, Map<String, Integer> lines) throws BadFileException {
    Integer first = lines.putIfAbsent(id, line);
    if (first != null) {
      faults.add(
          line,
          "The id \"" + id + "\" stands already on line " + first,
          "Give each question an id of its own");
    }
  }

  private Optional<EvaluationQuestion> question(JsonLines.Row row) throws BadFileException {
    Optional<String> id = text(row, "id");
    if (row.json().has("relevant_ids")) {
      return labelled(row, id);
    }
    if (row.json().has("expect")) {
      return judgedByText(row, id);
    }
    faults.add(
        row.line(),
        "The line says neither \"expect\" nor \"relevant_ids\"",
        "Add one of the two, so that the answer can be judged");
    return Optional.empty();
  }

  private Optional<EvaluationQuestion> labelled(JsonLines.Row row, Optional<String> id)
      throws BadFileException {
    Optional<String> query = text(row, "query");
    Optional<Expectation> expectation = relevant(row);
    if (id.isEmpty() || query.isEmpty() || expectation.isEmpty()) {
      return Optional.empty();
    }
    boolean covered = expectation.get().want() == Expectation.Want.ANSWER;
    String kind = row.text("kind").orElse(covered ? "in scope" : "out of scope");
    return Optional.of(
        new EvaluationQuestion(
            id.get(), kind, row.text("topic"), Question.of(query.get()), expectation.get()));
  }

  private Optional<Expectation> relevant(JsonLines.Row row) throws BadFileException {
    JsonNode ids = row.json().path("relevant_ids");
    if (ids.isTextual() && ids.asText().equals(OUT_OF_SCOPE)) {
      return Optional.of(new Expectation.Silence());
    }
    Set<EntryId> relevant = new LinkedHashSet<>();
    for (JsonNode id : ids) {
      if (id.isTextual() || id.isIntegralNumber()) {
        relevant.add(entryOf.apply(id.asText()));
      }
    }
    if (!ids.isArray() || relevant.isEmpty() || relevant.size() < ids.size()) {
      faults.add(
          row.line(),
          "\"relevant_ids\" is no list of different ids",
          "Write [\"id\", ...], or \"" + OUT_OF_SCOPE + "\" where no entry answers");
      return Optional.empty();
    }
    return Optional.of(new Expectation.FromEntry(relevant));
  }

  private Optional<EvaluationQuestion> judgedByText(JsonLines.Row row, Optional<String> id)
      throws BadFileException {
    Optional<String> text = text(row, "question");
    Optional<Expectation> expectation = expectation(row);
    List<String> context = new Expressions(row, faults).texts("context");
    if (id.isEmpty() || text.isEmpty() || expectation.isEmpty()) {
      return Optional.empty();
    }
    String kind = row.text("kind").orElseGet(() -> row.json().path("expect").asText());
    return Optional.of(
        new EvaluationQuestion(
            id.get(),
            kind,
            row.text("topic"),
            new Question(text.get(), context),
            expectation.get()));
  }

  private Optional<Expectation> expectation(JsonLines.Row row) throws BadFileException {
    Expressions expressions = new Expressions(row, faults);
    String expect = row.json().path("expect").asText();
    return switch (expect) {
      case "answer", "correct_premise" ->
          Optional.of(
              new Expectation.Saying(expressions.groups("must"), expressions.list("must_not")));
      case "abstain" -> Optional.of(new Expectation.Silence());
      case "smalltalk" -> Optional.of(new Expectation.SmallTalk());
      default -> {
        faults.add(
            row.line(),
            "\"expect\" is \"" + expect + "\", which is not known",
            "Use one of answer, correct_premise, abstain, smalltalk");
        yield Optional.empty();
      }
    };
  }

  private Optional<String> text(JsonLines.Row row, String key) throws BadFileException {
    Optional<String> text = row.text(key);
    if (text.isEmpty()) {
      faults.add(
          row.line(), "The line has no text in \"" + key + "\"", "Add \"" + key + "\": \"...\"");
    }
    return text;
  }
}

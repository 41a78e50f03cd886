package io.github.dorasan.bot;

import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.TaughtVersion;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form by which moderators teach, and what they filled in. Its object says what it is filled in
 * for: {@code new}, {@code kept.NUMBER}, {@code taught.NUMBER.VERSION} or {@code draft.NUMBER}.
 */
final class TeachingForm {
  static final String VERB = "teach";
  static final String NEW = "new";
  static final String KEPT = "kept";
  static final String TAUGHT = "taught";
  static final String DRAFT = "draft";

  private static final String QUESTION = "question";
  private static final String PHRASINGS = "phrasings";
  private static final String ANSWER = "answer";
  private static final String SOURCE = "source";
  private static final String UNTIL = "until";
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 1500;

  /** Nothing filled in. */
  static final TaughtAnswer EMPTY =
      new TaughtAnswer(
          0,
          "",
          List.of(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private TeachingForm() {}

  /** An empty form. */
  static Form fresh(Wording wording) {
    return form(NEW, EMPTY, wording);
  }

  /** A form with the text of a question that was kept. */
  static Form forKept(KeptQuestion question, Wording wording) {
    return form(KEPT + "." + question.number(), asking(question.text()), wording);
  }

  /** A form with an answer that was taught. */
  static Form forTaught(TaughtVersion version, Wording wording) {
    return form(
        TAUGHT + "." + version.answer().number() + "." + version.version(),
        version.answer(),
        wording);
  }

  /** A form with what stands in a draft. */
  static Form forDraft(long draft, TaughtAnswer answer, Wording wording) {
    return form(DRAFT + "." + draft, answer, wording);
  }

  private static TaughtAnswer asking(String question) {
    return new TaughtAnswer(
        0,
        question,
        List.of(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Form form(String object, TaughtAnswer answer, Wording wording) {
    String until = answer.validUntil().map(LocalDate::toString).orElse("");
    return new Form(
        ActionIds.of(VERB, object),
        wording.text("teach.form"),
        List.of(
            line(QUESTION, wording.text("teach.form.question"), answer.question(), true),
            lines(ANSWER, wording.text("teach.form.answer"), answer.answer(), true),
            line(SOURCE, wording.text("teach.form.source"), answer.source().orElse(""), false),
            line(UNTIL, wording.text("teach.form.until"), until, false),
            lines(
                PHRASINGS,
                wording.text("teach.form.phrasings"),
                String.join("\n", answer.phrasings()),
                false)));
  }

  private static Form.Field line(String name, String label, String value, boolean required) {
    return new Form.Field(name, label, required, false, value, LONGEST_LINE);
  }

  private static Form.Field lines(String name, String label, String value, boolean required) {
    return new Form.Field(name, label, required, true, value, LONGEST_TEXT);
  }

  /** What was filled in, without the date where that is none; in the place of what was there. */
  static TaughtAnswer read(Incoming.Submitted form, Optional<TaughtAnswer> before) {
    List<String> phrasings =
        form.value(PHRASINGS)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    return new TaughtAnswer(
        before.map(TaughtAnswer::number).orElse(0L),
        form.value(QUESTION).strip().replaceAll("\\s+", " "),
        phrasings,
        form.value(ANSWER).strip(),
        before.flatMap(TaughtAnswer::author),
        Optional.of(form.value(SOURCE).strip()).filter(text -> !text.isEmpty()),
        date(form),
        before.flatMap(TaughtAnswer::replaces));
  }

  /** What is wrong with what was filled in, as a key of the wording. */
  static Optional<String> fault(Incoming.Submitted form, LocalDate today) {
    Optional<LocalDate> date = date(form);
    if (Stream.of(QUESTION, ANSWER).anyMatch(field -> form.value(field).isBlank())) {
      return Optional.of("teach.fault.empty");
    }
    if (!form.value(UNTIL).isBlank() && date.isEmpty()) {
      return Optional.of("teach.fault.date");
    }
    return date.filter(last -> last.isBefore(today)).map(_ -> "teach.fault.past");
  }

  private static Optional<LocalDate> date(Incoming.Submitted form) {
    return TypedDate.of(form.value(UNTIL));
  }
}

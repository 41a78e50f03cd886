package io.github.dorasan.storage;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.TaughtAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The columns that hold a taught answer; what is absent stands as an empty text. */
final class TaughtColumns {
  /** Their names, for a statement. */
  static final String NAMES =
      "question, phrasings, answer, author, source, valid_until, replaces, number";

  /** Their values, for a statement. */
  static final String VALUES =
      ":question, :phrasings, :answer, :author, :source, :validUntil, :replaces, :number";

  private TaughtColumns() {}

  /** Binds {@link #VALUES}. */
  static Update bind(Update update, TaughtAnswer answer) {
    return update
        .bind("question", answer.question())
        .bind("phrasings", String.join("\n", answer.phrasings()))
        .bind("answer", answer.answer())
        .bind("author", answer.author().orElse(""))
        .bind("source", answer.source().orElse(""))
        .bind("validUntil", answer.validUntil().map(LocalDate::toString).orElse(""))
        .bind("replaces", answer.replaces().map(EntryId::value).orElse(""))
        .bind("number", answer.number());
  }

  /** Reads {@link #NAMES}. */
  static TaughtAnswer read(ResultSet row) throws SQLException {
    return new TaughtAnswer(
        row.getLong("number"),
        row.getString("question"),
        row.getString("phrasings").lines().toList(),
        row.getString("answer"),
        text(row, "author"),
        text(row, "source"),
        text(row, "valid_until").map(LocalDate::parse),
        text(row, "replaces").map(EntryId::new));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }
}

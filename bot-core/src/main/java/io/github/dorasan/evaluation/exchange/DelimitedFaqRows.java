package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import io.github.dorasan.evaluation.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of an FAQ in a table of text: cells apart by comma, semicolon or tab, whichever makes
 * the first row name a question and an answer; in double quotes a cell may hold anything, line
 * breaks too. Several columns may hold alternates, and one may hold several, apart by line breaks
 * or bars.
 */
final class DelimitedFaqRows implements FaqRows {
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final Pattern BETWEEN_ALTERNATES = Pattern.compile("[\\r\\n|]+");

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Faults faults;
  private final List<Optional<FaqField>> columns;

  private record Cells(int line, CSVRecord record) {}

  private DelimitedFaqRows(Path file, char delimiter, Faults faults)
      throws IOException, BadFileException {
    this.parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .get()
            .parse(TextFile.open(file));
    this.records = parser.iterator();
    this.faults = faults;
    this.columns = heading();
  }

  /**
   * Opens a file.
   *
   * @throws BadFileException if its first row names no question or no answer
   */
  static DelimitedFaqRows open(Path file, Faults faults) throws IOException, BadFileException {
    Optional<BadFileException> unreadable = Optional.empty();
    for (char delimiter : DELIMITERS) {
      try (DelimitedFaqRows trial = new DelimitedFaqRows(file, delimiter, new Faults(file))) {
        if (trial.names(FaqField.QUESTION) && trial.names(FaqField.ANSWER)) {
          return new DelimitedFaqRows(file, delimiter, faults);
        }
      } catch (BadFileException e) {
        unreadable = unreadable.or(() -> Optional.of(e));
      }
    }
    if (unreadable.isPresent()) {
      throw unreadable.get();
    }
    throw faults.fatal(
        1,
        "The first row names no column for the question and one for the answer",
        "Write a heading: for the question one of "
            + FaqField.QUESTION.namesToUse()
            + ", for the answer one of "
            + FaqField.ANSWER.namesToUse()
            + "; a file of JSON Lines begins with {");
  }

  private boolean names(FaqField field) {
    return columns.contains(Optional.of(field));
  }

  private List<Optional<FaqField>> heading() throws BadFileException {
    List<Optional<FaqField>> fields = new ArrayList<>();
    Optional<Cells> first = cells();
    if (first.isPresent()) {
      first.get().record().forEach(cell -> fields.add(FaqField.named(cell)));
    }
    return fields;
  }

  @Override
  public Optional<FaqRow> next() throws BadFileException {
    for (Optional<Cells> cells = cells(); cells.isPresent(); cells = cells()) {
      Optional<FaqRow> row = row(cells.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** The next record that is not blank, with the line that it starts on. */
  private Optional<Cells> cells() throws BadFileException {
    int line = line();
    try {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          return Optional.of(new Cells(line, record));
        }
        line = line();
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw faults.fatal(
            line, "From about here on the file is not UTF-8 text", "Save it in UTF-8");
      }
      throw faults.fatal(
          line,
          "The quotes of the row that starts here do not match",
          "Put double quotes around the whole cell, and write two for each one within");
    }
  }

  /** The line that the next record starts on, from 1. */
  private int line() {
    return Math.toIntExact(parser.getCurrentLineNumber()) + 1;
  }

  private Optional<FaqRow> row(Cells cells) throws BadFileException {
    FaqRowMaker maker = new FaqRowMaker(cells.line());
    for (int i = 0; i < cells.record().size(); i++) {
      String cell = cells.record().get(i);
      if (i < columns.size()) {
        columns.get(i).ifPresent(field -> add(maker, field, cell));
      } else if (!cell.isBlank()) {
        faults.add(
            cells.line(),
            "The row has " + cells.record().size() + " cells, the heading " + columns.size(),
            "Put double quotes around a cell that holds the character between cells");
        return Optional.empty();
      }
    }
    return maker.row(faults);
  }

  private static void add(FaqRowMaker maker, FaqField field, String cell) {
    if (field == FaqField.ALTERNATES) {
      BETWEEN_ALTERNATES.splitAsStream(cell).forEach(text -> maker.add(field, text));
    } else {
      maker.add(field, cell);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

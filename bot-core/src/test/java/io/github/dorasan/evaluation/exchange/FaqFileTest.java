package io.github.dorasan.evaluation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.Faults;
import io.github.dorasan.knowledge.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaqFileTest {
  @TempDir private Path folder;

  private List<FaqRow> read(String content) throws IOException, BadFileException {
    Path file = folder.resolve("faq");
    Files.writeString(file, content);
    Faults faults = new Faults(file);
    List<FaqRow> read = new ArrayList<>();
    try (FaqRows rows = FaqFile.open(file, faults)) {
      for (Optional<FaqRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        read.add(row.get());
      }
    }
    faults.check();
    return read;
  }

  private List<Problem> problems(String content) {
    BadFileException e = catchThrowableOfType(BadFileException.class, () -> read(content));
    assertThat(e).isNotNull();
    return e.problems();
  }

  private static FaqRow row(int line, String question, String answer, String... alternates) {
    return new FaqRow(
        line,
        Optional.empty(),
        Optional.empty(),
        question,
        List.of(alternates),
        answer,
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "question,answer\nDice?,Yes.\n",
        "question;answer\nDice?;Yes.\n",
        "question\tanswer\nDice?\tYes.\n",
        "\"question\"\t\"answer\"\n\"Dice?\"\t\"Yes.\"",
        "\uFEFFquestion;answer\r\nDice?;Yes.\r\n",
        " Q ,A,notes\nDice?,Yes.,old\n",
        "Antwort;Frage\nYes.;Dice?",
        "title,reply\n\" Dice? \",\"Yes.\n\"",
        "answer,R\u00C9PONSE,Question 1\n,Yes.,Dice?",
        "{\"question\":\"Dice?\",\"answer\":\"Yes.\",\"split\":[1]}",
        "\uFEFF{\"Q\":\"Dice?\",\"Reply\":\" Yes. \",\"alternates\":null}\r\n"
      })
  void manyKindsOfFilesSayTheSame(String content) throws IOException, BadFileException {
    List<FaqRow> rows = read(content);

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().question()).isEqualTo("Dice?");
    assertThat(rows.getFirst().answer()).isEqualTo("Yes.");
    assertThat(rows.getFirst().alternates()).isEmpty();
  }

  @Test
  void quotedCellsHoldDelimitersQuotesAndLineBreaks() throws IOException, BadFileException {
    assertThat(
            read(
                """
                question,answer
                "Dice, ""big"" ones?","Yes.

                Six."
                ,

                Cards?,No.
                """
                    .replace("\n", "\r\n")))
        .containsExactly(
            row(2, "Dice, \"big\" ones?", "Yes.\r\n\r\nSix."), row(7, "Cards?", "No."));
  }

  @Test
  void alternatesStandInSeveralColumnsOrOneCell() throws IOException, BadFileException {
    assertThat(
            read(
                """
                question,variants,Variant 2,answer
                Dice?,"d6 | d20
                big dice",,Yes.
                Cards?,,tarot,No.
                """))
        .containsExactly(
            row(2, "Dice?", "Yes.", "d6", "d20", "big dice"), row(4, "Cards?", "No.", "tarot"));
  }

  @Test
  void everyFieldIsRead() throws IOException, BadFileException {
    FaqRow wanted =
        new FaqRow(
            1,
            Optional.of("17"),
            Optional.of("Toys"),
            "Dice?",
            List.of("d6", "d20"),
            "Yes.",
            Optional.of("In blue."));

    assertThat(
            read(
                """
                {"id":17,"category":"Toys","question":"Dice?","alternates":["d6"," ","d20"],\
                "answer":"Yes.","more":"In blue."}
                """))
        .containsExactly(wanted);
    assertThat(read("nr,thema,frage,varianten,antwort,mehr\n17,Toys,Dice?,d6|d20,Yes.,In blue."))
        .extracting(FaqRow::id, FaqRow::topic, FaqRow::alternates, FaqRow::more)
        .containsExactly(tuple(wanted.id(), wanted.topic(), wanted.alternates(), wanted.more()));
  }

  @Test
  void halvesOfCharactersAreReplaced() throws IOException, BadFileException {
    assertThat(read("{\"question\":\"Dice \\uD83C?\",\"answer\":\"\\uD83C\\uDFB2\"}"))
        .containsExactly(row(1, "Dice \uFFFD?", "\uD83C\uDFB2"));
  }

  @Test
  void badRowsOfATableAreNamedByLine() {
    List<Problem> problems =
        problems("question,answer\nDice?,Yes.\nCards?,\n,No.\n\"Two\nlines?\",\nA,B,C\n");

    assertThat(problems).extracting(Problem::line).containsExactly(3, 4, 5, 7);
    assertThat(problems.get(3).what()).isEqualTo("The row has 3 cells, the heading 2");
  }

  @Test
  void badLinesOfJsonAreNamed() {
    List<Problem> problems =
        problems(
            """
            {"question":"Dice?","answer":"Yes."}
            {"question":"Dice?"}
            {"question":["Dice?"],"answer":"Yes."}
            {"question":"Dice?","answer":"Yes.","alternates":[[]]}
            {"question":"Dice?","answer":"Yes."
            """);

    assertThat(problems).extracting(Problem::line).containsExactly(2, 3, 3, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "question,answer\nDice?,Yes.\n\"Cards?,No.\n",
        "question,answer\nDice?,Yes.\n\"Cards\"?,No.\n"
      })
  void quotesThatDoNotMatchAreNamedByTheirFirstLine(String content) {
    assertThat(problems(content).getFirst().line()).isEqualTo(3);
    assertThat(problems(content).getFirst().what()).contains("quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dice?,Yes.\n", "question\nDice?\n", "dice and cards", "\"a\nb"})
  void aTableWithoutAHeadingIsRefused(String content) {
    assertThat(problems(content).getFirst().line()).isEqualTo(1);
  }

  @Test
  void aJsonListAndAnEmptyFileAreRefused() {
    assertThat(problems("[{\"question\":\"Dice?\"}]").getFirst().what()).contains("JSON list");
    assertThat(problems(" \n ").getFirst().what()).contains("empty");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin");
    String text = "question,answer\n" + "Dice?,Yes.\n".repeat(2000) + "Caf\u00E9?,Yes.\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    BadFileException e =
        catchThrowableOfType(
            BadFileException.class,
            () -> {
              try (FaqRows rows = FaqFile.open(file, new Faults(file))) {
                for (Optional<FaqRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                  assertThat(row.get().question()).isEqualTo("Dice?");
                }
              }
            });

    assertThat(e).hasMessageContaining("UTF-8");
  }
}

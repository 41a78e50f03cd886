package io.github.dorasan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  @TempDir private Path folder;

  @Test
  void changesAreSortedByWhatBecameOfThem() {
    List<Row> before =
        List.of(
            Rows.inScope("better", 0.1, 1),
            Rows.inScope("worse", 0.9, 1),
            Rows.inScope("otherwise", 0.9, 2),
            Rows.inScope("same", 0.9, 1),
            Rows.inScope("gone", 0.9, 1));
    List<Row> now =
        List.of(
            Rows.inScope("better", 0.9, 1),
            Rows.inScope("worse", 0.1, 1),
            Rows.inScope("otherwise", 0.1, 2),
            Rows.inScope("same", 0.8, 1),
            Rows.inScope("new", 0.9, 1));

    Comparison comparison = Comparison.of(before, now);

    assertThat(comparison.better())
        .extracting(change -> change.now().id())
        .containsExactly("better");
    assertThat(comparison.worse()).extracting(change -> change.now().id()).containsExactly("worse");
    assertThat(comparison.otherwise())
        .extracting(change -> change.before().id())
        .containsExactly("otherwise");
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(comparison.unmatched()).isEqualTo(2);
    assertThat(comparison.chance()).isEqualTo(1);
  }

  @Test
  void anotherQuestionUnderTheSameIdIsAnother() {
    Row before = Rows.inScope("a", 0.9, 1);
    Row now =
        new Row(
            "a",
            before.kind(),
            before.want(),
            "something else",
            before.expected(),
            before.given(),
            before.form(),
            before.entries(),
            before.text(),
            Verdict.WRONG,
            0.9,
            false,
            0,
            1);

    Comparison comparison = Comparison.of(List.of(before), List.of(now));

    assertThat(comparison.worse()).isEmpty();
    assertThat(comparison.unmatched()).isEqualTo(2);
  }

  @Test
  void aSavedRunIsReadAsItWas() throws IOException, BadFileException {
    Path file = folder.resolve("run.json");
    List<Row> rows = List.of(Rows.inScope("a\"\n\u2028<", 0.123456789, 2), Rows.outOfScope("b", 0));

    SavedRun.write(Rows.run(rows), file);
    SavedRun saved = SavedRun.read(file);

    assertThat(saved.rows()).isEqualTo(rows);
    assertThat(saved.questions()).isEqualTo("shop");
    assertThat(saved.knowledge()).isEqualTo("version");
    assertThat(saved.at()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\":1}",
        "{\"format\":2,\"questions\":\"a\",\"knowledge\":\"b\",\"at\":\"c\",\"rows\":[]}",
        "{\"format\":1,\"questions\":\"a\",\"knowledge\":\"b\",\"at\":\"c\",\"rows\":[]}",
        "{\"format\":1,\"questions\":\"a\",\"knowledge\":\"b\",\"at\":\"c\",\"rows\":[{}]}",
        "{\"format\":1,\"questions\":null,\"knowledge\":\"b\",\"at\":\"c\",\"rows\":[]}"
      })
  void whatIsNoSavedRunIsRefused(String content) throws IOException {
    Path file = folder.resolve("run.json");
    Files.writeString(file, content);

    assertThatThrownBy(() -> SavedRun.read(file)).isInstanceOf(BadFileException.class);
    assertThatThrownBy(() -> SavedRun.read(folder.resolve("no")))
        .isInstanceOf(NoSuchFileException.class);
  }
}

package io.github.dorasan.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.evaluation.Comparison;
import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.Run;
import io.github.dorasan.evaluation.figures.Percentiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void aRunIsTwoTables() {
    Run run = Runs.mixed();

    String text = TextReport.of(run, Figures.of(run, 0.5), Optional.empty());

    assertThat(text).startsWith("shop.jsonl: 7 questions, knowledge version\n");
    assertThat(text.lines())
        .anyMatch(line -> line.startsWith("  in    4          1 (4.6 to 69.9 %)"))
        .anyMatch(line -> line.matches(" {2}all +7 .* 28\\.6 % \\(8\\.2 to 64\\.1 %\\)"))
        .anyMatch(line -> line.matches(" {2}hit@1 +0\\.500 +0\\.150 to 0\\.850 .*\\(4\\)"))
        .anyMatch(line -> line.matches(" {2}MRR@10 +0\\.625 .*"))
        .anyMatch(line -> line.matches(" {2}coverage at 5 % error +0\\.167 .* 0\\.900"))
        .anyMatch(line -> line.matches(" {2}latency, median +2\\.00 ms +one caller"));
  }

  @Test
  void aComparisonNamesTheQuestions() {
    Run before = Runs.of(Runs.inScope("a", 0.1, 1), Runs.outOfScope("b", 0.9));
    Run now = Runs.of(Runs.inScope("a", 0.9, 1), Runs.outOfScope("b", 0.9));

    String text =
        TextReport.of(
            now, Figures.of(now, 0.5), Optional.of(Comparison.of(before.rows(), now.rows())));

    assertThat(text)
        .contains("Against the earlier run")
        .contains("question a  wrongly silent: not covered  right: answered from entry")
        .contains("p = 1.000")
        .doesNotContain("Worse");
  }

  @Test
  void cellsOfATableStandBelowEachOther() {
    Table table =
        new Table("Games", List.of("name", "players"), List.of(List.of("dice\nand\u001B[2J", "2")));

    assertThat(TextReport.aligned(table))
        .isEqualTo("Games\n  name          players\n  dice and [2J  2\n");
    assertThatThrownBy(() -> new Table("Games", List.of("name"), List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void latencyBarsReachFromTheFirstToTheLast() {
    assertThat(LatencyBar.of(new Percentiles(0.3, 0.4, 1.5, 5000)))
        .containsExactly(
            new LatencyBar("0.5 ms", 2),
            new LatencyBar("1 ms", 0),
            new LatencyBar("2 ms", 1),
            new LatencyBar("5 ms", 0),
            new LatencyBar("10 ms", 0),
            new LatencyBar("20 ms", 0),
            new LatencyBar("50 ms", 0),
            new LatencyBar("100 ms", 0),
            new LatencyBar("200 ms", 0),
            new LatencyBar("500 ms", 0),
            new LatencyBar("1000 ms", 0),
            new LatencyBar("longer", 1));
    assertThat(LatencyBar.of(new Percentiles(0.01))).containsExactly(new LatencyBar("0.05 ms", 1));
  }
}

package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2024-05-01T12:00:00Z");

  private ProgressBar bar(boolean terminal) {
    return new ProgressBar(
        new PrintStream(shown, true, StandardCharsets.UTF_8), () -> terminal, () -> now);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  /** Works off a hundred pieces. */
  private void work(ProgressBar bar, Duration each) {
    for (int done = 0; done <= 100; done++) {
      bar.at("Counting", done, 100);
      now = now.plus(each);
    }
  }

  @Test
  void workThatIsOverSoonShowsNothing() {
    for (boolean terminal : new boolean[] {true, false}) {
      ProgressBar bar = bar(terminal);
      work(bar, Duration.ofMillis(19));
      bar.end();
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void withoutATerminalALineEachTenPerCent() {
    ProgressBar bar = bar(false);
    work(bar, Duration.ofMillis(100));
    bar.end();

    assertThat(shown().lines())
        .containsExactly(
            "Counting: 20 %",
            "Counting: 30 %",
            "Counting: 40 %",
            "Counting: 50 %",
            "Counting: 60 %",
            "Counting: 70 %",
            "Counting: 80 %",
            "Counting: 90 %",
            "Counting: 100 %");
  }

  @Test
  void onATerminalOneLineIsDrawnAgainAndWipedAtTheEnd() {
    ProgressBar bar = bar(true);
    work(bar, Duration.ofMillis(100));
    String drawn = shown();
    bar.end();

    assertThat(drawn).doesNotContain("\n");
    String[] lines = drawn.split("\r", -1);
    assertThat(lines[1]).isEqualTo("Counting [####--------------------] 20 %, 8 s left");
    assertThat(lines[lines.length - 1])
        .startsWith("Counting [########################] 100 %")
        .hasSameSizeAs(lines[1]);
    assertThat(lines).as("five a second").hasSize(1 + 41);
    assertThat(shown().substring(drawn.length())).matches("\r +\r");
  }

  @Test
  void whatWasDoneBeforeDoesNotMakeTheRestSeemFast() {
    ProgressBar bar = bar(true);
    bar.at("Counting", 900, 1000);
    now = now.plusSeconds(10);
    bar.at("Counting", 910, 1000);

    assertThat(shown()).endsWith("91 %, 90 s left".replace("90 s", "1 min"));
  }

  @Test
  void otherWorkBeginsAnew() {
    ProgressBar bar = bar(false);
    work(bar, Duration.ofMillis(100));
    now = now.plusSeconds(60);
    bar.at("Writing", 0, 10);
    now = now.plusSeconds(3);
    bar.at("Writing", 1, 10);

    assertThat(shown().lines().toList()).hasSize(10).last().isEqualTo("Writing: 10 %");
  }
}

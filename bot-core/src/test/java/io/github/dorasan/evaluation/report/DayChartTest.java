package io.github.dorasan.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.report.DayChart.Legend;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DayChartTest {
  private static final Legend ENGLISH = new Legend("answered", "without an answer");

  /** No font has letters for what is no character. */
  private static final Legend ILLEGIBLE = new Legend("\uffff", "\ufffe");

  @Test
  void theFirstLegendThatTheMachineHasLettersForIsTaken() {
    assertThat(DayChart.legible(List.of(ILLEGIBLE, ENGLISH))).isEqualTo(ENGLISH);
    assertThat(DayChart.legible(List.of(ENGLISH, ILLEGIBLE))).isEqualTo(ENGLISH);
    assertThat(DayChart.legible(List.of(ILLEGIBLE))).isEqualTo(ILLEGIBLE);
  }

  @Test
  void aChartIsAPictureOfItsSize() throws IOException {
    List<DayChart.Day> days = List.of(new DayChart.Day(LocalDate.of(2026, 3, 1), 3, 1));
    byte[] png = DayChart.png(days, List.of(ENGLISH)).orElseThrow();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(360);
  }
}

package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityTest {
  private static final String BEFORE =
      """
      kind                right  wrong  wrongly silent  rightly silent
      direct                 30      2               3               0
      off_topic               0      1               0              19
      all                    30      3               3              19

      49 of 55 as they should be; calibration error .090, a perfectly calibrated model's up to .070
      """;

  private static Quality changed(String from, String to) {
    assertThat(BEFORE).contains(from);
    return Quality.read(BEFORE.replace(from, to));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Quality quality = Quality.read(BEFORE);

    assertThat(quality.text()).isEqualTo(BEFORE);
    assertThat(quality.good()).isEqualTo(49);
    assertThat(quality.sizes()).containsEntry("direct", 35).containsEntry("off_topic", 20);
  }

  @Test
  void twoQuestionsMayChange() {
    Quality before = Quality.read(BEFORE);

    assertThat(changed("30      2", "28      4").worseThan(before)).isEmpty();
    assertThat(changed("30      2", "27      5").worseThan(before))
        .containsExactly("all: 46 right, were 49", "direct: 27 right, were 30");
  }

  @Test
  void aLossInOneKindIsNotMadeUpForByAnother() {
    Quality now =
        Quality.read(
            BEFORE
                .replace("30      2               3", "34      0               1")
                .replace("1               0              19", "4               0              16"));

    assertThat(now.worseThan(Quality.read(BEFORE))).containsExactly("off_topic: 16 right, were 19");
  }

  @Test
  void theCalibrationErrorMayNotGrowBeyondItsBand() {
    Quality before = Quality.read(BEFORE);

    assertThat(changed("error .090", "error .110").worseThan(before)).isEmpty();
    assertThat(changed("error .090", "error .111").worseThan(before))
        .containsExactly("calibration error: .111, was .090");
    assertThat(before.worseThan(changed("error .090", "error .030")))
        .containsExactly("calibration error: .090, was .030");
    assertThat(changed("error .090", "error .069").worseThan(changed("error .090", "error .030")))
        .isEmpty();
  }
}

package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
  private static final Calibration SOME =
      new Calibration(
          new LogisticModel(-1.25, 1e-7, 3), new LogisticModel(0.1, -2, 1.0 / 3, 4), 321);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("calibration.properties");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    SOME.write(folder);
    Calibration read = Calibration.read(folder);

    assertThat(read.examples()).isEqualTo(321);
    assertThat(read.scope().bias()).isEqualTo(SOME.scope().bias());
    assertThat(read.scope().weights()).isEqualTo(SOME.scope().weights());
    assertThat(read.choice().bias()).isEqualTo(SOME.choice().bias());
    assertThat(read.choice().weights()).isEqualTo(SOME.choice().weights());
  }

  @Test
  void aMissingFileIsNotFound() {
    assertThatThrownBy(() -> Calibration.read(folder)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aLostWeightIsNamed() throws IOException {
    SOME.write(folder);
    String whole = Files.readString(file());
    for (String line : whole.lines().toList()) {
      Files.writeString(file(), whole.replace(line + "\n", ""));
      assertThatThrownBy(() -> Calibration.read(folder))
          .isInstanceOf(IOException.class)
          .hasMessage(file() + " holds no number " + line.substring(0, line.indexOf('=')));
    }
  }

  @Test
  void aWeightThatIsNoNumberIsNamed() throws IOException {
    SOME.write(folder);
    Files.writeString(
        file(), Files.readString(file()).replace("choice.choice=-2.0", "choice.choice=much"));

    assertThatThrownBy(() -> Calibration.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(file() + " holds no number choice.choice");
  }

  @Test
  void theProbabilityIsTheProductOfBothParts() {
    Features features = new Features(1.5, 0.6, -0.7, 0.2);
    double scope = 1 / (1 + Math.exp(1.25 - (1e-7 * 1.5 + 3 * 0.6)));
    double choice = 1 / (1 + Math.exp(-(0.1 + 2 * 0.7 + 0.2 / 3 + 4 * 0.6)));

    assertThat(SOME.probability(features)).isCloseTo(scope * choice, within(1e-12));
  }
}

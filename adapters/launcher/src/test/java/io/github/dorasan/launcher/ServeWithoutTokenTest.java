package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} without a token runs its schedules, says what is missing, and stops when told. */
class ServeWithoutTokenTest {
  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void itSaysWhatIsMissingAndStopsOnASignal() throws IOException, InterruptedException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
    Path config = folder.resolve("my.yaml");
    Files.writeString(config, "answers.semantic: off\n");
    List<String> words = new ArrayList<>(ProgramRun.command(folder));
    words.addAll(List.of("serve", "--seeds", folder.resolve("seeds").toString()));
    words.addAll(List.of("--data", folder.resolve("data").toString()));
    words.addAll(List.of("--config", config.toString()));
    ProcessBuilder builder = new ProcessBuilder(words);
    List.of("DISCORD_TOKEN", "TELEGRAM_TOKEN").forEach(builder.environment()::remove);
    Process serving = builder.start();
    try (BufferedReader said = serving.errorReader()) {
      List<String> lines = new ArrayList<>();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
        if (line.startsWith("Serving.")) {
          assertThat(serving.toHandle().destroy()).isTrue();
        }
      }
      assertThat(lines)
          .anyMatch(line -> line.contains("DISCORD_TOKEN is not set"))
          .anyMatch(line -> line.contains("TELEGRAM_TOKEN is not set"))
          .anyMatch(line -> line.contains("operator.contact"))
          .anyMatch(line -> line.startsWith("Serving."))
          .noneMatch(line -> line.contains("WARN"))
          .endsWith("Stopping.");
    } finally {
      var _ = serving.destroyForcibly();
    }
    serving.waitFor();
    assertThat(folder.resolve("data/dorasan.db")).exists();
  }
}

package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chapter on one's own FAQ does what it says: its files are saved, and its commands run. */
class OwnFaqDocTest {
  private static final Pattern STEP =
      Pattern.compile(
          "Save this as `(?<name>my-[^`]+)`[^`]*\n```\\w+\n(?<content>.*?)```"
              + "|```sh\n(?<commands>.*?)```",
          Pattern.DOTALL);
  private static final String PROGRAM = "bin/dorasan ";

  @TempDir private Path folder;

  @Test
  void everyCommandRuns() throws IOException {
    String chapter =
        Files.readString(
            Path.of(Objects.requireNonNull(System.getProperty("dorasan.root")))
                .resolve("README.md"));
    chapter = chapter.substring(chapter.indexOf("\n## Your own FAQ in 15 minutes") + 1);
    int next = chapter.indexOf("\n## ");
    chapter = next < 0 ? chapter : chapter.substring(0, next);
    List<String> ran = new ArrayList<>();
    for (MatchResult step : STEP.matcher(chapter).results().toList()) {
      if (step.group("name") != null) {
        Path file = folder.resolve(step.group("name"));
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, step.group("content"));
      } else {
        step.group("commands").lines().forEach(line -> ran.add(run(line)));
      }
    }

    assertThat(ran).hasSize(7);
    assertThat(ran.get(1)).contains("6 questions");
    assertThat(ran.get(2)).startsWith("Imported 4 entries with 10 phrasings");
    assertThat(ran.get(3)).contains("in scope", "hit@1");
    assertThat(folder.resolve("my-report.html")).isNotEmptyFile();
    assertThat(ran.get(4)).contains("Against the earlier run");
    assertThat(folder.resolve("my-export.jsonl")).isNotEmptyFile();
    assertThat(ran.get(6)).contains("note: `hours` takes the place of");
  }

  /** The commands that open an engine get a data folder of their own, and match by words alone. */
  private CommandLineRun run(List<String> words) {
    if (!words.contains("--seeds")) {
      return CommandLineRun.of(words.toArray(String[]::new));
    }
    int seeds = words.indexOf("--seeds");
    List<String> others = new ArrayList<>(words);
    Path shop = Path.of(others.remove(seeds + 1));
    others.remove(seeds);
    return CommandLineRun.of(shop, folder.resolve("data"), others.toArray(String[]::new));
  }

  /** Runs a line of a shell; the reader's files lie in the test's folder. */
  private String run(String line) {
    assertThat(line).startsWith(PROGRAM);
    String[] words = line.substring(PROGRAM.length()).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("my-")) {
        words[i] = folder.resolve(words[i]).toString();
      }
    }
    CommandLineRun result = run(List.of(words));
    assertThat(result.status()).as(line + "\n" + result.err() + result.out()).isZero();
    assertThat(result.err()).as(line).isEmpty();
    return result.out();
  }
}

package io.github.dorasan.launcher.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are shell scripts")
class StartScriptTest {
  @TempDir Path folder;
  private Path home;
  private Scripts scripts;

  @BeforeEach
  void layOutADistribution() throws IOException {
    Path real = folder.toRealPath();
    scripts = new Scripts(real);
    home = real.resolve("my programs").resolve("dorasan");
    Files.createDirectories(home.resolve("bin"));
    for (String script : List.of("dorasan", "find-jdk.sh", "start-cache.sh")) {
      Files.copy(Scripts.BIN.resolve(script), home.resolve("bin").resolve(script));
    }
  }

  @Test
  void passesOptionsHomeLibrariesAndArguments() throws Exception {
    scripts.with("JAVA_HOME", scripts.jdk("a jdk", "25.0.3").toString());

    Scripts.Run run = scripts.run(home.resolve("bin/dorasan"), "ask", "What is *this*?", "");

    assertStarts(run, "ask", "What is *this*?", "");
  }

  @Test
  void findsItselfThroughSymbolicLinks() throws Exception {
    scripts.with("JAVA_HOME", scripts.jdk("jdk", "25.0.3").toString());
    Path relative = Files.createDirectory(folder.resolve("links")).resolve("dora san");
    Files.createSymbolicLink(relative, Path.of("../my programs/dorasan/bin/dorasan"));
    Path absolute = Files.createSymbolicLink(folder.resolve("d"), relative);

    assertStarts(scripts.run(absolute, "check"), "check");
  }

  @Test
  void temporaryFilesGoWhereTheyCanBeWritten() throws Exception {
    scripts.with("JAVA_HOME", scripts.jdk("jdk", "25.0.3").toString());
    Path own = Files.createDirectory(folder.resolve("own temporary"));

    assertThat(scripts.with("TMPDIR", own.toString()).run(home.resolve("bin/dorasan")).output())
        .contains("-Djava.io.tmpdir=" + own);
    assertThat(scripts.with("TMPDIR", own + "/none").run(home.resolve("bin/dorasan")).output())
        .noneMatch(argument -> argument.contains("own temporary"))
        .anyMatch(argument -> argument.startsWith("-Djava.io.tmpdir=/"));
  }

  @Test
  void stopsWithOneLineWhereThereIsNoJdk() throws Exception {
    Scripts.Run run = scripts.run(home.resolve("bin/dorasan"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).singleElement().asString().contains("needs a JDK 25 or later");
  }

  private void assertStarts(Scripts.Run run, String... arguments) {
    assertThat(run.errors()).isEmpty();
    assertThat(run.output())
        .containsSubsequence(
            "@" + home + "/lib/jvm.options",
            "-Ddorasan.home=" + home,
            "-Djava.io.tmpdir=/tmp",
            "-classpath",
            home + "/lib/dorasan.jar",
            "io.github.dorasan.launcher.Main")
        .endsWith(arguments)
        .hasSize(6 + arguments.length);
  }
}

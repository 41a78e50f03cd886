package io.github.dorasan.launcher.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are shell scripts")
class FindJdkTest {
  private static final Path SCRIPT = Scripts.BIN.resolve("find-jdk.sh");

  @TempDir Path folder;
  private Scripts scripts;

  @BeforeEach
  void hideTheMachinesJdks() throws IOException {
    scripts = new Scripts(folder.toRealPath());
  }

  @Test
  void saysInOneLineHowToGetAJdkWhereThereIsNone() throws Exception {
    assertStops(scripts.run(SCRIPT));
  }

  @Test
  void stopsTheBuildWithTheSameLine() throws Exception {
    assertStops(scripts.run(Scripts.ROOT.resolve("mvnw"), "verify"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.3", "26-ea", "100.1"})
  void takesAVersionThatIsNewEnough(String version) throws Exception {
    Path jdk = scripts.jdk("jdk", version);

    assertFinds(jdk, scripts.with("JAVA_HOME", jdk.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402", "8", "17.0.15", "24.0.2", "", "next"})
  void leavesAVersionThatIsTooOldOrNone(String version) throws Exception {
    scripts.with("JAVA_HOME", scripts.jdk("jdk", version).toString());

    assertThat(scripts.run(SCRIPT).status()).isEqualTo(1);
  }

  @Test
  void goesOnWhereJavaHomeIsTooOld() throws Exception {
    Path old = scripts.jdk("all/17", "17.0.15");
    Path right = scripts.jdk("all/25", "25.0.3");

    assertFinds(
        right,
        scripts.with("JAVA_HOME", old.toString()).with("DORASAN_JDK_DIRS", folder + "/all/*"));
  }

  @Test
  void prefersJavaHomeToThePathAndThePathToTheFolders() throws Exception {
    Path inHome = scripts.jdk("home", "25.0.1");
    Path onPath = scripts.jdk("path", "25.0.2");
    scripts.jdk("folders/one", "25.0.3");
    Files.createSymbolicLink(scripts.tools().resolve("java"), onPath.resolve("bin/java"));
    scripts.with("DORASAN_JDK_DIRS", folder + "/folders/*");

    assertFinds(onPath, scripts);
    assertFinds(inHome, scripts.with("JAVA_HOME", inHome.toString()));
  }

  @Test
  void followsTheLinksOfThePath() throws Exception {
    Path jdk = scripts.jdk("jvm/some jdk", "25.0.3");
    Path alternatives = Files.createDirectory(folder.resolve("alternatives"));
    Files.createSymbolicLink(
        alternatives.resolve("java"), Path.of("..", "jvm", "some jdk", "bin", "java"));
    Files.createSymbolicLink(scripts.tools().resolve("java"), alternatives.resolve("java"));

    assertFinds(jdk, scripts);
  }

  @Test
  void asksAScriptOnThePathWhichJdkItStarts() throws Exception {
    Path jdk = scripts.jdk("jdk", "25.0.3");
    Scripts.program(scripts.tools().resolve("java"), "echo '    java.home = " + jdk + "' >&2");

    assertFinds(jdk, scripts);
  }

  @Test
  void looksThroughSeveralFoldersWithBlanks() throws Exception {
    scripts.jdk("first place/jdk", "21");
    Path jdk = scripts.jdk("second place/a jdk", "25.0.3");
    scripts.with(
        "DORASAN_JDK_DIRS",
        folder.resolve("none") + "/*:" + folder + "/first place/*:" + folder + "/second place/*");

    assertFinds(jdk, scripts);
  }

  @Test
  void wantsTheProgramThatIsAskedFor() throws Exception {
    Path runtime = scripts.jdk("all/1-runtime", "25.0.3");
    Files.delete(runtime.resolve("bin/javac"));
    Path jdk = scripts.jdk("all/2-jdk", "25.0.3");
    scripts.with("DORASAN_JDK_DIRS", folder + "/all/*");

    assertThat(scripts.run(SCRIPT, "java").output()).containsExactly(runtime.toString());
    assertThat(scripts.run(SCRIPT, "javac").output()).containsExactly(jdk.toString());
  }

  private static void assertStops(Scripts.Run run) {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("Dorasan needs a JDK 25 or later, and found none: install one")
        .endsWith("or set JAVA_HOME to its folder.");
  }

  private static void assertFinds(Path jdk, Scripts scripts) throws Exception {
    Scripts.Run run = scripts.run(SCRIPT);

    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).containsExactly(jdk.toString());
    assertThat(run.status()).isZero();
  }
}

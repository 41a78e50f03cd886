package io.github.dorasan.launcher.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cache that the JVM starts from, with this very JVM and a program that prints a line. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are shell scripts")
class StartCacheTest {
  private static final String JDK = Objects.requireNonNull(System.getProperty("java.home"));

  private static final String MAIN =
      """
      package io.github.dorasan.launcher;
      public class Main {
        public static void main(String[] args) { System.out.println(String.join("|", args)); }
      }
      """;

  @TempDir Path folder;
  private Path data;
  private Path home;
  private Scripts scripts;

  @BeforeEach
  void layOutADistribution() throws IOException {
    Path real = folder.toRealPath();
    scripts = new Scripts(real);
    data = real.resolve("the data");
    home = real.resolve("my programs").resolve("dorasan");
    Files.createDirectories(home.resolve("bin"));
    Path lib = Files.createDirectories(home.resolve("lib"));
    for (String script : List.of("dorasan", "find-jdk.sh", "start-cache.sh")) {
      Files.copy(Scripts.BIN.resolve(script), home.resolve("bin").resolve(script));
    }
    Files.copy(Scripts.BIN.resolve("../lib/jvm.options"), lib.resolve("jvm.options"));
    pack(compile(real), lib.resolve("dorasan.jar"));
    scripts
        .with("PATH", Objects.requireNonNull(System.getenv("PATH")))
        .with("JAVA_HOME", JDK)
        .with("DORASAN_DATA", data.toString());
  }

  private static Path compile(Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Main.java"), MAIN);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
    return folder.resolve("io/github/dorasan/launcher/Main.class");
  }

  private static void pack(Path compiled, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("io/github/dorasan/launcher/Main.class"));
      Files.copy(compiled, out);
    }
  }

  private List<String> find(String... arguments) throws Exception {
    return scripts
        .run(home.resolve("bin/start-cache.sh"), with(List.of("find", JDK, home), arguments))
        .output();
  }

  private Path make() throws Exception {
    Files.createDirectories(data);
    String cache = find("ask").getFirst();
    scripts.run(
        home.resolve("bin/start-cache.sh"),
        with(List.of("make", JDK, home, "/tmp", cache), "ask", "--seeds", "a folder", "Why?"));
    return Path.of(cache);
  }

  private static String[] with(List<Object> first, String... arguments) {
    List<String> all = new ArrayList<>(first.stream().map(Object::toString).toList());
    all.addAll(Arrays.asList(arguments));
    return all.toArray(String[]::new);
  }

  private void assertAnswers(Path program) throws Exception {
    Scripts.Run run = scripts.run(program, "ask", "What is *this*?");

    assertThat(run.errors()).isEmpty();
    assertThat(run.output()).containsExactly("ask|What is *this*?");
    assertThat(run.status()).isZero();
  }

  @Test
  void isKeptWhereThereIsADataFolderOnly() throws Exception {
    assertThat(find("ask", "Why?")).isEmpty();
    assertAnswers(home.resolve("bin/dorasan"));
    assertThat(data).doesNotExist();
  }

  @Test
  void isForAnswersOnly() throws Exception {
    Files.createDirectories(data);

    assertThat(find("import", "a.jsonl")).isEmpty();
    assertThat(find()).hasSize(1);
    assertThat(find("chat")).isEqualTo(find("ask", "Why?")).isEqualTo(find("--config", "x"));
  }

  @Test
  void standsInTheDataFolderThatAnArgumentNames() throws Exception {
    Path other = Files.createDirectories(folder.toRealPath().resolve("other data"));

    assertThat(find("ask", "--data", other.toString()).getFirst()).startsWith(other + "/start/");
    assertThat(find("ask", "--data=" + other).getFirst()).startsWith(other + "/start/");
  }

  @Test
  void isMadeAndStartedFrom() throws Exception {
    assertThat(make()).isNotEmptyFile();

    assertAnswers(home.resolve("bin/dorasan"));
    assertThat(data.resolve("start")).isDirectoryNotContaining("glob:**/making");
  }

  @Test
  void givesWayToTheNextVersions() throws Exception {
    Path first = make();
    Files.writeString(home.resolve("lib/another.jar"), "");

    Path second = make();

    assertThat(second).isNotEqualTo(first).isNotEmptyFile();
    assertThat(first).doesNotExist();
  }

  /** What can happen to a file. */
  enum Damage {
    CUT {
      @Override
      byte[] to(byte[] cache) {
        return Arrays.copyOf(cache, cache.length / 2);
      }
    },
    EMPTIED {
      @Override
      byte[] to(byte[] cache) {
        return new byte[0];
      }
    },
    OVERWRITTEN {
      @Override
      byte[] to(byte[] cache) {
        Arrays.fill(cache, cache.length / 2, cache.length / 2 + 1000, (byte) 7);
        return cache;
      }
    },
    REPLACED {
      @Override
      byte[] to(byte[] cache) {
        Arrays.fill(cache, (byte) 'x');
        return cache;
      }
    };

    abstract byte[] to(byte[] cache);
  }

  @ParameterizedTest
  @EnumSource
  void isPassedOverInSilenceWhereItIsDamaged(Damage damage) throws Exception {
    Path cache = make();
    Files.write(cache, damage.to(Files.readAllBytes(cache)));

    assertAnswers(home.resolve("bin/dorasan"));
  }

  @Test
  void isPassedOverInSilenceWhereTheProgramWasMoved() throws Exception {
    Path cache = make();
    Path moved = folder.toRealPath().resolve("moved");
    Files.move(home, moved);
    home = moved;
    Path name = Path.of(find("ask").getFirst());
    Files.move(cache, name);

    assertThat(name).isNotEqualTo(cache);
    assertAnswers(moved.resolve("bin/dorasan"));
  }
}

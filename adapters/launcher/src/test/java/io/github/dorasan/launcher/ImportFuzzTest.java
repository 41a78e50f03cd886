package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.dorasan.contract.Mutations;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.FaqImport;
import io.github.dorasan.evaluation.exchange.ImportOptions;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a list of questions become a sound folder, or are refused and leave nothing. */
final class ImportFuzzTest {
  private static final List<String> RIGHT =
      List.of(
          """
          id,topic,question,alternates,answer
          hours,Visiting,When?,open|late,"At noon, daily."
          """,
          "question;answer\nWhen do you open?;At noon.\nWhere?;Here.\n",
          "q\ta\nWhen do you open?\tAt noon.\n",
          "{\"id\":\"a\",\"question\":\"When?\",\"alternates\":[\"open\"],\"answer\":\"At"
              + " noon.\"}\n");

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "30s")
  void list(byte[] data) {
    holds(data);
  }

  @Test
  void mutatedLists() {
    Mutations.of(RIGHT, 400).forEach(ImportFuzzTest::holds);
  }

  private static void holds(byte[] data) {
    for (String name : List.of("list.csv", "list.jsonl")) {
      Path out = folder.resolve("out");
      try {
        Path file = Files.write(folder.resolve(name), data);
        new FaqImport(file, new ImportOptions(10, "Shop", "en"), _ -> {}).into(out);
        assertThat(KnowledgeLoader.load(out).faq()).isNotEmpty();
      } catch (BadFileException e) {
        assertThat(e.getMessage()).contains(name);
        assertThat(out).doesNotExist();
      } catch (KnowledgeException e) {
        throw new AssertionError("what was written is not sound: " + e.getMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        delete(out);
      }
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> all = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
      for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.evaluation.exchange.Starter;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FewPhrasingsRemarksTest {
  @TempDir Path folder;

  private static List<Problem> remarks(Path seeds) throws KnowledgeException {
    return new FewPhrasingsRemarks(seeds).of(KnowledgeLoader.loadWithPositions(seeds));
  }

  @Test
  void aSmallFolderGetsOneNote() throws IOException, BadFileException, KnowledgeException {
    Path seeds = folder.resolve("library");
    Starter.write(seeds);

    assertThat(remarks(seeds))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.file()).isEqualTo(seeds.resolve("faq"));
              assertThat(note.what()).contains("fewer than 200").contains("bundled weights");
              assertThat(note.mend()).startsWith("Give the entries more phrasings");
            });
  }

  @Test
  void theShippedKnowledgeGetsNone() throws KnowledgeException {
    String root = Objects.requireNonNull(System.getProperty("dorasan.root"));

    assertThat(remarks(Path.of(root).resolve("seeds"))).isEmpty();
  }
}

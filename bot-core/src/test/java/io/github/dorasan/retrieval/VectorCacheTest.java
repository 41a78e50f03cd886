package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is embedded once is not embedded again, however a build ended. */
class VectorCacheTest {
  @TempDir private Path folder;

  /** Gives a vector to so many texts, then fails. */
  private record Model(int most, AtomicInteger asked) implements Embedder {
    Model(int most) {
      this(most, new AtomicInteger());
    }

    @Override
    public String name() {
      return "lengths-1";
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public boolean knows(String word) {
      return false;
    }

    @Override
    public float[] embed(String text) {
      if (asked.incrementAndGet() > most) {
        throw new IllegalStateException("no power");
      }
      double angle = text.length() / 100.0;
      return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }
  }

  private Map<String, float[]> vectors(Embedder model) throws IOException {
    return new IndexFolder(
            folder, Optional.empty(), InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z")))
        .vectors(Shop.knowledge(), model, new QuietListener());
  }

  private Path file() {
    return folder.resolve("vectors-lengths-1.bin");
  }

  @Test
  void aBuildThatWasGivenUpGoesOnWhereItEnded() throws IOException {
    Model failing = new Model(20);
    assertThatThrownBy(() -> vectors(failing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no power");
    Model model = new Model(Integer.MAX_VALUE);

    Map<String, float[]> vectors = vectors(model);

    assertThat(model.asked()).hasValue(vectors.size() - 20);
    vectors.forEach((text, vector) -> assertThat(vector).isEqualTo(model.embed(text)));
  }

  @Test
  void nothingIsEmbeddedTwice() throws IOException {
    vectors(new Model(Integer.MAX_VALUE));

    assertThat(vectors(new Model(0))).isNotEmpty();
  }

  @Test
  void aFileIsTakenUpToWhereItIsCut() throws IOException {
    int all = vectors(new Model(Integer.MAX_VALUE)).size();
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 3));

    assertThat(vectors(new Model(1))).hasSize(all);
    assertThat(vectors(new Model(0))).hasSize(all);
  }

  @Test
  void aFileOfAnotherKindIsBegunAnew() throws IOException {
    Files.writeString(file(), "nothing of the kind");

    assertThat(vectors(new Model(Integer.MAX_VALUE))).isNotEmpty();
    assertThat(vectors(new Model(0))).isNotEmpty();
  }
}

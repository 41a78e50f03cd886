package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeCopyTest {
  private static final KnowledgeBase SHOP = Shop.knowledge();

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeACopy() throws IOException {
    file = folder.resolve("copy");
    KnowledgeCopy.write(SHOP, file);
  }

  @Test
  void holdsEverythingInItsOrder() {
    KnowledgeBase read = KnowledgeCopy.read(file, SHOP.version()).orElseThrow();

    assertThat(read).isEqualTo(SHOP);
    assertThat(List.copyOf(read.faq().values())).isEqualTo(List.copyOf(SHOP.faq().values()));
    assertThat(List.copyOf(read.facts().values())).isEqualTo(List.copyOf(SHOP.facts().values()));
  }

  @Test
  void holdsTheShippedKnowledge() throws Exception {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("dorasan.root")));
    KnowledgeBase shipped = KnowledgeLoader.load(root.resolve("seeds"));
    KnowledgeCopy.write(shipped, file);

    assertThat(KnowledgeCopy.read(file, shipped.version())).contains(shipped);
  }

  @Test
  void isNotTakenForAnotherVersion() {
    assertThat(KnowledgeCopy.read(file, "another")).isEmpty();
  }

  @Test
  void needNotBeThere() {
    assertThat(KnowledgeCopy.read(folder.resolve("none"), SHOP.version())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 7, 8, 20, 1000})
  void cutShortIsNoCopy(int length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

    assertThat(KnowledgeCopy.read(file, SHOP.version())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 40, 2000})
  void damagedIsNoCopy(int place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= 0x40;
    Files.write(file, bytes);

    assertThat(KnowledgeCopy.read(file, SHOP.version())).isEmpty();
  }
}

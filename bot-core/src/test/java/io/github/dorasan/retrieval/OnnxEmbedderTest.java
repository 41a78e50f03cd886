package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
  @TempDir static Path folder;

  private static OnnxEmbedder model;

  @BeforeAll
  static void load() throws IOException {
    model = OnnxEmbedder.load(folder);
  }

  @AfterAll
  static void close() throws IOException {
    model.close();
  }

  private static float likeness(String a, String b) {
    return LinearHead.dot(model.embed(a), model.embed(b));
  }

  @Test
  void vectorsHaveLengthOne() {
    assertThat(model.embed("How long may I return a game?")).hasSize(model.dimensions());
    for (String text : List.of("", "a", "return ".repeat(500))) {
      assertThat(likeness(text, text)).isCloseTo(1, within(1e-5f));
    }
  }

  @Test
  void theSameTextHasTheSameVector() {
    assertThat(model.embed("Where is the shop?")).isEqualTo(model.embed("where is the shop?"));
  }

  @Test
  void textsOfLikeMeaningLieCloser() {
    assertThat(likeness("How do I get my money back?", "refund a purchase"))
        .isGreaterThan(likeness("How do I get my money back?", "opening hours on sunday"));
  }

  @Test
  void textsBeyondTheLimitAreCut() {
    assertThat(model.embed("word ".repeat(254))).isEqualTo(model.embed("word ".repeat(400)));
  }

  @Test
  void knowsTheWordsOfTheLanguage() {
    assertThat(model.knows("shop")).isTrue();
    assertThat(model.knows("shpo")).isFalse();
  }

  @Test
  void saysWhyItCannotBeLoaded() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> OnnxEmbedder.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the sentence model cannot be loaded: ")
        .hasMessageContaining(file.toString());
  }
}

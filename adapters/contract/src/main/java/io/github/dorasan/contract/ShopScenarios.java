package io.github.dorasan.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Chats with {@link ShopBot}, which must go the same way on every platform. */
public final class ShopScenarios {
  /** The files, without their ending. */
  static final List<String> NAMES =
      List.of("questions", "buttons", "commands", "not-covered", "two-people");

  private ShopScenarios() {}

  /** All of them. */
  public static Stream<Scenario> all() {
    return NAMES.stream().map(name -> scenario("scenarios/" + name + ".txt"));
  }

  /** A scenario in a file beside this class. */
  static Scenario scenario(String file) {
    try (InputStream content = ShopScenarios.class.getResourceAsStream(file)) {
      if (content == null) {
        throw new IOException("the jar lacks " + file);
      }
      return ScenarioReader.parse(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

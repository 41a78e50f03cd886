package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do reaches the handler as they did it. */
interface HearingContract extends PlatformContract {
  @ParameterizedTest
  @MethodSource("io.github.dorasan.contract.PlatformContract#difficultTexts")
  default void aTypedTextReachesTheHandlerAsItIs(String text) {
    ScriptedHandler handler = ScriptedHandler.replying("Noted.");
    PlatformDriver driver = started(handler);
    driver.says(ANN, text);
    assertThat(handler.asked()).containsExactly(text);
  }

  @Test
  default void noLineOfATextIsLost() {
    ScriptedHandler handler = ScriptedHandler.replying("Noted.");
    PlatformDriver driver = started(handler);
    driver.says(ANN, "one line\nand *another*\nand a third");
    assertThat(String.join("\n", handler.asked()))
        .isEqualTo("one line\nand *another*\nand a third");
  }

  @Test
  default void aMessageTellsWhereAndByWhomItWasWritten() {
    ScriptedHandler handler = ScriptedHandler.replying("Noted.");
    PlatformDriver driver = started(handler);
    driver.says(ANN, "first");
    driver.says(ANN, "second");
    Incoming first = handler.heard().getFirst();
    Incoming second = handler.heard().getLast();
    assertThat(first.channel().platform()).isEqualTo(driver.platform(ANN).name()).isNotBlank();
    assertThat(first.channel().community()).isNotBlank();
    assertThat(first.channel().channel()).isNotBlank();
    assertThat(first.author().id()).isNotBlank();
    assertThat(first.author().role()).isEqualTo(Author.Role.MEMBER);
    assertThat(second.channel()).isEqualTo(first.channel());
    assertThat(second.author()).isEqualTo(first.author());
  }

  @Test
  default void aCommandArrivesWithItsOption() {
    assertHeard("ask", options("question", "When is the *shop* <open>?"));
  }

  @Test
  default void aCommandArrivesWithAllItsOptions() {
    assertHeard("remind", options("day", "friday", "note", "bring the \"blue\" box & two dice"));
  }

  @Test
  default void aCommandArrivesWithoutOptions() {
    assertHeard("topics", options());
  }

  @Test
  default void anOptionThatIsNotGivenIsAbsent() {
    assertHeard("fact", options());
  }

  private void assertHeard(String command, SequencedMap<String, String> options) {
    ScriptedHandler handler = ScriptedHandler.replying("Done.");
    PlatformDriver driver = started(handler);
    driver.uses(ANN, command, options);
    assertThat(handler.heard()).hasSize(1);
    assertThat(handler.heard().getFirst())
        .isInstanceOfSatisfying(
            Incoming.Command.class,
            heard -> {
              assertThat(heard.name()).isEqualTo(command);
              assertThat(heard.options()).isEqualTo(Map.copyOf(options));
            });
    assertThat(Shown.text(driver.shown(ANN))).contains("Done.");
  }

  private static SequencedMap<String, String> options(String... namesAndValues) {
    SequencedMap<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return options;
  }
}

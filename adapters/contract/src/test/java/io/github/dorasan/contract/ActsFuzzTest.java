package io.github.dorasan.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Incoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever stands in a button, a form, a command or a message, the bot answers or is silent. */
final class ActsFuzzTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

  private static final List<String> RIGHT =
      List.of(
          "ask:opening-hours",
          "fact:visiting",
          "vote:yes.opening-hours",
          "setup:language.0.ko.mod",
          "settings:9.mod",
          "audit:20.mod",
          "remove:bob",
          "unanswered:1.teach.mod",
          "teach:new",
          "taught:1.2",
          "quiz:1.a",
          "When is the shop open?");

  private final LearningShop shop =
      new LearningShop(new InMemoryPlatform(InMemoryPlatform.ABLE, ShopBot.WORDING), CLOCK);

  @FuzzTest(maxDuration = "30s")
  void act(byte[] data) {
    holds(data);
  }

  @Test
  void mutatedActs() {
    Mutations.of(RIGHT, 400).forEach(this::holds);
  }

  private void holds(byte[] data) {
    String text = new String(data, UTF_8);
    for (Author.Role role : List.of(Author.Role.MEMBER, Author.Role.OWNER)) {
      Author author = new Author("ann", role);
      assertThatCode(
              () -> {
                shop.bot().handle(pressed(author, text));
                shop.bot().handle(submitted(author, text));
                shop.bot().handle(new Incoming.Asked(here(), author, text));
                commands(author, text);
              })
          .as("%s by %s", text, role)
          .doesNotThrowAnyException();
    }
  }

  private static ChannelRef here() {
    return InMemoryPlatform.channel("ann");
  }

  private static Incoming pressed(Author author, String text) {
    return new Incoming.Pressed(here(), author, text);
  }

  private static Incoming submitted(Author author, String text) {
    return new Incoming.Submitted(
        here(), author, text, Map.of("question", text, "answer", text, "phrasings", text));
  }

  /** One of the commands, with the text for each of its options, and one that is not known. */
  private void commands(Author author, String text) {
    List<CommandSpec> specs = shop.bot().catalog().specs();
    CommandSpec spec = specs.get(Math.floorMod(text.hashCode(), specs.size()));
    Map<String, String> options = new HashMap<>();
    spec.options().forEach(option -> options.put(option.name(), text));
    shop.bot().handle(new Incoming.Command(here(), author, spec.name(), options));
    shop.bot().handle(new Incoming.Command(here(), author, text, Map.of()));
    spec.options()
        .forEach(
            option ->
                shop.bot()
                    .complete(
                        new Completing(here(), author, spec.name(), option.name(), text, 25)));
  }
}

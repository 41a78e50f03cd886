package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.Evening;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.junit.jupiter.api.Test;

/** Commands are called as the language of whoever reads them calls them. */
final class CommandNamesTest extends DiscordTest {
  @Test
  void everyCommandIsCalledAndDescribedInKorean() {
    DiscordDriver driver = started(ScriptedHandler.silent(), new Evening().commands());
    JsonNode commands = driver.discord.commands();
    assertThat(named(commands, "daily").path("options")).hasSizeGreaterThan(10);
    List<JsonNode> all = new ArrayList<>();
    commands.forEach(command -> collect(command, all));
    assertThat(all)
        .hasSizeGreaterThan(80)
        .extracting(one -> one.path("name_localizations").path("ko").asText())
        .allSatisfy(name -> assertThat(name).isNotBlank());
    assertThat(commands).allSatisfy(command -> assertThat(size(command)).isLessThan(8000));
  }

  @Test
  void namesAreTheSameWhateverLanguageTheBotSpeaksByDefault() {
    CommandSpec ask =
        new CommandSpec(
            "ask", List.of(new CommandSpec.Option("question", true, true)), Author.Role.MEMBER);
    Wording korean = new Wording(Locale.KOREAN);
    List<DiscordCommand> described = DiscordDriver.described(List.of(ask));
    assertThat(new Registered(described, korean).data())
        .filteredOn(command -> command.getName().equals("ask"))
        .extracting(command -> command.getNameLocalizations().toMap())
        .containsExactly(Map.of(DiscordLocale.KOREAN, korean.text("name.ask")));
  }

  /** Everything with a name; those that stand beside each other have different ones. */
  private static void collect(JsonNode named, List<JsonNode> all) {
    all.add(named);
    assertThat(named.path("options").valueStream())
        .as(named.path("name").asText())
        .extracting(one -> one.path("name_localizations").path("ko").asText())
        .doesNotHaveDuplicates();
    named.path("options").forEach(one -> collect(one, all));
  }

  /** How much Discord counts of a command: of each text, the longest in any language. */
  private static int size(JsonNode named) {
    int size = longest(named, "name") + longest(named, "description");
    for (JsonNode option : named.path("options")) {
      size += size(option);
    }
    return size;
  }

  private static int longest(JsonNode named, String text) {
    return Math.max(
        named.path(text).asText().length(),
        named.path(text + "_localizations").path("ko").asText().length());
  }

  private static JsonNode named(JsonNode commands, String name) {
    for (JsonNode command : commands) {
      if (command.path("name").asText().equals(name)) {
        return command;
      }
    }
    throw new AssertionError("no command " + name);
  }
}

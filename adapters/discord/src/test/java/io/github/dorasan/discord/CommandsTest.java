package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands are found, completed and used as Discord's members know it. */
final class CommandsTest extends DiscordTest {
  private static final String COMMANDS = "/applications/\\d+/commands";
  private static final List<CommandSpec> SPECS =
      List.of(
          spec("ask", Author.Role.MEMBER, new CommandSpec.Option("question", true, true)),
          spec("daily set", Author.Role.MODERATOR, new CommandSpec.Option("time", true, false)),
          spec("daily skip", Author.Role.MODERATOR),
          spec("daily", Author.Role.MODERATOR),
          spec("teach", Author.Role.MODERATOR, new CommandSpec.Option("number", false, false)),
          spec("reset", Author.Role.OWNER));

  private static CommandSpec spec(String name, Author.Role minimum, CommandSpec.Option... options) {
    return new CommandSpec(name, List.of(options), minimum);
  }

  @Test
  void commandsAreRegisteredWithPlacesAndPermissions() {
    DiscordDriver driver = started(ScriptedHandler.silent(), SPECS);
    JsonNode commands = driver.discord.commands();
    assertThat(commands.findValuesAsText("name"))
        .contains("ask", "daily", "set", "skip", "teach", "reset", "Answer this", "Teach answer");
    assertThat(named(commands, "ask").path("contexts")).hasSize(3);
    assertThat(named(commands, "ask").path("integration_types")).hasSize(2);
    assertThat(named(commands, "ask").path("options").findValuesAsText("name"))
        .containsExactly("question", "private");
    assertThat(named(commands, "daily").path("contexts")).hasSize(1);
    assertThat(named(commands, "daily").path("default_member_permissions").asLong())
        .isEqualTo(1L << 13);
    assertThat(named(commands, "reset").path("default_member_permissions").asText()).isEqualTo("0");
    assertThat(named(commands, "Teach answer").path("type").asInt()).isEqualTo(3);
  }

  @Test
  void commandsAreDescribedInEveryLanguageThereIs() {
    DiscordDriver driver = started(ScriptedHandler.silent(), SPECS);
    Wording korean = new Wording(Locale.KOREAN);
    JsonNode commands = driver.discord.commands();
    JsonNode ask = named(commands, "ask");
    assertThat(ask.path("description_localizations").properties()).hasSize(1);
    assertThat(ask.path("description_localizations").path("ko").asText())
        .isEqualTo(korean.text("command.ask"));
    assertThat(ask.path("options").path(0).path("description_localizations").path("ko").asText())
        .isEqualTo(korean.text("command.ask.question"));
    assertThat(named(commands, "Answer this").path("name_localizations").path("ko").asText())
        .isEqualTo(korean.text("entry.ask"));
  }

  private static JsonNode named(JsonNode commands, String name) {
    for (JsonNode command : commands) {
      if (command.path("name").asText().equals(name)) {
        return command;
      }
    }
    throw new AssertionError("no command " + name);
  }

  @Test
  void commandsAreRegisteredOnlyWhereTheyDiffer() throws PlatformException {
    DiscordDriver driver = started(ScriptedHandler.silent(), SPECS);
    assertThat(calls(driver, "PUT", COMMANDS)).isOne();
    restart(driver, SPECS);
    assertThat(calls(driver, "GET", COMMANDS)).isEqualTo(2);
    assertThat(calls(driver, "PUT", COMMANDS)).isOne();
    restart(driver, SPECS.subList(0, 2));
    assertThat(calls(driver, "PUT", COMMANDS)).isEqualTo(2);
  }

  private static void restart(DiscordDriver driver, List<CommandSpec> specs)
      throws PlatformException {
    try (DiscordPlatform again = driver.another(specs)) {
      again.start(ScriptedHandler.silent());
    }
  }

  @Test
  void aSubcommandArrivesByItsWholeName() {
    ScriptedHandler handler = echo();
    DiscordDriver driver = started(handler, SPECS);
    uses(driver, MOD, "daily set", Map.of("time", "9:00"));
    uses(driver, MOD, "daily show", Map.of());
    assertThat(((Incoming.Command) handler.heard().getLast()).name()).isEqualTo("daily");
    assertThat(handler.heard().getFirst())
        .isInstanceOfSatisfying(
            Incoming.Command.class,
            command -> {
              assertThat(command.name()).isEqualTo("daily set");
              assertThat(command.option("time")).isEqualTo("9:00");
            });
  }

  @Test
  void rolesAreThoseOfTheServer() {
    DiscordDriver driver = started(echo(), SPECS);
    for (String person : List.of(ANN, MOD, "owner")) {
      uses(driver, person, "ask", Map.of("question", "?"));
    }
    assertThat(text(driver, ANN)).isEqualTo("I heard MEMBER");
    assertThat(text(driver, MOD)).isEqualTo("I heard MODERATOR");
    assertThat(text(driver, "owner")).isEqualTo("I heard OWNER");
  }

  @Test
  void anAnswerCanBePrivateAndThenShared() {
    ScriptedHandler handler = echo();
    DiscordDriver driver = started(handler, SPECS);
    uses(driver, ANN, "ask", Map.of("question", "When?", "private", true));
    assertThat(((Incoming.Command) handler.heard().getFirst()).options())
        .containsOnlyKeys("question");
    Shown whispered = driver.standing(ANN).getLast();
    assertThat(whispered.discreet()).isTrue();
    assertThat(whispered.buttons()).containsExactly("Share");
    driver.presses(ANN, "Share");
    assertThat(driver.standing(ANN)).hasSize(2);
    assertThat(driver.standing(ANN).getFirst().buttons()).isEmpty();
    assertThat(driver.standing(ANN).getFirst().discreet()).isTrue();
    assertThat(driver.standing(ANN).getLast().discreet()).isFalse();
    assertThat(driver.standing(ANN).getLast().text()).isEqualTo("I heard MEMBER");
    assertThat(handler.heard()).hasSize(1);
  }

  @Test
  void anAnswerThatIsDiscreetAnywayIsNotShared() {
    DiscordDriver driver =
        started(ScriptedHandler.replying(ScriptedHandler.paragraph("Psst.").discreetly()), SPECS);
    uses(driver, ANN, "ask", Map.of("question", "When?", "private", true));
    assertThat(driver.standing(ANN).getLast().buttons()).isEmpty();
  }

  @Test
  void anEntryOfAMessagesMenuRunsItsCommandWithTheText() {
    ScriptedHandler handler = echo();
    DiscordDriver driver = started(handler, SPECS);
    ObjectNode message =
        driver.people.message(BOB, driver.channel(ANN), "When is the *shop* open?");
    driver.go(ANN, driver.people.chooses(ANN, driver.channel(ANN), "Answer this", message));
    assertThat(((Incoming.Command) handler.heard().getFirst()).name()).isEqualTo("ask");
    assertThat(((Incoming.Command) handler.heard().getFirst()).option("question"))
        .isEqualTo("When is the *shop* open?");
  }

  @Test
  void anEntryWhoseCommandOpensAFormBeginsItWithTheText() {
    Form form =
        new Form(
            "teach:new",
            "Teach",
            List.of(
                new Form.Field("question", "Question", true, false, "", 20),
                new Form.Field("answer", "Answer", true, true, "", 1500)));
    ScriptedHandler handler = ScriptedHandler.responding(_ -> Optional.of(form));
    DiscordDriver driver = started(handler, SPECS);
    ObjectNode message =
        driver.people.message(BOB, driver.channel(MOD), "When is the *shop* open?");
    Act act = driver.people.chooses(MOD, driver.channel(MOD), "Teach answer", message);
    driver.go(MOD, act);
    assertThat(handler.heard().getFirst())
        .isInstanceOfSatisfying(
            Incoming.Command.class,
            command -> {
              assertThat(command.name()).isEqualTo("teach");
              assertThat(command.options()).isEmpty();
            });
    assertThat(driver.people.modal(act).findValuesAsText("value"))
        .containsExactly("When is the *shop* \u2026");
  }

  @Test
  void anOptionIsCompleted() {
    List<Completing> wanted = new ArrayList<>();
    DiscordDriver driver = started(completing(wanted, 30), SPECS);
    Act act = driver.people.types(ANN, driver.channel(ANN), "ask", "question", "wh");
    driver.people.go(act);
    driver.await(driver.people.id(ANN));
    assertThat(wanted)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.command()).isEqualTo("ask");
              assertThat(one.option()).isEqualTo("question");
              assertThat(one.typed()).isEqualTo("wh");
              assertThat(one.setting()).isEqualTo(Setting.COMMUNITY);
            });
    assertThat(driver.people.choices(act)).hasSize(25);
    assertThat(driver.people.choices(act).path(0).path("name").asText())
        .hasSize(100)
        .startsWith("When is it 0, and")
        .endsWith("\u2026");
    assertThat(driver.people.choices(act).path(0).path("value").asText()).isEqualTo("id-0");
  }

  private static IncomingHandler completing(List<Completing> wanted, int count) {
    return new IncomingHandler() {
      @Override
      public Optional<Response> handle(Incoming incoming) {
        return Optional.empty();
      }

      @Override
      public List<Completion> complete(Completing completing) {
        wanted.add(completing);
        return IntStream.range(0, count)
            .mapToObj(i -> new Completion("id-" + i, "When is it " + i + ", and why?".repeat(20)))
            .toList();
      }
    };
  }

  @Test
  void whatCannotBeCompletedIsAnsweredAllTheSame() {
    DiscordDriver driver =
        started(
            new IncomingHandler() {
              @Override
              public Optional<Response> handle(Incoming incoming) {
                return Optional.empty();
              }

              @Override
              public List<Completion> complete(Completing completing) {
                throw new IllegalStateException("the inside of the bot");
              }
            },
            SPECS);
    Act act = driver.people.types(ANN, driver.channel(ANN), "ask", "question", "wh");
    driver.people.go(act);
    driver.await(driver.people.id(ANN));
    assertThat(driver.people.choices(act)).isEmpty();
    assertThat(driver.people.choices(act).isArray()).isTrue();
  }
}

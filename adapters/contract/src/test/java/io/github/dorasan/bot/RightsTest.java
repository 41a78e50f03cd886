package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.contract.InMemoryStores;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wordings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a moderator can do, a member cannot: every command, button and form is tried. */
final class RightsTest {
  private static final ChannelRef HERE = new ChannelRef("memory", "house", "lobby");
  private static final Author MEMBER = new Author("ann", Author.Role.MEMBER);
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private final InMemoryStores stores = new InMemoryStores();
  private final Bot bot =
      ShopBot.serving(
          CommunityServices.over(
              stores,
              new Platforms(),
              new Wordings(ShopBot.WORDING),
              new CommunityServices.Operator(Optional.empty(), 10_000, 10_000),
              List.of(),
              List.of(),
              CLOCK),
          CLOCK);

  private void isRefused(Incoming incoming) {
    Reply reply = (Reply) bot.handle(incoming).orElseThrow();
    assertThat(new Renderer(Markup.PLAIN).render(reply))
        .as(incoming.toString())
        .isEqualTo("Only moderators may do that.");
    assertThat(reply.discreet()).isTrue();
  }

  @Test
  void noCommandOfModeratorsIsForMembers() {
    List<CommandSpec> guarded =
        bot.catalog().specs().stream()
            .filter(spec -> spec.minimum() != Author.Role.MEMBER)
            .toList();
    assertThat(guarded).extracting(CommandSpec::name).contains("setup", "settings", "audit");
    for (CommandSpec spec : guarded) {
      Map<String, String> options = new HashMap<>();
      spec.options().forEach(option -> options.put(option.name(), "x"));
      isRefused(new Incoming.Command(HERE, MEMBER, spec.name(), options));
      isRefused(new Incoming.Command(HERE, MEMBER, spec.name(), Map.of()));
    }
  }

  @Test
  void noButtonOfModeratorsIsForMembers() {
    List<BotAction> guarded =
        bot.features().stream()
            .flatMap(feature -> feature.actions().stream())
            .filter(action -> action.minimum() != Author.Role.MEMBER)
            .toList();
    assertThat(guarded)
        .extracting(BotAction::verb)
        .contains("setup", "settings", "audit", "remove");
    for (BotAction action : guarded) {
      for (String object : List.of("", "x", "language.0.ko.mod", "9.mod", "bob")) {
        isRefused(new Incoming.Pressed(HERE, MEMBER, action.verb() + ":" + object));
      }
    }
  }

  @Test
  void noFormOfModeratorsIsForMembers() {
    List<BotForm> guarded =
        bot.features().stream()
            .flatMap(feature -> feature.forms().stream())
            .filter(form -> form.minimum() != Author.Role.MEMBER)
            .toList();
    assertThat(guarded).extracting(BotForm::verb).contains("settings");
    for (BotForm form : guarded) {
      isRefused(
          new Incoming.Submitted(
              HERE, MEMBER, form.verb() + ":retention-days.0", Map.of("value", "1")));
    }
  }

  @AfterEach
  void nothingHasChangedByTrying() {
    assertThat(stores.data().communities()).isEmpty();
  }

  @Test
  void everyVerbIsOneFeaturesAlone() {
    assertThat(bot.features().stream().flatMap(one -> one.actions().stream().map(BotAction::verb)))
        .doesNotHaveDuplicates();
    assertThat(bot.features().stream().flatMap(one -> one.forms().stream().map(BotForm::verb)))
        .doesNotHaveDuplicates();
    Stream<String> names = bot.catalog().specs().stream().map(CommandSpec::name);
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z -]{0,31}"));
  }

  /** On some platforms a command that has subcommands cannot be used alone. */
  @Test
  void noCommandStandsAloneThatHasSubcommands() {
    List<String> names = bot.catalog().specs().stream().map(CommandSpec::name).toList();
    assertThat(names)
        .allSatisfy(name -> assertThat(names).noneMatch(other -> other.startsWith(name + " ")));
  }
}

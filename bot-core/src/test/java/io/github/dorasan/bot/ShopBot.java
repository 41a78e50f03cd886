package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

/** A bot that serves the shop, and what people do with it. */
final class ShopBot {
  static final ChannelRef LOBBY = new ChannelRef("test", "shop", "lobby");
  static final ChannelRef CELLAR = new ChannelRef("test", "shop", "cellar");

  final SettableClock clock = new SettableClock();
  final Bot bot;

  /** The same seed makes the same choices. */
  ShopBot(long seed) {
    this.bot =
        Bot.over(
            Shop.engine(),
            new Wording(Locale.ENGLISH),
            clock,
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  ShopBot() {
    this(1);
  }

  private static Author member(String person) {
    return new Author(person, Author.Role.MEMBER);
  }

  Reply says(String person, ChannelRef channel, String text) {
    return (Reply) bot.handle(new Incoming.Asked(channel, member(person), text)).orElseThrow();
  }

  Reply says(String text) {
    return says("ann", LOBBY, text);
  }

  Reply runs(String person, ChannelRef channel, String command, Map<String, String> options) {
    return (Reply)
        bot.handle(new Incoming.Command(channel, member(person), command, options)).orElseThrow();
  }

  Reply runs(String command, String option, String value) {
    return runs("ann", LOBBY, command, Map.of(option, value));
  }

  Reply runs(String command) {
    return runs("ann", LOBBY, command, Map.of());
  }

  Reply presses(String action) {
    return (Reply) bot.handle(new Incoming.Pressed(LOBBY, member("ann"), action)).orElseThrow();
  }

  List<String> completes(String command, String option, String typed) {
    return complete(command, option, typed, 25).stream().map(Completion::value).toList();
  }

  /** A reply as plain text. */
  static String text(Reply reply) {
    return new Renderer(Markup.PLAIN).render(reply);
  }

  /** Everything that a person could read of a reply, buttons included. */
  static String everything(Reply reply) {
    StringBuilder text = new StringBuilder(text(reply));
    reply
        .actions()
        .map((Action action) -> "\n" + action.id() + " " + action.label() + " " + action.typed())
        .forEach(text::append);
    return text.toString();
  }

  List<Completion> complete(String command, String option, String typed, int limit) {
    return bot.complete(new Completing(LOBBY, member("ann"), command, option, typed, limit));
  }
}

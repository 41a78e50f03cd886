package io.github.dorasan.bot;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.contract.InMemoryStores;
import io.github.dorasan.contract.PostBoard;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyRules;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wordings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A bot that posts daily facts on a board, and a clock that is set by hand. */
abstract class DailyBotFixture {
  static final ChannelRef LOBBY = new ChannelRef("board", "shop", "lobby");
  static final Author MOD = new Author("mod", Author.Role.MODERATOR);
  static final KnowledgeBase KNOWLEDGE = ShopBot.knowledge();
  static final AnswerEngine ENGINE = ShopBot.engine(KNOWLEDGE, 100);

  final InMemoryStores stores = new InMemoryStores();
  Instant now = Instant.parse("2026-06-25T12:00:00Z");
  final PostBoard board = new PostBoard("board", Duration.ZERO, () -> now);
  final CommunityServices services = services();
  final DailyPoster poster =
      new DailyPoster(
          stores.daily(),
          services.platforms(),
          _ -> KNOWLEDGE,
          services::wording,
          (_, _, _) -> {},
          () -> now,
          DailyRules.DEFAULT);
  final Bot bot =
      Bot.over(
          ENGINE,
          services,
          List.of(DailyFeature.of(services, stores.daily(), poster, () -> now, new Random(1))),
          () -> now,
          new Random(1));

  CommunityServices services() {
    Platforms platforms = new Platforms();
    platforms.add(board);
    return CommunityServices.over(
        stores,
        platforms,
        new Wordings(ShopBot.WORDING),
        new CommunityServices.Operator(Optional.empty(), 10_000, 10_000),
        List.of(),
        List.of(),
        () -> now);
  }

  Response run(Author author, String name, String... options) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      values.put(options[i], options[i + 1]);
    }
    return bot.handle(new Incoming.Command(LOBBY, author, "daily " + name, values)).orElseThrow();
  }

  String mod(String name, String... options) {
    return text(run(MOD, name, options));
  }

  static String text(Response response) {
    return new Renderer(Markup.PLAIN).render((Reply) response);
  }

  List<String> audit() {
    return stores.auditLog().page(CommunityId.of(LOBBY), AuditLog.NEWEST, 99).reversed().stream()
        .map(entry -> entry.entry().action())
        .toList();
  }

  void set() {
    mod("set", "time", "9", "zone", "asia/tokyo");
  }
}

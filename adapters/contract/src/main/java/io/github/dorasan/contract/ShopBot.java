package io.github.dorasan.contract;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Random;

/** A whole bot for the made-up shop; it picks facts in the same order every time. */
public final class ShopBot {
  /** What the bot says of its own, in English. */
  public static final Wording WORDING = new Wording(Locale.ENGLISH);

  private static final int REMEMBERED = 100;
  private static final Instant NOW = Instant.parse("2024-05-02T10:00:00Z");

  private ShopBot() {}

  /** A bot that nobody has spoken to, and that knows no communities. */
  public static Bot create() {
    return Bot.over(Shop.ENGINE, WORDING, InstantSource.fixed(NOW), new Random(1));
  }

  /** A bot that nobody has spoken to, and that serves communities. */
  public static Bot serving(CommunityServices services, InstantSource clock) {
    return Bot.over(Shop.ENGINE, services, clock, new Random(1));
  }

  /** The shop's knowledge, loaded once. */
  public static KnowledgeBase knowledge() {
    return Shop.ENGINE.knowledge();
  }

  /** Answers from the shop's knowledge, until it is replaced. */
  public static LiveEngine live() {
    return new LiveEngine(engine(knowledge(), REMEMBERED), () -> {});
  }

  /**
   * Answers by words from a knowledge.
   *
   * @param remembered how many questions it remembers
   */
  public static AnswerEngine engine(KnowledgeBase knowledge, int remembered) {
    return new AnswerEngine(
        knowledge,
        LuceneRetriever.inMemory(knowledge),
        Calibration.LEXICAL,
        Thresholds.DEFAULT,
        remembered);
  }

  /** Loaded when a bot is first wanted. */
  private static final class Shop {
    private static final AnswerEngine ENGINE = engine(ShopKnowledge.load(), REMEMBERED);
  }
}

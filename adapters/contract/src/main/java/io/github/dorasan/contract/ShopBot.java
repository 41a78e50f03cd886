package io.github.dorasan.contract;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.bot.Bot;
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

  private static final Instant NOW = Instant.parse("2024-05-02T10:00:00Z");

  private ShopBot() {}

  /** A bot that nobody has spoken to. */
  public static Bot create() {
    KnowledgeBase knowledge = ShopKnowledge.load();
    AnswerEngine engine =
        new AnswerEngine(knowledge, LuceneRetriever.inMemory(knowledge), Thresholds.DEFAULT);
    return new Bot(engine, WORDING, InstantSource.fixed(NOW), new Random(1));
  }
}

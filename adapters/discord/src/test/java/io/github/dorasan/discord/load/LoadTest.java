package io.github.dorasan.discord.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.load.Questions;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A crowd asks a bot in another process: nobody is forgotten, and nobody is answered twice. With
 * {@code -Dload.seconds=60} it asks for so long, and the times and the memory must be within their
 * marks; with {@code -Dload.bot=FOLDER/bin/dorasan} it asks that program, about its knowledge.
 */
final class LoadTest {
  private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);
  private static final int SHORT = 2;

  /** For how long nobody looks at the memory, in seconds. */
  private static final int SLICE = 50;

  private static final double ANSWER_MILLIS = 300;
  private static final double COMPLETION_MILLIS = 100;
  private static final double GROWTH = 1.15;

  private final int seconds = Integer.getInteger("load.seconds", SHORT);
  private final int rate = Integer.getInteger("load.rate", seconds > SHORT ? 200 : 50);
  private final int warming = Integer.getInteger("load.warming", seconds > SHORT ? 30 : 0);
  private final Optional<Path> program =
      Optional.ofNullable(System.getProperty("load.bot")).map(Path::of).map(Path::toAbsolutePath);

  private KnowledgeBase knowledge() throws KnowledgeException {
    return program.isPresent()
        ? KnowledgeLoader.load(program.get().resolveSibling("../seeds").normalize())
        : ShopBot.knowledge();
  }

  @Test
  void nobodyIsForgottenAndNobodyIsAnsweredTwice()
      throws IOException, InterruptedException, KnowledgeException {
    Questions questions = new Questions(knowledge());
    Path folder = Files.createDirectories(Path.of("target", "load").toAbsolutePath());
    try (LoopbackDiscord discord = LoopbackDiscord.lenient()) {
      Crowd crowd = new Crowd(discord, questions::next);
      CountDownLatch registered = new CountDownLatch(1);
      discord.watch(
          call -> {
            if (call.is("PUT", "/applications/\\d+/commands")) {
              registered.countDown();
            }
          });
      try (BotProcess bot = BotProcess.on(discord, program, folder)) {
        registered.await();
        crowd.ask(warming * rate, rate);
        check(ask(crowd, bot));
        assertThat(bot.isAlive()).isTrue();
      }
    }
  }

  /** Asks, looking at the memory now and then. */
  private Crowd.Outcome ask(Crowd crowd, BotProcess bot) throws InterruptedException {
    int slices = Math.max(1, seconds / SLICE);
    Crowd.Outcome all = crowd.ask(seconds * rate / slices, rate);
    long before = bot.heap();
    tell(all, bot, before);
    long alive = before;
    for (int i = 1; i < slices; i++) {
      Crowd.Outcome slice = crowd.ask(seconds * rate / slices, rate);
      alive = bot.heap();
      tell(slice, bot, alive);
      all = all.and(slice);
    }
    assertThat(alive).as("memory in use at the end, in KiB").isLessThan((long) (before * GROWTH));
    return all;
  }

  private static void tell(Crowd.Outcome outcome, BotProcess bot, long alive) {
    LOG.warn("{}\n{} MiB resident, {} MiB alive", outcome, bot.resident(), alive / 1024);
  }

  private void check(Crowd.Outcome outcome) {
    LOG.warn("In all:\n{}", outcome);
    assertThat(outcome.answers().lost()).as("%s", outcome).isZero();
    assertThat(outcome.answers().doubled()).as("%s", outcome).isZero();
    assertThat(outcome.completions().lost()).as("%s", outcome).isZero();
    if (seconds > SHORT) {
      assertThat(outcome.answers().millis(990)).as("%s", outcome).isLessThan(ANSWER_MILLIS);
      assertThat(outcome.completions().millis(990)).as("%s", outcome).isLessThan(COMPLETION_MILLIS);
    }
  }
}

package io.github.dorasan.telegram;

import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that failures reach: each is logged with an id, and told kindly with it. */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final int IDS = 1 << 24;

  private final Wording wording;
  private final RandomGenerator random;

  Failures(Wording wording, RandomGenerator random) {
    this.wording = wording;
    this.random = random;
  }

  /**
   * Does something whose response is shown; a failure is logged and told. What Telegram does not
   * take is only logged: people delete, leave and forbid while the bot thinks, and where it is
   * unknown whether a message arrived, a second one could be too many.
   */
  void guard(Showing showing, Runnable work) {
    try {
      work.run();
    } catch (Once.Repeated e) {
      log.debug("Something came again: {}", e.getMessage());
    } catch (Refusal e) {
      log.warn("A reply was not shown on Telegram, or nobody knows: {}", e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      tell(showing, e);
    }
  }

  private void tell(Showing showing, Throwable failure) {
    String id = "%06x".formatted(random.nextInt(IDS));
    log.error("Failure {}: no reply to what someone did on Telegram", id, failure);
    say(showing, "failure", Map.of("id", id));
  }

  /** Says that too much is going on. */
  void tellBusy(Showing showing) {
    log.warn("Too much is waiting to be answered on Telegram; something was turned away");
    say(showing, "busy", Map.of());
  }

  private void say(Showing showing, String key, Map<String, ?> values) {
    String sentence = wording.text(key, values);
    try {
      showing.show(Reply.of(new Block.Paragraph(List.of(new Span.Text(sentence)))).discreetly());
    } catch (Once.Repeated e) {
      log.debug("It was told before: {}", e.getMessage());
    } catch (RuntimeException e) {
      log.warn("Nobody could be told: {}", e.toString());
    }
  }
}

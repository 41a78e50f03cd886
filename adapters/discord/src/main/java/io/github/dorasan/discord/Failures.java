package io.github.dorasan.discord;

import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that failures reach: each is logged with an id, and told kindly with it. */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final int IDS = 1 << 24;

  /** What happens when people delete, leave or forbid while the bot thinks. */
  private static final Set<ErrorResponse> GONE =
      EnumSet.of(
          ErrorResponse.UNKNOWN_INTERACTION,
          ErrorResponse.UNKNOWN_WEBHOOK,
          ErrorResponse.INVALID_WEBHOOK_TOKEN,
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.UNKNOWN_GUILD,
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.MISSING_ACCESS,
          ErrorResponse.MISSING_PERMISSIONS,
          ErrorResponse.CANNOT_SEND_TO_USER,
          ErrorResponse.THREAD_LOCKED);

  private final Wording wording;
  private final RandomGenerator random;

  Failures(Wording wording, RandomGenerator random) {
    this.wording = wording;
    this.random = random;
  }

  /** Does something whose response is shown; a failure is logged and told. */
  void guard(Showing showing, Runnable work) {
    try {
      work.run();
    } catch (ErrorResponseException e) {
      if (GONE.contains(e.getErrorResponse())) {
        log.info("A reply was not shown, since its place is gone: {}", e.getMessage());
      } else {
        tell(showing, e);
      }
    } catch (InteractionExpiredException e) {
      log.info("A reply came too late to be shown: {}", e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      tell(showing, e);
    }
  }

  private void tell(Showing showing, Throwable failure) {
    String id = "%06x".formatted(random.nextInt(IDS));
    log.error("Failure {}: no reply to what someone did on Discord", id, failure);
    say(showing, "failure", Map.of("id", id));
  }

  /** Says that too much is going on. */
  void tellBusy(Showing showing) {
    log.warn("Too much is waiting to be answered on Discord; something was turned away");
    say(showing, "busy", Map.of());
  }

  private void say(Showing showing, String key, Map<String, ?> values) {
    String sentence = wording.text(key, values);
    try {
      showing.show(Reply.of(new Block.Paragraph(List.of(new Span.Text(sentence)))).discreetly());
    } catch (RuntimeException e) {
      log.warn("Nobody could be told: {}", e.toString());
    }
  }
}

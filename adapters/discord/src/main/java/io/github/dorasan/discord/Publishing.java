package io.github.dorasan.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.channel.concrete.NewsChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages of an announcement channel on to the servers that follow it. Discord lets ten an
 * hour through in a channel; JDA waits with the rest, and nobody waits for that.
 */
final class Publishing {
  private static final Logger log = LoggerFactory.getLogger(Publishing.class);

  private Publishing() {}

  /** Has messages published, in their order, as soon as Discord lets them through. */
  static void publish(NewsChannel channel, List<String> messages) {
    for (String message : messages) {
      try {
        channel
            .crosspostMessageById(message)
            .onErrorFlatMap(Calls::isServersFault, _ -> channel.crosspostMessageById(message))
            .queue(
                _ -> log.debug("Message {} is published", message),
                failure -> tell(channel, message, failure));
      } catch (PermissionException e) {
        tell(channel, message, e);
      }
    }
  }

  private static void tell(NewsChannel channel, String message, Throwable failure) {
    boolean already =
        failure instanceof ErrorResponseException refused
            && refused.getErrorResponse() == ErrorResponse.ALREADY_CROSSPOSTED;
    if (!already) {
      log.warn(
          "Message {} stands in the announcement channel {} ({}) but was not published: {}",
          message,
          channel.getName(),
          channel.getId(),
          failure.getMessage());
    }
  }
}

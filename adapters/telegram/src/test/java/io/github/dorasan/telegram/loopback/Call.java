package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A request that the bot made.
 *
 * @param method in lower case
 * @param files the names of the files that came with it
 */
public record Call(String method, ObjectNode body, List<String> files) {
  /** Whether it is of this method. */
  public boolean is(String wanted) {
    return method.equalsIgnoreCase(wanted);
  }

  /** Where it goes. */
  public String chat() {
    return body.path("chat_id").asText();
  }
}

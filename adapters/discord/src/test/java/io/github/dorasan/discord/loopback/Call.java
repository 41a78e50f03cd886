package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A request that the bot made.
 *
 * @param path below the API's base, without query
 * @param files the names of the files that came with it
 */
public record Call(String method, String path, JsonNode body, List<String> files) {
  /** Whether it is of this method, and its path matches. */
  public boolean is(String wantedMethod, String pathPattern) {
    return method.equals(wantedMethod) && path.matches(pathPattern);
  }
}

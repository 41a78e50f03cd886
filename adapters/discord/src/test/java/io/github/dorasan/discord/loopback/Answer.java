package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What this Discord says to a request; a status below zero breaks the connection instead. */
public record Answer(int status, JsonNode body, Map<String, String> headers) {
  /** Breaks the connection without an answer. */
  public static final Answer CUT = new Answer(-1, Json.nothing(), Map.of());

  /** Leaves the connection open without an answer. */
  public static final Answer NEVER = new Answer(-2, Json.nothing(), Map.of());

  /** Nothing to say. */
  public static final Answer NO_CONTENT = new Answer(204, Json.nothing(), Map.of());

  /** Well done. */
  public static Answer ok(JsonNode body) {
    return new Answer(200, body, Map.of());
  }

  /** Something new. */
  public static Answer created(JsonNode body) {
    return new Answer(201, body, Map.of());
  }

  /** An error of Discord's own numbering. */
  public static Answer error(int status, int code, String message) {
    return new Answer(status, Json.object("code", code, "message", message), Map.of());
  }

  /** Please wait. */
  public static Answer rateLimited(double seconds) {
    return new Answer(
        429,
        Json.object(
            "message", "You are being rate limited.", "retry_after", seconds, "global", false),
        Map.of(
            "via", "1.1 google",
            "Retry-After", Long.toString((long) Math.ceil(seconds)),
            "X-RateLimit-Scope", "user"));
  }
}

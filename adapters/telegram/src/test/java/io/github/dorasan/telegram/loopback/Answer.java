package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What this Telegram says to a request.
 *
 * @param status below zero breaks the connection instead
 * @param taken whether the request is done all the same
 */
public record Answer(int status, String body, boolean taken) {
  /** Breaks the connection after the request was done. */
  public static final Answer CUT = new Answer(-1, "", true);

  /** Something before Telegram is broken. */
  public static final Answer HTML =
      new Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", false);

  /** Well done. */
  public static Answer ok(JsonNode result) {
    return new Answer(200, Json.object("ok", true, "result", result).toString(), true);
  }

  /** An error. */
  public static Answer error(int code, String description) {
    return new Answer(code, failed(code, description).toString(), false);
  }

  /** Please wait. */
  public static Answer rateLimited(int seconds) {
    ObjectNode body = failed(429, "Too Many Requests: retry after " + seconds);
    body.set("parameters", Json.object("retry_after", seconds));
    return new Answer(429, body.toString(), false);
  }

  /** The group has another id now. */
  public static Answer migrated(long chat) {
    ObjectNode body = failed(400, "Bad Request: group chat was upgraded to a supergroup chat");
    body.set("parameters", Json.object("migrate_to_chat_id", chat));
    return new Answer(400, body.toString(), false);
  }

  private static ObjectNode failed(int code, String description) {
    return Json.object("ok", false, "error_code", code, "description", description);
  }
}

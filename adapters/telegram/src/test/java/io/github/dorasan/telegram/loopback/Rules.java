package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the Bot API asks for in words, beside its data. */
final class Rules {
  private static final int MAX_TEXT = 4096;
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_DATA = 64;
  private static final int MAX_TOAST = 200;
  private static final int MAX_RESULTS = 50;
  private static final int MAX_COMMANDS = 100;
  private static final int MAX_DESCRIPTION = 256;

  private final Set<String> answeredPresses = new HashSet<>();

  /** What is wrong with a request. */
  synchronized List<String> check(Call call) {
    List<String> errors = new ArrayList<>();
    JsonNode body = call.body();
    if (body.has("parse_mode")) {
      errors.add("a parse mode is set");
    }
    switch (call.method()) {
      case "sendmessage", "editmessagetext" -> text(body, "text", "entities", MAX_TEXT, errors);
      case "sendphoto" -> {
        if (body.path("caption").asText().length() > MAX_CAPTION) {
          errors.add("the caption is too long");
        }
      }
      case "answercallbackquery" -> {
        if (!answeredPresses.add(body.path("callback_query_id").asText())) {
          errors.add("a press is answered twice");
        }
        if (body.path("text").asText().length() > MAX_TOAST) {
          errors.add("the notice is too long");
        }
      }
      case "answerinlinequery" -> inline(body, errors);
      case "setmycommands" -> commands(body.path("commands"), errors);
      default -> {
        // Nothing more is asked for.
      }
    }
    if (body.path("message_thread_id").asInt() == 1) {
      errors.add("the general topic is named");
    }
    keyboard(body.path("reply_markup"), errors);
    return errors;
  }

  private static void text(
      JsonNode body, String name, String entities, int most, List<String> errors) {
    String text = body.path(name).asText();
    if (text.isBlank() || text.length() > most) {
      errors.add("the text has " + text.length() + " characters");
    }
    for (JsonNode entity : body.path(entities)) {
      int start = entity.path("offset").asInt();
      int end = start + entity.path("length").asInt();
      if (start < 0 || end <= start || end > text.length()) {
        errors.add("an entity is beyond the text: " + entity);
      } else if (cuts(text, start) || cuts(text, end)) {
        errors.add("an entity cuts a character: " + entity);
      }
    }
  }

  private static boolean cuts(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isLowSurrogate(text.charAt(place))
        && Character.isHighSurrogate(text.charAt(place - 1));
  }

  private static void inline(JsonNode body, List<String> errors) {
    if (body.path("results").size() > MAX_RESULTS) {
      errors.add("too many results");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode result : body.path("results")) {
      String id = result.path("id").asText();
      if (!ids.add(id) || bytes(id) < 1 || bytes(id) > MAX_DATA) {
        errors.add("a result's id is missing, too long or stands twice: " + id);
      }
      text(result.path("input_message_content"), "message_text", "entities", MAX_TEXT, errors);
    }
  }

  private static void commands(JsonNode commands, List<String> errors) {
    if (commands.size() > MAX_COMMANDS) {
      errors.add("too many commands");
    }
    for (JsonNode command : commands) {
      String description = command.path("description").asText();
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")
          || description.isEmpty()
          || description.length() > MAX_DESCRIPTION) {
        errors.add("no such command can be: " + command);
      }
    }
  }

  private static void keyboard(JsonNode markup, List<String> errors) {
    for (JsonNode row : markup.path("inline_keyboard")) {
      for (JsonNode button : row) {
        int data = bytes(button.path("callback_data").asText());
        boolean leads = button.has("url");
        if (button.path("text").asText().isBlank() || data > MAX_DATA || (data > 0) == leads) {
          errors.add("no such button can be: " + button);
        }
      }
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

package io.github.dorasan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks for what is new. What cannot be read comes in as an update with nothing in it. */
final class LenientUpdates extends GetUpdates {
  /** What the bot wants to be told of. */
  static final List<String> WANTED =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "inline_query",
          "callback_query",
          "my_chat_member",
          "chat_member");

  private static final Logger log = LoggerFactory.getLogger(LenientUpdates.class);
  private static final int MOST = 100;

  /**
   * Asks from an update on.
   *
   * @param offset 0 for whatever there is
   * @param timeout how long to wait for something new, in seconds
   */
  LenientUpdates(int offset, int timeout) {
    super(offset == 0 ? null : offset, MOST, timeout, WANTED);
  }

  @Override
  @SuppressWarnings("NonApiType") // as the library declares it
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode tree = tree(answer);
    if (!tree.path("ok").asBoolean()) {
      return super.deserializeResponse(answer);
    }
    ArrayList<Update> updates = new ArrayList<>();
    for (JsonNode node : tree.path("result")) {
      if (node.path("update_id").isInt()) {
        updates.add(update(node));
      }
    }
    return updates;
  }

  private static JsonNode tree(String answer) throws TelegramApiRequestException {
    try {
      return OBJECT_MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("the answer is no JSON", e);
    }
  }

  /** Reads one update. */
  static Update update(JsonNode node) {
    try {
      return OBJECT_MAPPER.treeToValue(node, Update.class);
    } catch (JsonProcessingException | RuntimeException | StackOverflowError e) {
      int id = node.path("update_id").asInt();
      log.warn("Update {} cannot be read and is passed over: {}", id, place(e));
      Update empty = new Update();
      empty.setUpdateId(id);
      return empty;
    }
  }

  /** Where something cannot be read, and not what: that may be somebody's words. */
  private static String place(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    return failure instanceof JsonMappingException mapping
        ? kind + " at " + mapping.getPathReference()
        : kind;
  }

  /**
   * Reads one update that stands alone.
   *
   * @throws IOException if it is none
   */
  static Update update(byte[] json) throws IOException {
    JsonNode node = OBJECT_MAPPER.readTree(json);
    if (!node.path("update_id").isInt()) {
      throw new IOException("it has no number");
    }
    return update(node);
  }
}

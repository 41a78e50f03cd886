package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Holds requests and answers against Discord's own description of its API, and requests against
 * what the description does not say: the longest content, that nothing pings, and what may not
 * stand beside components of the newer kind.
 */
class SpecCheck {
  private static final int MAX_CONTENT = 2000;
  private static final int MAX_TEXT = 4000;
  private static final int MAX_COMPONENTS = 40;
  private static final int COMPONENTS_V2 = 1 << 15;

  /** Against nothing. */
  static final SpecCheck NONE =
      new SpecCheck(Optional.empty()) {
        @Override
        void check(Call call, Answer answer) {
          // Everything is right.
        }
      };

  private final Optional<Spec> spec;
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private SpecCheck(Optional<Spec> spec) {
    this.spec = spec;
  }

  /** Against the description that the environment names, where it does. */
  static SpecCheck ofEnvironment() {
    return new SpecCheck(Spec.ofEnvironment());
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  void check(Call call, Answer answer) {
    checkMessage(call);
    spec.ifPresent(
        description -> {
          if (!call.body().isNull()) {
            note(
                call,
                "request",
                description.request(call.method(), call.path(), Tolerance.of(call)));
          }
          note(
              call,
              "answer " + answer.status(),
              description.answer(call.method(), call.path(), answer.status(), answer.body()));
        });
  }

  private void note(Call call, String what, List<String> errors) {
    errors.forEach(
        error ->
            violations.add(
                "%s of %s %s: %s in %s"
                    .formatted(what, call.method(), call.path(), error, call.body())));
  }

  /** What every message must keep to. */
  private void checkMessage(Call call) {
    JsonNode message = call.body().has("data") ? call.body().path("data") : call.body();
    boolean creates =
        call.path().matches("/channels/\\d+/messages(/\\d+)?|/webhooks/.*|/interactions/.*")
            && (message.has("components") || message.has("content"))
            && !message.has("title");
    if (!creates) {
      return;
    }
    List<String> errors = new ArrayList<>();
    if (message.path("content").asText().length() > MAX_CONTENT) {
      errors.add("the content is too long");
    }
    if (!message.path("allowed_mentions").path("parse").isArray()
        || !message.path("allowed_mentions").path("parse").isEmpty()
        || message.path("allowed_mentions").path("replied_user").asBoolean()) {
      errors.add("someone could be pinged");
    }
    int text = 0;
    for (JsonNode content : message.path("components").findValues("content")) {
      text += content.asText().length();
    }
    if (text > MAX_TEXT) {
      errors.add("the text of the components is too long: " + text);
    }
    if (message.path("components").findValues("type").size() > MAX_COMPONENTS) {
      errors.add("too many components");
    }
    List<String> ids = message.path("components").findValuesAsText("custom_id");
    if (ids.stream().distinct().count() < ids.size()) {
      errors.add("a custom id stands twice");
    }
    boolean newer = (message.path("flags").asInt() & COMPONENTS_V2) != 0;
    if (newer && (message.hasNonNull("content") || !message.path("embeds").isEmpty())) {
      errors.add("content or embeds stand beside components");
    }
    note(call, "message", errors);
  }
}

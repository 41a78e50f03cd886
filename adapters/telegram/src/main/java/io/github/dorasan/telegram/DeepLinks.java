package io.github.dorasan.telegram;

import io.github.dorasan.reply.ActionIds;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a link that opens the bot tells it, in the few characters that Telegram allows there. */
final class DeepLinks {
  private static final String FORM = "form-";

  /** What a link may do: anybody can write one and have others follow it, so it only shows. */
  private static final Set<String> SHOWING = Set.of(ActionIds.ASK, ActionIds.FACT, "quiz");

  private static final Pattern ACTION = Pattern.compile("(?<verb>[a-z]+):(?<object>[\\w-]*)");
  private static final Pattern WRITTEN = Pattern.compile("(?<verb>[a-z]+)_(?<object>[\\w-]*)");

  private DeepLinks() {}

  /** Tells of a button; what {@link Me#link} refuses cannot be told. */
  static String action(String id) {
    Matcher action = ACTION.matcher(id);
    return action.matches() && SHOWING.contains(action.group("verb"))
        ? action.group("verb") + "_" + action.group("object")
        : "";
  }

  /** The button that a link tells of. */
  static Optional<String> readAction(String payload) {
    Matcher written = WRITTEN.matcher(payload);
    return written.matches() && SHOWING.contains(written.group("verb"))
        ? Optional.of(written.group("verb") + ":" + written.group("object"))
        : Optional.empty();
  }

  /** Tells of a form that waits to be filled in. */
  static String form(String key) {
    return FORM + key;
  }

  /** The form that a link tells of. */
  static Optional<String> readForm(String payload) {
    return payload.startsWith(FORM)
        ? Optional.of(payload.substring(FORM.length()))
        : Optional.empty();
  }
}

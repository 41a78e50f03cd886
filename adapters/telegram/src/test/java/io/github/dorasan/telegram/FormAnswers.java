package io.github.dorasan.telegram;

import io.github.dorasan.contract.ShopBot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person answers to each question of a form, who knows what they want to fill in. */
final class FormAnswers {
  private static final Pattern ASKS = Pattern.compile("(?m)^(?<label>.+) \\(\\d/\\d\\)$");
  private static final List<String> LABELS = List.of("teach.form.", "gap.form.");

  /** What labels speak of. */
  private static final Map<String, String> TOLD = Map.of("sources", "leaflets");

  private static final String SKIP = "/skip";

  private final Map<String, String> byLabel = new LinkedHashMap<>();
  private final Deque<String> inOrder = new ArrayDeque<>();

  /**
   * Answers by field name; a field whose label says nothing of its name gets the next of those that
   * nobody knows the label of.
   */
  FormAnswers(Map<String, String> values) {
    Set<String> known = Set.copyOf(ShopBot.WORDING.keys());
    values.forEach(
        (name, value) -> {
          List<String> keys =
              LABELS.stream().map(prefix -> prefix + name).filter(known::contains).toList();
          keys.forEach(key -> byLabel.put(ShopBot.WORDING.text(key, TOLD), value));
          if (keys.isEmpty()) {
            inOrder.add(value);
          }
        });
  }

  /** Whether a message asks for a field. */
  static boolean isAsked(String message) {
    return ASKS.matcher(message).find();
  }

  /** What is answered to a message that asks for a field. */
  String to(String message) {
    Matcher asked = ASKS.matcher(message);
    if (!asked.find()) {
      throw new IllegalStateException("this asks for nothing: " + message);
    }
    String label = asked.group("label");
    Optional<String> value =
        Optional.ofNullable(byLabel.get(label)).or(() -> Optional.ofNullable(inOrder.poll()));
    return value.filter(text -> !text.isBlank()).orElse(SKIP);
  }
}

package io.github.dorasan.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who the bot is: its identity lives in the knowledge folder, never in the code.
 *
 * @param purpose one line that completes "I am NAME, a bot that ..."
 * @param disclaimer says whose official service the bot is not
 * @param sourceWord what the bot calls its material, in the plural
 * @param language the language of the knowledge
 * @param examples questions that show what can be asked
 */
public record Community(
    String name,
    String purpose,
    Optional<String> publisher,
    String disclaimer,
    String sourceWord,
    Locale language,
    List<String> examples,
    List<Contact> contacts) {
  public Community {
    examples = List.copyOf(examples);
    contacts = List.copyOf(contacts);
  }

  /** Someone to turn to, and how to reach them. */
  public record Contact(String name, String how) {}
}

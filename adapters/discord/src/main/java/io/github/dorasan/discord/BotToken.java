package io.github.dorasan.discord;

/** The secret that the bot logs in with. It never stands in a log, an error or {@code toString}. */
public final class BotToken {
  private final String value;

  /**
   * Keeps a token.
   *
   * @throws IllegalArgumentException if it is blank or holds white space; the message does not
   *     repeat it
   */
  public BotToken(String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("the Discord token is empty or holds a blank");
    }
    this.value = value;
  }

  /** Whether it looks as Discord's tokens do. */
  public boolean hasUsualForm() {
    return value.matches("[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{25,}");
  }

  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(token)";
  }
}

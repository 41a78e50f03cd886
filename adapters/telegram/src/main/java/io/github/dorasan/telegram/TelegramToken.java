package io.github.dorasan.telegram;

/** The secret that the bot logs in with. It never stands in a log, an error or {@code toString}. */
public final class TelegramToken {
  private final String value;

  /**
   * Keeps a token.
   *
   * @throws IllegalArgumentException if it is blank or holds white space; the message does not
   *     repeat it
   */
  public TelegramToken(String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("the Telegram token is empty or holds a blank");
    }
    this.value = value;
  }

  /** Whether it looks as Telegram's tokens do. */
  public boolean hasUsualForm() {
    return value.matches("\\d{3,}:[A-Za-z0-9_-]{30,}");
  }

  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(token)";
  }
}

package io.github.dorasan.evaluation.exchange;

/**
 * How to import.
 *
 * @param phrasings how many phrasings of an entry to keep at most, the question included, from 1
 * @param name what to call the bot
 * @param language of the questions and answers, a language tag such as {@code en}
 */
public record ImportOptions(int phrasings, String name, String language) {
  public ImportOptions {
    if (phrasings < 1) {
      throw new IllegalArgumentException("an entry keeps at least its question");
    }
  }
}

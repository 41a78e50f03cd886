package io.github.dorasan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.model.Question;
import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the words that questions are understood by are put together to, it is answered. */
class WordSaladTest {
  private static final int MESSAGES = 3000;
  private static final int MOST_WORDS = 9;
  private static final int MOST_EARLIER = 2;
  private static final List<String> JOINTS =
      List.of(" ", " ", " ", " ", " ", ", ", ". ", "? ", "; ", " - ", "\n", "! ", ": ", " & ");

  private final AnswerEngine engine = Shop.engine();
  private final Random random = new Random(11);
  private final List<List<String>> lists = new ArrayList<>();

  WordSaladTest() throws IOException {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            Grammar.class.getResourceAsStream("understanding_en.properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    // Each list is as likely as any other, and so are the words of the knowledge.
    words.stringPropertyNames().stream()
        .sorted()
        .forEach(key -> lists.add(parts(words.getProperty(key), ",")));
    lists.add(
        engine.knowledge().faq().values().stream()
            .flatMap(entry -> parts(entry.question(), "\\W+").stream())
            .toList());
  }

  private static List<String> parts(String text, String between) {
    return Pattern.compile(between).splitAsStream(text).map(String::strip).toList();
  }

  @Test
  void everyMessageIsAnswered() {
    for (int i = 0; i < MESSAGES; i++) {
      List<String> earlier = new ArrayList<>();
      for (int j = random.nextInt(MOST_EARLIER + 1); j > 0; j--) {
        earlier.add(message());
      }
      Question question = new Question(message(), earlier);
      assertThat(sureness(question)).as("%s", question).isBetween(0.0, 1.0);
    }
  }

  private double sureness(Question question) {
    try {
      return engine.answer(question).confidence();
    } catch (RuntimeException e) {
      throw new AssertionError("cannot be answered: " + question, e);
    }
  }

  private String message() {
    StringBuilder message = new StringBuilder();
    for (int i = random.nextInt(MOST_WORDS); i >= 0; i--) {
      List<String> list = lists.get(random.nextInt(lists.size()));
      message.append(list.get(random.nextInt(list.size())));
      message.append(JOINTS.get(random.nextInt(JOINTS.size())));
    }
    return message.toString();
  }
}

package io.github.dorasan.reply;

import com.ibm.icu.text.MessageFormat;
import io.github.dorasan.answering.Answer;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells people in their own language which one the bot answers in, and offers topics. */
final class OtherLanguages {
  private static final String FILE = "other-languages.properties";
  private static final int TOPICS = 3;

  private static final Properties LINES = lines();

  private final KnowledgeBase knowledge;

  OtherLanguages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  private static Properties lines() {
    Properties found = new Properties();
    try (InputStream in = OtherLanguages.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("it is not on the class path");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      found.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled " + FILE + " cannot be read", e);
    }
    return found;
  }

  /** One line, and topics to press. */
  Reply reply(Answer.OtherLanguage answer) {
    return new Reply(
        List.of(ReplyComposer.paragraph(text(answer)), new Block.Actions(topics())), true);
  }

  /** The line alone; in English where there is none in that language. */
  String text(Answer.OtherLanguage answer) {
    Locale language = answer.language();
    String pattern = LINES.getProperty(language.getLanguage(), LINES.getProperty("en"));
    String works = knowledge.community().language().getDisplayLanguage(language);
    return new MessageFormat(pattern, language).format(Map.of("language", works));
  }

  /** Topics of which a fact can be shown unasked. */
  private List<Action> topics() {
    Set<TopicId> fit =
        knowledge.facts().values().stream()
            .filter(fact -> fact.sensitivity() == Fact.Sensitivity.NONE)
            .map(Fact::topic)
            .collect(Collectors.toSet());
    return knowledge.topics().values().stream()
        .filter(topic -> fit.contains(topic.id()))
        .limit(TOPICS)
        .map(OtherLanguages::action)
        .toList();
  }

  private static Action action(Topic topic) {
    return new Action(ActionIds.fact(topic.id()), topic.name(), "/fact " + topic.id());
  }
}

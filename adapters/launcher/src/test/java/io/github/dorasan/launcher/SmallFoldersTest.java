package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.launcher.SmallQuality.Count;
import io.github.dorasan.launcher.SmallQuality.Fate;
import io.github.dorasan.launcher.config.Colour;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.config.LogLevel;
import io.github.dorasan.launcher.config.Semantic;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports made-up FAQs of 1, 5, 30 and 200 entries, without a list of what is not covered, asks
 * them what they should answer and what they should not, and holds what comes of it against what
 * was measured before.
 */
class SmallFoldersTest {
  private static final Path MEASURED =
      Path.of("src", "test", "resources", "golden", "small-folders.txt");
  private static final String REFRESH =
      "./mvnw -q test -pl adapters/launcher -am -Dtest=SmallFoldersTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write";
  private static final int ALL = 3;

  @TempDir private Path folder;

  /** The folders of one size. */
  private static List<SmallFaq> folders(int size) {
    int turns = size < 30 ? 3 : 1;
    return size == 200
        ? List.of(SmallFaq.all())
        : SmallFaq.SUBJECTS.stream()
            .flatMap(
                subject ->
                    IntStream.range(0, turns).mapToObj(turn -> SmallFaq.some(subject, size, turn)))
            .toList();
  }

  @Test
  void foldersOfEverySizeAnswerAsWellAsWasMeasured() throws Exception {
    Map<String, Count> lines = new TreeMap<>();
    measure("words", Semantic.OFF, lines);
    measure("meaning", Semantic.AUTO, lines);
    SmallQuality now = new SmallQuality(lines);
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(MEASURED, now.text());
    }
    SmallQuality before = SmallQuality.read(Files.readString(MEASURED));

    assertThat(before.lines()).hasSize(16).containsOnlyKeys(now.lines().keySet());
    assertThat(now.worseThan(before))
        .as(
            "Small folders got worse than %s says. Now:%n%s%nIf that is meant, measure anew: %s",
            MEASURED, now.text(), REFRESH)
        .isEmpty();
  }

  private void measure(String by, Semantic semantic, Map<String, Count> lines) throws Exception {
    EngineOpener opener = opener(folder.resolve(by), semantic);
    for (int phrasings : List.of(1, ALL)) {
      for (int size : List.of(1, 5, 30, 200)) {
        Count sum = Count.NONE;
        int number = 0;
        for (SmallFaq faq : folders(size)) {
          Path seeds = folder.resolve(by + "-" + phrasings + "-" + size + "-" + number++);
          sum = sum.plus(asked(opener, faq, faq.into(seeds, phrasings)));
        }
        lines.put(SmallQuality.key(by, phrasings, size), sum);
      }
    }
  }

  private static Count asked(EngineOpener opener, SmallFaq faq, KnowledgeBase knowledge)
      throws IOException {
    EngineOpener.Opened opened = opener.open(knowledge, (_, _, _) -> {});
    try (var _ = opened.retriever()) {
      AnswerEngine engine = opened.engine();
      Fate close = Fate.NONE;
      Fate distant = Fate.NONE;
      for (SmallFaq.Entry entry : faq.entries()) {
        Optional<EntryId> meant = Optional.of(new EntryId(entry.id()));
        close = close.plus(fate(engine, entry.close(), meant));
        distant = distant.plus(fate(engine, entry.far(), meant));
      }
      return new Count(
          close, distant, unanswerable(engine, faq.near()), unanswerable(engine, faq.far()));
    }
  }

  private static Fate unanswerable(AnswerEngine engine, List<String> questions) {
    return questions.stream()
        .map(question -> fate(engine, question, Optional.empty()))
        .reduce(Fate.NONE, Fate::plus);
  }

  private static Fate fate(AnswerEngine engine, String question, Optional<EntryId> meant) {
    Optional<EntryId> answered = answered(engine, question);
    if (answered.isEmpty()) {
      return new Fate(0, 0, 1);
    }
    return answered.equals(meant) ? new Fate(1, 0, 0) : new Fate(0, 1, 0);
  }

  private static Optional<EntryId> answered(AnswerEngine engine, String question) {
    Answer answer = engine.answer(Question.of(question)).answer();
    return answer.answeredFrom().map(entry -> entry.id());
  }

  @Test
  void theSameFolderDecidesTheSame() throws Exception {
    SmallFaq faq = SmallFaq.some("pool", 30, 0);
    KnowledgeBase knowledge = faq.into(folder.resolve("seeds"), ALL);
    List<List<String>> runs = new ArrayList<>();
    for (String data : List.of("first", "second")) {
      EngineOpener opener = opener(folder.resolve(data), Semantic.AUTO);
      EngineOpener.Opened opened = opener.open(knowledge, (_, _, _) -> {});
      try (var _ = opened.retriever()) {
        runs.add(
            faq.entries().stream()
                .map(entry -> opened.engine().answer(Question.of(entry.far())))
                .map(outcome -> outcome.answer() + " " + outcome.confidence())
                .toList());
      }
    }

    assertThat(runs.getFirst()).hasSize(30).isEqualTo(runs.getLast());
  }

  private static EngineOpener opener(Path data, Semantic semantic) throws Exception {
    Configuration configuration =
        new Configuration(
            data,
            data,
            Locale.ENGLISH,
            new Configuration.Answers(Thresholds.DEFAULT, 0, 0, semantic),
            new Configuration.Console(0, Colour.NEVER),
            LogLevel.WARN,
            new Configuration.Limits(1, 1),
            Optional.empty(),
            Optional.empty(),
            Configuration.Discord.DEFAULT,
            Configuration.Telegram.DEFAULT,
            Configuration.Health.DEFAULT,
            Optional.empty(),
            Optional.empty());
    return new EngineOpener(configuration, DataFolder.open(data), data.resolve("none"));
  }
}

package io.github.dorasan.evaluation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Topic;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqImportTest {
  private static final ImportOptions ALL = new ImportOptions(Integer.MAX_VALUE, "Meeple", "en");

  @TempDir private Path folder;
  private final List<Problem> warnings = new ArrayList<>();

  private FaqImport.Summary run(String content, ImportOptions options)
      throws IOException, BadFileException {
    Path file = folder.resolve("faq.jsonl");
    Files.writeString(file, content);
    return new FaqImport(file, options, warnings::add).into(folder.resolve("out"));
  }

  private KnowledgeBase load() throws KnowledgeException {
    return KnowledgeLoader.load(folder.resolve("out"));
  }

  @Test
  void tellsHowManyOfAllRowsAreWritten() throws IOException, BadFileException {
    Path file = folder.resolve("three.csv");
    Files.writeString(file, "question;answer\nOne?;1\nTwo?;2\nThree?;3\n");
    List<String> told = new ArrayList<>();
    new FaqImport(
            file,
            new ImportOptions(10, "Bot", "en"),
            _ -> {},
            (done, all) -> told.add(done + " of " + all))
        .into(folder.resolve("three"));

    assertThat(told).containsExactly("1 of 3", "2 of 3", "3 of 3");
  }

  @Test
  void oneRowIsAFolder() throws IOException, BadFileException, KnowledgeException {
    FaqImport.Summary summary =
        run("{\"id\":\"dice\",\"question\":\"Dice?\",\"answer\":\"Yes: two.\"}", ALL);

    assertThat(summary).isEqualTo(new FaqImport.Summary(1, 1, 0));
    KnowledgeBase knowledge = load();
    FaqEntry entry = knowledge.entry(new EntryId("dice")).orElseThrow();
    assertThat(entry.question()).isEqualTo("Dice?");
    assertThat(entry.answer()).isEqualTo("Yes: two.");
    assertThat(knowledge.community().name()).isEqualTo("Meeple");
    assertThat(knowledge.community().examples()).containsExactly("Dice?", "Dice?", "Dice?");
    assertThat(folder.resolve("out/ids.tsv")).doesNotExist();
  }

  @Test
  void wellFormedIdsAreKeptAndOthersMapped()
      throws IOException, BadFileException, KnowledgeException {
    run(
        """
        {"id":"BIG_DICE","question":"Big dice?","answer":"1"}
        {"id":"big-dice","question":"Very big dice?","answer":"2"}
        {"question":"Any dice?","answer":"3"}
        {"id":"cards","question":"Cards?","answer":"4"}
        """,
        ALL);

    assertThat(load().faq().keySet())
        .extracting(EntryId::value)
        .containsExactly("big-dice-1", "big-dice", "any-dice", "cards");
    IdMap originals = IdMap.read(folder.resolve("out"));
    assertThat(originals.entryOf("BIG_DICE")).isEqualTo(new EntryId("big-dice-1"));
    assertThat(originals.entryOf("big-dice")).isEqualTo(new EntryId("big-dice"));
    assertThat(originals.originalOf(new EntryId("big-dice-1"))).isEqualTo("BIG_DICE");
  }

  @Test
  void phrasingsThatStandAlreadyAreLeftOutWithAWarning()
      throws IOException, BadFileException, KnowledgeException {
    FaqImport.Summary summary =
        run(
            """
            {"id":"a","question":"Dice?","alternates":["dice!","d6","..."],"answer":"1"}
            {"id":"b","question":"DICE","alternates":["D6","cubes"],"answer":"2"}
            {"id":"c","question":"Cubes","answer":"3"}
            """,
            ALL);

    assertThat(summary).isEqualTo(new FaqImport.Summary(2, 3, 4));
    assertThat(warnings).extracting(Problem::line).containsExactly(1, 2, 2, 3, 3);
    assertThat(warnings.get(1).toString())
        .endsWith(
            "faq.jsonl:2: The phrasing \"DICE\" stands already under `a`. It is left out here.");
    assertThat(load().faq().keySet()).extracting(EntryId::value).containsExactly("a", "b");
    assertThat(load().entry(new EntryId("b")).orElseThrow().question()).isEqualTo("cubes");
  }

  @Test
  void onlyTheFirstPhrasingsAreKept() throws IOException, BadFileException, KnowledgeException {
    String row =
        "{\"id\":\"a\",\"question\":\"one\",\"alternates\":[\"two\",\"three\"],\"answer\":\"1\"}";

    run(row, new ImportOptions(2, "Meeple", "en"));

    assertThat(load().entry(new EntryId("a")).orElseThrow().phrasings()).containsExactly("two");
    assertThatThrownBy(() -> new ImportOptions(0, "Meeple", "en"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void topicsBecomeFiles() throws IOException, BadFileException, KnowledgeException {
    run(
        """
        {"id":"a","topic":"House rules","question":"one","answer":"1"}
        {"id":"b","topic":"\u4E3B\u9898","question":"two","answer":"1"}
        {"id":"c","topic":"HOUSE RULES","question":"three","answer":"1"}
        {"id":"d","question":"four","answer":"1"}
        """,
        ALL);

    assertThat(load().topics().values())
        .extracting(Topic::name)
        .containsExactly("House rules", "\u4E3B\u9898", "Questions");
    assertThat(folder.resolve("out/faq")).isDirectoryContaining("glob:**/house-rules.yaml");
    assertThat(folder.resolve("out/faq")).isDirectoryContaining("glob:**/topic.yaml");
  }

  @Test
  void topicsBeyondCountingAreOne() throws IOException, BadFileException, KnowledgeException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      rows.append("{\"topic\":\"t%d\",\"question\":\"q%d\",\"answer\":\"1\"}\n".formatted(i, i));
    }

    run(rows.toString(), ALL);

    assertThat(load().topics()).hasSize(201);
    assertThat(load().topic("other questions")).isPresent();
    assertThat(load().faq()).hasSize(300);
  }

  @Test
  void nothingIsWrittenWhereARowIsBad() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    {"id":"a","question":"one","answer":"1"}
                    {"id":"a","question":"two","answer":"1"}
                    {"id":"b","question":"three"}
                    """,
                    ALL))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("faq.jsonl:2: The id \"a\" stands already on line 1")
        .hasMessageContaining("faq.jsonl:3: The row has no answer");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFileWithoutAnyWordIsRefused() {
    assertThatThrownBy(() -> run("{\"question\":\"???\",\"answer\":\"1\"}", ALL))
        .isInstanceOf(BadFileException.class);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFolderThatHoldsSomethingIsNotTouched() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("out")).resolve("kept");
    Files.writeString(kept, "kept");
    String row = "{\"question\":\"one\",\"answer\":\"1\"}";

    assertThatThrownBy(() -> run(row, ALL))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("not empty");
    assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/kept");
    assertThatThrownBy(
            () -> new FaqImport(folder.resolve("faq.jsonl"), ALL, warnings::add).into(kept))
        .hasMessageContaining("This is a file");
  }

  /** In the tests' heap, which is that of the program. */
  @Test
  void aHundredThousandRowsAreImportedAndLoaded()
      throws IOException, BadFileException, KnowledgeException {
    Path file = folder.resolve("many.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("id,question,answer\n");
      for (int i = 0; i < 100_000; i++) {
        writer.write(
            "N_%d,Where does game number %d stand in the shop?,On shelf %d. Ask for help.%n"
                .formatted(i, i, i % 977));
      }
    }

    FaqImport.Summary summary = new FaqImport(file, ALL, warnings::add).into(folder.resolve("out"));

    assertThat(summary.entries()).isEqualTo(100_000);
    assertThat(warnings).isEmpty();
    KnowledgeBase knowledge = load();
    assertThat(knowledge.faq()).hasSize(100_000);
    assertThat(knowledge.topics()).hasSize(20);
  }
}

package io.github.dorasan.evaluation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.Phrasing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any FAQ, imported, loaded and exported, is the FAQ that it was. */
class RoundTripTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyFaqComesBack(long seed) throws IOException, BadFileException, KnowledgeException {
    Map<String, JsonNode> rows = new RandomFaq(new SplittableRandom(seed)).rows();
    Path file = folder.resolve("faq.jsonl");
    write(rows, file);
    Path out = folder.resolve("out");
    List<String> warnings = new ArrayList<>();

    new FaqImport(
            file,
            new ImportOptions(Integer.MAX_VALUE, "Meeple", "en"),
            warning -> warnings.add(warning.toString()))
        .into(out);
    Path back = folder.resolve("back.jsonl");
    FaqExport.write(KnowledgeLoader.load(out), IdMap.read(out), back);

    assertThat(warnings).isEmpty();
    assertThat(read(back)).isEqualTo(rows);
  }

  private static void write(Map<String, JsonNode> rows, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : rows.values()) {
      lines.add(JSON.writeValueAsString(row));
    }
    Files.write(file, lines);
  }

  private static Map<String, JsonNode> read(Path file) throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    for (String line : Files.readString(file).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode row = JSON.readTree(line);
        rows.put(row.path("id").asText(), row);
      }
    }
    return rows;
  }

  /** Makes FAQs in which no two phrasings are the same to a reader. */
  private static final class RandomFaq {
    private final SplittableRandom random;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    RandomFaq(SplittableRandom random) {
      this.random = random;
    }

    Map<String, JsonNode> rows() {
      Map<String, JsonNode> rows = new HashMap<>();
      int count = random.nextInt(1, 60);
      for (int i = 0; i < count; i++) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", id());
        row.put("topic", random.nextBoolean() ? "Dice & co: all" : "\u4E3B\u9898");
        row.put("question", phrasing());
        var alternates = row.putArray("alternates");
        for (int more = random.nextInt(4); more > 0; more--) {
          alternates.add(phrasing());
        }
        row.put("answer", text());
        if (random.nextBoolean()) {
          row.put("more", text());
        }
        rows.put(row.path("id").asText(), row);
      }
      return rows;
    }

    private String id() {
      String id = random.nextBoolean() ? "dice-" + random.nextInt(1000) : text();
      return ids.add(id) ? id : id();
    }

    private String phrasing() {
      String text = text();
      String key = Phrasing.key(text);
      return !key.isEmpty() && keys.add(key) ? text : phrasing();
    }

    private String text() {
      String text = RandomText.of(random, 10).strip();
      return text.isBlank() ? text() : text;
    }
  }
}

package io.github.dorasan.evaluation.exchange;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.FaqEntry;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the FAQ of a knowledge base as JSON Lines: {@code id}, {@code topic} (its name), {@code
 * question}, {@code alternates}, {@code answer}, and {@code more} where there is more. Facts,
 * premises and relations have no place in the format.
 */
public final class FaqExport {
  private static final JsonMapper JSON = new JsonMapper();

  private FaqExport() {}

  /**
   * Writes all entries, in the order of the folder.
   *
   * @param originals gives entries the ids that they came with
   * @return how many
   * @throws IOException if the file cannot be written
   */
  public static int write(KnowledgeBase knowledge, IdMap originals, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (FaqEntry entry : knowledge.faq().values()) {
        writer.write(JSON.writeValueAsString(row(entry, knowledge, originals)));
        writer.write('\n');
      }
    }
    return knowledge.faq().size();
  }

  private static ObjectNode row(FaqEntry entry, KnowledgeBase knowledge, IdMap originals) {
    ObjectNode row = JSON.createObjectNode();
    row.put("id", originals.originalOf(entry.id()));
    row.put("topic", knowledge.topicOf(entry).name());
    row.put("question", entry.question());
    ArrayNode alternates = row.putArray("alternates");
    entry.phrasings().forEach(alternates::add);
    row.put("answer", entry.answer());
    entry.more().ifPresent(more -> row.put("more", more));
    return row;
  }
}

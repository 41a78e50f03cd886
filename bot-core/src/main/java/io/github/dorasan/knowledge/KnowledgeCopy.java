package io.github.dorasan.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A knowledge base as one file: an unchanged folder need not be parsed and checked at each start.
 * Only a sound knowledge base exists, so a copy is sound as well.
 */
public final class KnowledgeCopy {
  private static final int MAGIC = 0x444f4b44;
  private static final int CHECK = Integer.BYTES;

  private KnowledgeCopy() {}

  /** Writes a copy. */
  public static void write(KnowledgeBase knowledge, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    CopyWriter copy = new CopyWriter(out);
    copy.text(knowledge.version());
    copy.community(knowledge.community());
    copy.list(knowledge.sources().values(), copy::source);
    copy.list(knowledge.topics().values(), copy::topic);
    copy.list(knowledge.facts().values(), copy::fact);
    copy.list(knowledge.faq().values(), copy::entry);
    copy.list(knowledge.uncovered().values(), copy::uncovered);
    copy.list(knowledge.smallTalk().values(), copy::smallTalk);
    copy.list(knowledge.synonyms(), copy::text);
    copy.daily(knowledge.daily());
    copy.list(knowledge.quiz(), copy::quiz);
    int sum = sum(bytes.toByteArray(), bytes.size());
    out.writeInt(sum);
    Files.write(file, bytes.toByteArray());
  }

  /**
   * Reads a copy.
   *
   * @param version the wanted one
   * @return empty where there is none, or it is damaged, or of another version
   */
  public static Optional<KnowledgeBase> read(Path file, String version) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length - CHECK;
      if (length < CHECK || ByteBuffer.wrap(bytes).getInt(length) != sum(bytes, length)) {
        return Optional.empty();
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
      if (in.readInt() != MAGIC) {
        return Optional.empty();
      }
      KnowledgeBase knowledge = knowledge(new CopyReader(in));
      return Optional.of(knowledge).filter(found -> found.version().equals(version));
    } catch (IOException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static KnowledgeBase knowledge(CopyReader copy) throws IOException {
    return new KnowledgeBase(
        copy.text(),
        copy.community(),
        byId(copy.list(copy::source), source -> source.id()),
        byId(copy.list(copy::topic), topic -> topic.id()),
        byId(copy.list(copy::fact), fact -> fact.id()),
        byId(copy.list(copy::entry), entry -> entry.id()),
        byId(copy.list(copy::uncovered), row -> row.id()),
        byId(copy.list(copy::smallTalk), row -> row.id()),
        copy.list(copy::text),
        copy.daily(),
        Map.of(),
        copy.list(copy::quiz));
  }

  private static <K, V> SequencedMap<K, V> byId(List<V> rows, Function<V, K> id) {
    SequencedMap<K, V> byId = LinkedHashMap.newLinkedHashMap(rows.size());
    rows.forEach(row -> byId.put(id.apply(row), row));
    return Collections.unmodifiableSequencedMap(byId);
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}

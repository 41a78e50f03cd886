package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * The phrasings of an index and their words, in memory, by document number. Kept as few large
 * arrays in a file of its own beside the index, so that it is read at once and takes little memory.
 */
final class PhrasingStore {
  private static final String FILE = "phrasings.bin";
  private static final String CODEC = "DorasanPhrasings";
  private static final int VERSION = 0;

  private final PhrasingTable table;
  private final Map<String, Integer> termNumbers;
  private final double[] weights;

  /** In how many documents each term stands. */
  private final int[] documentCounts;

  private final int phrasingCount;

  /** Where each target's documents begin in {@link #documents}, and where the last's end. */
  private final int[] documentStarts;

  /** The documents of each target: phrasings first, each group ascending. */
  private final int[] documents;

  private final int[] phrasingsOfTargets;

  private PhrasingStore(PhrasingTable table) {
    this.table = table;
    this.phrasingCount =
        (int) IntStream.range(0, table.targets.length).filter(doc -> phrased(doc)).count();
    this.termNumbers = HashMap.newHashMap(table.terms.size());
    this.weights = new double[table.terms.size()];
    for (int term = 0; term < weights.length; term++) {
      termNumbers.put(table.terms.get(term), term);
      weights[term] = inverseFrequency(table.frequencies[term]);
    }
    this.documentCounts = new int[weights.length];
    for (int term : table.termsOfDocuments) {
      documentCounts[term]++;
    }
    int targetCount = Arrays.stream(table.targets).max().orElse(-1) + 1;
    this.documentStarts = new int[targetCount + 1];
    this.phrasingsOfTargets = new int[targetCount];
    this.documents = new int[table.targets.length];
    fillDocuments();
  }

  private void fillDocuments() {
    for (int target : table.targets) {
      documentStarts[target + 1]++;
    }
    for (int target = 0; target < phrasingsOfTargets.length; target++) {
      documentStarts[target + 1] += documentStarts[target];
    }
    int[] next = documentStarts.clone();
    for (boolean phrasings : new boolean[] {true, false}) {
      for (int doc = 0; doc < table.targets.length; doc++) {
        if (phrased(doc) == phrasings) {
          documents[next[table.targets[doc]]++] = doc;
          phrasingsOfTargets[table.targets[doc]] += phrasings ? 1 : 0;
        }
      }
    }
  }

  /** Writes a table beside an index whose documents have the same numbers. */
  static void write(PhrasingTable table, Directory directory) throws IOException {
    try (IndexOutput out = directory.createOutput(FILE, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      table.write(out);
      CodecUtil.writeFooter(out);
    }
  }

  /**
   * Reads what stands beside an index.
   *
   * @throws IOException if it is missing or damaged
   */
  static PhrasingStore read(Directory directory) throws IOException {
    try (IndexInput in = directory.openInput(FILE, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
      in.seek(0);
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      return new PhrasingStore(PhrasingTable.read(in));
    }
  }

  /** How many phrasings there are. */
  int phrasingCount() {
    return phrasingCount;
  }

  int target(int document) {
    return table.targets[document];
  }

  /** The text of a phrasing document. */
  String text(int document) {
    if (!phrased(document)) {
      throw new IllegalArgumentException("document " + document + " is no phrasing");
    }
    int start = table.textStarts[document];
    return new String(
        table.texts, start, table.textStarts[document + 1] - start, StandardCharsets.UTF_8);
  }

  private boolean phrased(int document) {
    return table.textStarts[document + 1] > table.textStarts[document];
  }

  /** The words of all phrasings as people write them. */
  WordList words() {
    return table.words;
  }

  /** The distinct terms of a document; a copy. */
  Set<String> terms(int document) {
    Set<String> own = new HashSet<>();
    for (int i = table.termStarts[document]; i < table.termStarts[document + 1]; i++) {
      own.add(table.terms.get(table.termsOfDocuments[i]));
    }
    return own;
  }

  /** The phrasing documents of a target, ascending. */
  List<Integer> phrasings(int target) {
    int start = documentStarts[target];
    int size = phrasingsOfTargets[target];
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return documents[start + index];
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** Whether a target holds a word in its content or in a phrasing that is not hidden. */
  boolean holds(int target, String word, Exclusion hidden) {
    Integer term = termNumbers.get(word);
    if (term == null) {
      return false;
    }
    for (int i = documentStarts[target]; i < documentStarts[target + 1]; i++) {
      if (!hidden.hides(documents[i]) && holds(documents[i], term)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int doc, int term) {
    return Arrays.binarySearch(
            table.termsOfDocuments, table.termStarts[doc], table.termStarts[doc + 1], term)
        >= 0;
  }

  /** Whether a word stands in a document that is not hidden. */
  boolean knows(String word, Exclusion hidden) {
    Integer term = termNumbers.get(word);
    return term != null
        && documentCounts[term]
            > hidden.documents().stream().filter(document -> holds(document, term)).count();
  }

  /** How many of a target's phrasings that are not hidden ask for a kind of thing. */
  int ofKind(int target, QuestionKind kind, Exclusion hidden) {
    int count = 0;
    for (int i = documentStarts[target]; i < documentStarts[target + 1]; i++) {
      int doc = documents[i];
      count += table.kinds[doc] == kind.code() && !hidden.hides(doc) ? 1 : 0;
    }
    return count;
  }

  /** Whether a target has more than phrasings. */
  boolean hasContent(int target) {
    int last = documents[documentStarts[target + 1] - 1];
    return !phrased(last) && table.termStarts[last + 1] > table.termStarts[last];
  }

  /** How many documents there are, phrasings and contents. */
  int documentCount() {
    return table.targets.length;
  }

  /** The documents of some targets, phrasings and contents. */
  Set<Integer> documentsOf(IntPredicate target) {
    return IntStream.range(0, table.targets.length)
        .filter(document -> target.test(table.targets[document]))
        .boxed()
        .collect(Collectors.toSet());
  }

  /**
   * The inverse document frequency of a word over phrasings and everyday questions: a folder of a
   * few entries alone could not tell which words are common.
   */
  double weight(String word) {
    Integer term = termNumbers.get(word);
    return term == null ? inverseFrequency(0) : weights[term];
  }

  private double inverseFrequency(int frequency) {
    int all = phrasingCount + table.everyday;
    return Math.log1p((all - frequency + 0.5) / (frequency + 0.5));
  }
}

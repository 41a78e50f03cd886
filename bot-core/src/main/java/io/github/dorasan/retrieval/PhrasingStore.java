package io.github.dorasan.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
final class PhrasingStore implements Phrasings {
  private static final String FILE = "phrasings.bin";
  private static final String CODEC = "DorasanPhrasings";
  private static final int VERSION = 0;

  private final PhrasingTable table;
  private final Map<String, Integer> termNumbers;
  private final double[] weights;
  private final double[] squaredLengths;
  private final KnownTexts known;

  /** In how many documents each term stands. */
  private final int[] documentCounts;

  private final int phrasingCount;

  /** Where each target's documents begin in {@link #documents}, and where the last's end. */
  private final int[] documentStarts;

  /** The documents of each target: phrasings first, each group ascending. */
  private final int[] documents;

  private final int[] phrasingsOfTargets;

  /** The distinct terms of each target's documents, ascending. */
  private final int[][] termsOfTargets;

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
    this.known = new KnownTexts(table);
    this.squaredLengths = new double[table.targets.length];
    for (int doc = 0; doc < squaredLengths.length; doc++) {
      for (int i = table.termStarts[doc]; i < table.termStarts[doc + 1]; i++) {
        double weight = weights[table.termsOfDocuments[i]];
        squaredLengths[doc] += weight * weight;
      }
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
    this.termsOfTargets =
        IntStream.range(0, targetCount).mapToObj(this::termsOf).toArray(int[][]::new);
  }

  private int[] termsOf(int target) {
    BitSet terms = new BitSet();
    for (int i = documentStarts[target]; i < documentStarts[target + 1]; i++) {
      int document = documents[i];
      for (int t = table.termStarts[document]; t < table.termStarts[document + 1]; t++) {
        terms.set(table.termsOfDocuments[t]);
      }
    }
    return terms.stream().toArray();
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

  @Override
  public int phrasingCount() {
    return phrasingCount;
  }

  @Override
  public int target(int document) {
    return table.targets[document];
  }

  @Override
  public String text(int document) {
    if (!phrased(document)) {
      throw new IllegalArgumentException("document " + document + " is no phrasing");
    }
    int start = table.textStarts[document];
    return new String(
        table.texts, start, table.textStarts[document + 1] - start, StandardCharsets.UTF_8);
  }

  @Override
  public OptionalInt document(String text) {
    return known.document(text);
  }

  private boolean phrased(int document) {
    return table.textStarts[document + 1] > table.textStarts[document];
  }

  /** The words of all phrasings as people write them. */
  WordList words() {
    return table.words;
  }

  @Override
  public Set<String> terms(int document) {
    Set<String> own = new HashSet<>();
    for (int i = table.termStarts[document]; i < table.termStarts[document + 1]; i++) {
      own.add(table.terms.get(table.termsOfDocuments[i]));
    }
    return own;
  }

  @Override
  public boolean stands(String word, int document) {
    Integer term = termNumbers.get(word);
    return term != null && holds(document, term);
  }

  @Override
  public double squaredLength(int document) {
    return squaredLengths[document];
  }

  @Override
  public List<Integer> phrasings(int target) {
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

  @Override
  public boolean holds(int target, String word, Exclusion hidden) {
    Integer term = termNumbers.get(word);
    if (term == null) {
      return false;
    }
    boolean held = Arrays.binarySearch(termsOfTargets[target], term) >= 0;
    if (!held || hidden.documents().isEmpty()) {
      return held;
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

  @Override
  public boolean knows(String word, Exclusion hidden) {
    Integer term = termNumbers.get(word);
    return term != null
        && documentCounts[term]
            > hidden.documents().stream().filter(document -> holds(document, term)).count();
  }

  @Override
  public int ofKind(int target, QuestionKind kind, Exclusion hidden) {
    int count = 0;
    for (int i = documentStarts[target]; i < documentStarts[target + 1]; i++) {
      int doc = documents[i];
      count += table.kinds[doc] == kind.code() && !hidden.hides(doc) ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean hasContent(int target) {
    int last = documents[documentStarts[target + 1] - 1];
    return !phrased(last) && table.termStarts[last + 1] > table.termStarts[last];
  }

  @Override
  public int documentCount() {
    return table.targets.length;
  }

  @Override
  public Set<Integer> documentsOf(IntPredicate target) {
    return IntStream.range(0, table.targets.length)
        .filter(document -> target.test(table.targets[document]))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Override
  public int counted() {
    return phrasingCount + table.everyday;
  }

  @Override
  public double weight(String word) {
    Integer term = termNumbers.get(word);
    return term == null ? inverseFrequency(0) : weights[term];
  }

  @Override
  public int frequency(String word) {
    Integer term = termNumbers.get(word);
    return term == null ? 0 : table.frequencies[term];
  }

  @Override
  public int targetCount() {
    return phrasingsOfTargets.length;
  }

  private double inverseFrequency(int frequency) {
    return Math.log1p((counted() - frequency + 0.5) / (frequency + 0.5));
  }
}

package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** The phrasings of an index and their words, in memory, by document number. */
final class PhrasingStore {
  private final int[] targetOfDocument;
  private final @Nullable String[] texts;
  private final List<Set<String>> terms;
  private final List<List<Integer>> phrasings;

  /** How many of a target's phrasings and contents hold a word. */
  private final List<Map<String, Integer>> termCounts;

  /** How many of a target's phrasings are of each kind. */
  private final List<Map<QuestionKind, Integer>> kindCounts;

  private final boolean[] withContent;

  private final Map<String, Double> weights = new HashMap<>();

  /** How many documents hold a word. */
  private final Map<String, Integer> documentCounts = new HashMap<>();

  private final Locale language;
  private final IndexReader reader;
  private final int phrasingCount;

  PhrasingStore(IndexReader reader, int targets, Locale language) throws IOException {
    this.reader = reader;
    this.language = language;
    this.withContent = new boolean[targets];
    this.kindCounts = new ArrayList<>(targets);
    this.phrasingCount = reader.getDocCount(Fields.PHRASING);
    this.targetOfDocument = owners(reader);
    this.texts = new String[reader.maxDoc()];
    this.terms = new ArrayList<>(reader.maxDoc());
    this.phrasings = new ArrayList<>(targets);
    this.termCounts = new ArrayList<>(targets);
    for (int t = 0; t < targets; t++) {
      phrasings.add(new ArrayList<>());
      termCounts.add(new HashMap<>());
      kindCounts.add(new EnumMap<>(QuestionKind.class));
    }
    Map<String, String> interned = new HashMap<>();
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      Document document = reader.storedFields().document(doc);
      Set<String> words = new HashSet<>();
      for (String word : document.get(Fields.TERMS).split(" ", -1)) {
        words.add(interned.computeIfAbsent(word, same -> same));
      }
      terms.add(words);
      int target = targetOfDocument[doc];
      String text = document.get(Fields.TEXT);
      withContent[target] |= text == null && !words.equals(Set.of(""));
      words.forEach(word -> termCounts.get(target).merge(word, 1, Integer::sum));
      words.forEach(word -> documentCounts.merge(word, 1, Integer::sum));
      if (text != null) {
        texts[doc] = text;
        phrasings.get(target).add(doc);
        kind(text).ifPresent(kind -> kindCounts.get(target).merge(kind, 1, Integer::sum));
      }
    }
    for (String word : interned.keySet()) {
      weights.put(word, inverseFrequency(reader.docFreq(new Term(Fields.PHRASING, word))));
    }
  }

  int target(int document) {
    return targetOfDocument[document];
  }

  /** The text of a phrasing document. */
  String text(int document) {
    String text = texts[document];
    if (text == null) {
      throw new IllegalArgumentException("document " + document + " is no phrasing");
    }
    return text;
  }

  /** All phrasings. */
  List<String> texts() {
    return Arrays.stream(texts).filter(Objects::nonNull).toList();
  }

  Set<String> terms(int document) {
    return terms.get(document);
  }

  /** The phrasing documents of a target. */
  List<Integer> phrasings(int target) {
    return phrasings.get(target);
  }

  /** Whether a target holds a word in its content or in a phrasing that is not hidden. */
  boolean holds(int target, String word, Exclusion hidden) {
    int count = termCounts.get(target).getOrDefault(word, 0);
    return count > hidden(target, hidden).filter(doc -> terms.get(doc).contains(word)).count();
  }

  /** The kind of a question in the language of the index. */
  Optional<QuestionKind> kind(String question) {
    return QuestionKind.of(question, language);
  }

  /** How many of a target's phrasings that are not hidden ask for a kind of thing. */
  int ofKind(int target, QuestionKind kind, Exclusion hidden) {
    long less =
        hidden(target, hidden)
            .filter(doc -> kind(text(doc)).filter(kind::equals).isPresent())
            .count();
    return kindCounts.get(target).getOrDefault(kind, 0) - (int) less;
  }

  private Stream<Integer> hidden(int target, Exclusion hidden) {
    return hidden.documents().stream().filter(document -> targetOfDocument[document] == target);
  }

  /** How many documents there are, phrasings and contents. */
  int documents() {
    return targetOfDocument.length;
  }

  /** Whether a target has more than phrasings. */
  boolean hasContent(int target) {
    return withContent[target];
  }

  /** Whether a word stands in a document that is not hidden. */
  boolean knows(String word, Exclusion hidden) {
    int count = documentCounts.getOrDefault(word, 0);
    return count > 0
        && count > hidden.documents().stream().filter(doc -> terms.get(doc).contains(word)).count();
  }

  /** All documents of an entry's targets, phrasings and contents. */
  Set<Integer> documentsOf(Predicate<Integer> target) {
    return IntStream.range(0, targetOfDocument.length)
        .filter(document -> target.test(targetOfDocument[document]))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The inverse document frequency of a word over phrasings. */
  double weight(String word) {
    Double weight = weights.get(word);
    return weight == null ? inverseFrequency(0) : weight;
  }

  IndexReader reader() {
    return reader;
  }

  private double inverseFrequency(int frequency) {
    return Math.log1p((phrasingCount - frequency + 0.5) / (frequency + 0.5));
  }

  private static int[] owners(IndexReader reader) throws IOException {
    int[] owners = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.TARGET);
      for (int doc = values.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        owners[leaf.docBase + doc] = (int) values.longValue();
      }
    }
    return owners;
  }
}

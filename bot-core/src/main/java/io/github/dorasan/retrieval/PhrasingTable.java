package io.github.dorasan.retrieval;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** What a {@link PhrasingStore} is made of, as it stands in its file. Not to be changed. */
final class PhrasingTable {
  final WordList words;

  /** All index terms, by number. */
  final List<String> terms;

  /** In how many phrasings and everyday questions each term stands. */
  final int[] frequencies;

  /** How many everyday questions were counted. */
  final int everyday;

  /** The target of each document. */
  final int[] targets;

  /** Where each document's terms begin, and where the last's end. */
  final int[] termStarts;

  /** The numbers of each document's terms, ascending within a document. */
  final int[] termsOfDocuments;

  /** The code of the kind of question that each document is. */
  final byte[] kinds;

  /** Where each document's text begins, and where the last's ends. */
  final int[] textStarts;

  /** The texts in UTF-8, end to end; empty for a document that is no phrasing. */
  final byte[] texts;

  private PhrasingTable(
      WordList words,
      List<String> terms,
      int[] frequencies,
      int everyday,
      int[] targets,
      int[] termStarts,
      int[] termsOfDocuments,
      byte[] kinds,
      int[] textStarts,
      byte[] texts) {
    this.words = words;
    this.terms = terms;
    this.frequencies = frequencies;
    this.everyday = everyday;
    this.targets = targets;
    this.termStarts = termStarts;
    this.termsOfDocuments = termsOfDocuments;
    this.kinds = kinds;
    this.textStarts = textStarts;
    this.texts = texts;
  }

  void write(DataOutput out) throws IOException {
    words.write(out);
    out.writeVInt(terms.size());
    for (int term = 0; term < terms.size(); term++) {
      out.writeString(terms.get(term));
      out.writeVInt(frequencies[term]);
    }
    out.writeVInt(everyday);
    write(targets, out);
    write(termStarts, out);
    write(termsOfDocuments, out);
    out.writeBytes(kinds, kinds.length);
    write(textStarts, out);
    out.writeVInt(texts.length);
    out.writeBytes(texts, texts.length);
  }

  static PhrasingTable read(DataInput in) throws IOException {
    WordList words = WordList.read(in);
    int count = in.readVInt();
    List<String> terms = new ArrayList<>(count);
    int[] frequencies = new int[count];
    for (int term = 0; term < count; term++) {
      terms.add(in.readString());
      frequencies[term] = in.readVInt();
    }
    int everyday = in.readVInt();
    int[] targets = readInts(in);
    int[] termStarts = readInts(in);
    int[] termsOfDocuments = readInts(in);
    byte[] kinds = new byte[targets.length];
    in.readBytes(kinds, 0, kinds.length);
    int[] textStarts = readInts(in);
    byte[] texts = new byte[in.readVInt()];
    in.readBytes(texts, 0, texts.length);
    return new PhrasingTable(
        words,
        terms,
        frequencies,
        everyday,
        targets,
        termStarts,
        termsOfDocuments,
        kinds,
        textStarts,
        texts);
  }

  private static void write(int[] values, DataOutput out) throws IOException {
    out.writeVInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static int[] readInts(DataInput in) throws IOException {
    int[] values = new int[in.readVInt()];
    in.readInts(values, 0, values.length);
    return values;
  }

  /** Collects documents in the order of their numbers. */
  static final class Builder {
    private final WordList.Builder words = new WordList.Builder();
    private final Map<String, Integer> termNumbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final IntStream.Builder targets = IntStream.builder();
    private final IntStream.Builder termStarts = IntStream.builder();
    private final IntStream.Builder termsOfDocuments = IntStream.builder();
    private final IntStream.Builder textStarts = IntStream.builder();
    private final Map<Integer, Integer> frequencies = new HashMap<>();
    private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private int termCount;
    private int everyday;

    /** Adds a phrasing. */
    void phrasing(int target, String text, Set<String> own, Optional<QuestionKind> kind) {
      words.add(text);
      kinds.write(kind.map(QuestionKind::code).orElse(QuestionKind.NONE));
      document(target, own).forEach(term -> frequencies.merge(term, 1, Integer::sum));
      texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the content of a target. */
    void content(int target, Set<String> own) {
      kinds.write(QuestionKind.NONE);
      document(target, own);
    }

    /** Counts the words of a question that is no document of the index. */
    void everyday(Set<String> own) {
      everyday++;
      own.forEach(term -> frequencies.merge(number(term), 1, Integer::sum));
    }

    private List<Integer> document(int target, Set<String> own) {
      targets.add(target);
      termStarts.add(termCount);
      textStarts.add(texts.size());
      List<Integer> numbers = own.stream().map(this::number).sorted().toList();
      numbers.forEach(termsOfDocuments::add);
      termCount += numbers.size();
      return numbers;
    }

    private int number(String term) {
      return termNumbers.computeIfAbsent(
          term,
          fresh -> {
            terms.add(fresh);
            return terms.size() - 1;
          });
    }

    PhrasingTable build() {
      termStarts.add(termCount);
      textStarts.add(texts.size());
      return new PhrasingTable(
          words.build(),
          terms,
          IntStream.range(0, terms.size()).map(term -> frequencies.getOrDefault(term, 0)).toArray(),
          everyday,
          targets.build().toArray(),
          termStarts.build().toArray(),
          termsOfDocuments.build().toArray(),
          kinds.toByteArray(),
          textStarts.build().toArray(),
          texts.toByteArray());
    }
  }
}

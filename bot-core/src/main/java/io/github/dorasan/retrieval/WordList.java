package io.github.dorasan.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** The words of the phrasings as people write them, in lower case, and how often each stands. */
final class WordList {
  /** What spelling help looks at. */
  static final Pattern WORD = Pattern.compile("\\p{L}{4,40}");

  private final Map<String, Integer> frequencies;

  private WordList(Map<String, Integer> frequencies) {
    this.frequencies = frequencies;
  }

  /** Each word with how often it stands. */
  Map<String, Integer> frequencies() {
    return frequencies;
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(frequencies.size());
    for (Map.Entry<String, Integer> word : new TreeMap<>(frequencies).entrySet()) {
      out.writeString(word.getKey());
      out.writeVInt(word.getValue());
    }
  }

  static WordList read(DataInput in) throws IOException {
    int count = in.readVInt();
    Map<String, Integer> frequencies = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      frequencies.put(in.readString(), in.readVInt());
    }
    return new WordList(frequencies);
  }

  /** Collects the words of texts. */
  static final class Builder {
    private final Map<String, Integer> frequencies = new HashMap<>();

    void add(String text) {
      WORD.matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .forEach(word -> frequencies.merge(word.group(), 1, Integer::sum));
    }

    WordList build() {
      return new WordList(frequencies);
    }
  }
}

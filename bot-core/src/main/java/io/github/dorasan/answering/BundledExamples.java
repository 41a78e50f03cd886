package io.github.dorasan.answering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Judged matches that come with the program. They were drawn from small folders of 1 to 200 entries
 * with few phrasings each, asked phrasings that they do not hold and questions of other entries. A
 * folder of few phrasings is calibrated by them more than by its own.
 */
record BundledExamples(List<Example> examples) {
  static final String WORDS = "examples_words.csv";
  static final String MEANING = "examples_meaning.csv";
  private static final String BETWEEN = ",";
  private static final int COLUMNS = 5;

  BundledExamples {
    examples = List.copyOf(examples);
  }

  /** What came of the best match. */
  enum Judgement {
    /** It answers the question. */
    RIGHT,
    /** Another match does. */
    OTHER,
    /** Nothing in the folder does. */
    UNANSWERED
  }

  /** One judged match. */
  record Example(Judgement judgement, Features features) {}

  /**
   * Those of one way to search.
   *
   * @param semantic whether by meaning too
   */
  static BundledExamples of(boolean semantic) {
    String name = semantic ? MEANING : WORDS;
    try (InputStream in = BundledExamples.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new BundledExamples(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(BundledExamples::example)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled " + name + " cannot be read", e);
    }
  }

  /** How many have one of these judgements. */
  long count(Judgement... judgements) {
    List<Judgement> wanted = Arrays.asList(judgements);
    return examples.stream().filter(example -> wanted.contains(example.judgement())).count();
  }

  private static Example example(String line) {
    String[] parts = line.split(BETWEEN, -1);
    if (parts.length != COLUMNS) {
      throw new IllegalStateException("a bundled example has not " + COLUMNS + " parts: " + line);
    }
    double[] n = Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
    return new Example(Judgement.valueOf(parts[0]), new Features(n[0], n[1], n[2], n[3]));
  }
}

package io.github.dorasan.benchmark;

import io.github.dorasan.retrieval.Embedder;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Stands in for the sentence model where that would take hours: each word has a vector by chance,
 * always the same, and a text the sum of its words' vectors. So texts that share words lie close.
 */
final class WordVectors implements Embedder {
  /** As many as the sentence model has. */
  private static final int DIMENSIONS = 384;

  private static final Pattern APART = Pattern.compile("\\W+");

  private final Map<String, float[]> words = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "words-by-chance";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public boolean knows(String word) {
    return true;
  }

  @Override
  public float[] embed(String text) {
    float[] sum = new float[DIMENSIONS];
    for (String word : APART.split(text.toLowerCase(Locale.ROOT), 0)) {
      float[] vector = words.computeIfAbsent(word, WordVectors::byChance);
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += vector[i];
      }
    }
    double square = 0;
    for (float one : sum) {
      square += one * one;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  private static float[] byChance(String word) {
    Random random = new Random(word.hashCode());
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}

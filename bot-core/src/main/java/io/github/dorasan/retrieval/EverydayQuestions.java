package io.github.dorasan.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The bundled everyday questions and remarks, which no community's knowledge answers. They tell
 * which words any question may hold, and what a question about something else looks like.
 */
public final class EverydayQuestions {
  private EverydayQuestions() {}

  /** Those in a language, in a fixed order; none where there are none in it. */
  public static List<String> in(Locale language) {
    String name = "everyday_" + language.getLanguage() + ".txt";
    try (InputStream in = EverydayQuestions.class.getResourceAsStream(name)) {
      if (in == null) {
        return List.of();
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled " + name + " cannot be read", e);
    }
  }
}

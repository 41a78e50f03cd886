package io.github.dorasan.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** Takes everything that the completer offers: it knows best what fits what is typed. */
final class OfferedMatcher implements CompletionMatcher {
  private List<Candidate> offered = List.of();
  private String typed = "";

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      @Nullable String originalGroupName) {
    typed = line.word();
  }

  @Override
  public List<Candidate> matches(List<Candidate> candidates) {
    offered = candidates;
    return candidates;
  }

  @Override
  public @Nullable Candidate exactMatch() {
    return offered.stream()
        .filter(candidate -> candidate.value().equals(typed))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String getCommonPrefix() {
    return offered.stream().map(Candidate::value).reduce(OfferedMatcher::commonPrefix).orElse("");
  }

  private static String commonPrefix(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    boolean cutsPair = length > 0 && Character.isHighSurrogate(a.charAt(length - 1));
    return a.substring(0, cutsPair ? length - 1 : length);
  }
}

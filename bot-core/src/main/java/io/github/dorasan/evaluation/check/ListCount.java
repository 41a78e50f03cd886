package io.github.dorasan.evaluation.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts what a sentence lists after its colon, so that "three kinds: a, b and c" is right. */
final class ListCount {
  private static final Pattern LIST = Pattern.compile("[^.!?:]*:\\s+([^.!?]+)");
  private static final Pattern JOINS_NOTHING = Pattern.compile("(?!)");

  private final Pattern joiner;

  ListCount(LanguageTable table) {
    String joiners =
        table.words("number-joiners").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.joiner =
        joiners.isEmpty() ? JOINS_NOTHING : Pattern.compile("\\s(?:%s)\\s".formatted(joiners));
  }

  /**
   * How many things are listed after the next colon of the sentence; empty without a colon. An
   * "and" may join two things or stand inside one, so there may be several counts.
   */
  Set<Integer> after(String text, int position) {
    Matcher list = LIST.matcher(text).region(position, text.length());
    if (!list.lookingAt()) {
      return Set.of();
    }
    String[] parts = list.group(1).split(list.group(1).contains(";") ? ";" : ",", -1);
    int joined = 0;
    for (String part : parts) {
      joined +=
          (int) joiner.matcher(" " + part.strip()).results().filter(at -> at.start() > 0).count();
    }
    Set<Integer> counts = new TreeSet<>(Set.of(parts.length));
    for (int extra = 1; extra <= joined; extra++) {
      counts.add(parts.length + extra);
    }
    return counts;
  }
}

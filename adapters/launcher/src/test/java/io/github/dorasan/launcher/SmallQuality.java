package io.github.dorasan.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How folders of several sizes fared, as it is committed and compared.
 *
 * @param lines by what was tried: by words or with the model, phrasings and size
 */
record SmallQuality(Map<String, Count> lines) {
  /** How much of a share may be lost, in hundredths: processors round differently. */
  static final int TOLERANCE = 3;

  /** What the share of unanswerable questions is that the precision is told for. */
  private static final double NEAR = 0.14;

  private static final double FAR = 0.06;

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(\\S+ +\\d+ +\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+) .*$");

  /**
   * What became of the questions of some folders.
   *
   * @param right answered from the entry that is meant
   * @param wrong answered from another
   * @param silent not answered though an entry is meant
   * @param nearSilent about the subject, rightly not answered
   * @param nearAnswered about the subject, and answered though nothing answers it
   * @param farSilent about anything else, rightly not answered
   * @param farAnswered about anything else, and answered
   */
  record Count(
      int right,
      int wrong,
      int silent,
      int nearSilent,
      int nearAnswered,
      int farSilent,
      int farAnswered) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0);

    Count plus(Count other) {
      return new Count(
          right + other.right,
          wrong + other.wrong,
          silent + other.silent,
          nearSilent + other.nearSilent,
          nearAnswered + other.nearAnswered,
          farSilent + other.farSilent,
          farAnswered + other.farAnswered);
    }

    /** The share of the questions with an answer that get one, in hundredths. */
    int coverage() {
      return hundredths(share(right + wrong, silent));
    }

    /** The share of right answers among all, where 14 % of questions are near and 6 % far. */
    int precision() {
      double asked = 1 - NEAR - FAR;
      double good = asked * share(right, wrong + silent);
      double answered =
          asked * share(right + wrong, silent)
              + NEAR * share(nearAnswered, nearSilent)
              + FAR * share(farAnswered, farSilent);
      return answered == 0 ? 100 : hundredths(good / answered);
    }

    /** The share of other matters that stays unanswered, in hundredths. */
    int quiet() {
      return hundredths(share(farSilent, farAnswered));
    }

    private static double share(int part, int rest) {
      return part + rest == 0 ? 0 : (double) part / (part + rest);
    }

    private static int hundredths(double share) {
      return (int) Math.round(100 * share);
    }
  }

  static SmallQuality read(String text) {
    Map<String, Count> lines = new TreeMap<>();
    for (MatchResult line : LINE.matcher(text).results().toList()) {
      int[] n = new int[7];
      for (int i = 0; i < n.length; i++) {
        n[i] = Integer.parseInt(line.group(i + 2));
      }
      lines.put(line.group(1), new Count(n[0], n[1], n[2], n[3], n[4], n[5], n[6]));
    }
    return new SmallQuality(lines);
  }

  /** The key of a line. */
  static String key(String by, int phrasings, int entries) {
    return "%-8s %9d %7d".formatted(by, phrasings, entries);
  }

  String text() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-8s %9s %7s | %6s %6s %6s | %6s %6s | %6s %6s | %8s %9s %6s\n"
            .formatted(
                "by",
                "phrasings",
                "entries",
                "right",
                "wrong",
                "silent",
                "near:",
                "silly",
                "far:",
                "silly",
                "coverage",
                "precision",
                "quiet")
            .replace(" | ", "   "));
    lines.forEach(
        (key, n) ->
            table.append(
                "%s   %6d %6d %6d   %6d %6d   %6d %6d   %7d%% %8d%% %5d%%\n"
                    .formatted(
                        key,
                        n.right,
                        n.wrong,
                        n.silent,
                        n.nearSilent,
                        n.nearAnswered,
                        n.farSilent,
                        n.farAnswered,
                        n.coverage(),
                        n.precision(),
                        n.quiet())));
    return table.toString();
  }

  /** What is worse here than it was, beyond the tolerance; empty if nothing is. */
  List<String> worseThan(SmallQuality before) {
    List<String> worse = new ArrayList<>();
    before.lines.forEach(
        (key, was) -> {
          Count now = lines.getOrDefault(key, Count.NONE);
          compare(key + ": coverage", now.coverage(), was.coverage(), worse);
          compare(key + ": precision", now.precision(), was.precision(), worse);
          compare(key + ": quiet", now.quiet(), was.quiet(), worse);
        });
    return worse;
  }

  private static void compare(String what, int now, int was, List<String> worse) {
    if (now < was - TOLERANCE) {
      worse.add("%s %d%%, was %d%%".formatted(what, now, was));
    }
  }
}

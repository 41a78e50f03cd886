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
      Pattern.compile("(?m)^(\\S+ +\\d+ +\\d+) +([\\d/]+) +([\\d/]+) +([\\d/]+) +([\\d/]+) .*$");

  /**
   * What became of questions of one kind.
   *
   * @param right answered from the entry that is meant
   * @param wrong answered from another, or though nothing answers them
   * @param silent not answered
   */
  record Fate(int right, int wrong, int silent) {
    static final Fate NONE = new Fate(0, 0, 0);

    Fate plus(Fate other) {
      return new Fate(right + other.right, wrong + other.wrong, silent + other.silent);
    }

    private double share(int part) {
      int all = right + wrong + silent;
      return all == 0 ? 0 : (double) part / all;
    }

    private static Fate read(String text) {
      String[] parts = text.split("/", -1);
      return new Fate(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private String text() {
      return right + "/" + wrong + "/" + silent;
    }
  }

  /**
   * What became of the questions of some folders.
   *
   * @param close paraphrases in words that are near
   * @param distant paraphrases in words that are not
   * @param near about the subject, without an answer
   * @param far about anything else
   */
  record Count(Fate close, Fate distant, Fate near, Fate far) {
    static final Count NONE = new Count(Fate.NONE, Fate.NONE, Fate.NONE, Fate.NONE);

    Count plus(Count other) {
      return new Count(
          close.plus(other.close),
          distant.plus(other.distant),
          near.plus(other.near),
          far.plus(other.far));
    }

    /** The share of close paraphrases that are answered, in hundredths. */
    int coverage() {
      return hundredths(1 - close.share(close.silent));
    }

    /**
     * The share of right answers among all, in hundredths, where 14 % of questions are near, 6 %
     * far, and half of the others close paraphrases.
     */
    int precision() {
      double half = (1 - NEAR - FAR) / 2;
      double good = half * (close.share(close.right) + distant.share(distant.right));
      double bad =
          half * (close.share(close.wrong) + distant.share(distant.wrong))
              + NEAR * near.share(near.wrong)
              + FAR * far.share(far.wrong);
      return good + bad == 0 ? 100 : hundredths(good / (good + bad));
    }

    /** The share of other matters that stays unanswered, in hundredths. */
    int quiet() {
      return hundredths(far.share(far.silent));
    }

    private static int hundredths(double share) {
      return (int) Math.round(100 * share);
    }
  }

  static SmallQuality read(String text) {
    Map<String, Count> lines = new TreeMap<>();
    for (MatchResult line : LINE.matcher(text).results().toList()) {
      lines.put(
          line.group(1),
          new Count(
              Fate.read(line.group(2)),
              Fate.read(line.group(3)),
              Fate.read(line.group(4)),
              Fate.read(line.group(5))));
    }
    return new SmallQuality(lines);
  }

  /** The key of a line. */
  static String key(String by, int phrasings, int entries) {
    return "%-8s %9d %8d".formatted(by, phrasings, entries);
  }

  String text() {
    StringBuilder table = new StringBuilder();
    table.append(
        "Questions right/wrong/silent. Close and distant paraphrases should be answered,\n");
    table.append("near and far questions not.\n\n");
    String columns = "%s %13s %13s %13s %13s %8s %9s %6s\n";
    table.append(
        columns.formatted(
            "%-8s %9s %8s".formatted("by", "phrasings", "entries"),
            "close",
            "distant",
            "near",
            "far",
            "coverage",
            "precision",
            "quiet"));
    lines.forEach(
        (key, n) ->
            table.append(
                columns.formatted(
                    key,
                    n.close.text(),
                    n.distant.text(),
                    n.near.text(),
                    n.far.text(),
                    n.coverage() + "%",
                    n.precision() + "%",
                    n.quiet() + "%")));
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

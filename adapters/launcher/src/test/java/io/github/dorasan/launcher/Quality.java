package io.github.dorasan.launcher;

import io.github.dorasan.evaluation.Expectation;
import io.github.dorasan.evaluation.Row;
import io.github.dorasan.evaluation.Verdict;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Interval;
import io.github.dorasan.evaluation.figures.Scored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a set of questions fared, as it is committed and compared.
 *
 * @param kinds how often each verdict fell, by kind, in the order of the set
 * @param error the calibration error, in thousandths
 * @param bandEnd the upper end of the 95 % band that a perfectly calibrated model of the same size
 *     stays in, in thousandths
 */
record Quality(SequencedMap<String, Map<Verdict, Integer>> kinds, int error, int bandEnd) {
  /** How many questions more may go wrong: processors round differently, and borders are thin. */
  static final int QUESTIONS = 2;

  /** By how much the calibration error may grow while it lies above its band, in thousandths. */
  static final int ERROR = 20;

  private static final List<Verdict> COLUMNS =
      List.of(Verdict.RIGHT, Verdict.WRONG, Verdict.WRONGLY_SILENT, Verdict.RIGHTLY_SILENT);
  private static final String ALL = "all";
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\w+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)$");
  private static final Pattern CALIBRATION =
      Pattern.compile("calibration error +\\.(\\d{3}), .* up to +\\.(\\d{3})");

  /** Sums up a run. */
  static Quality of(List<Row> rows) {
    SequencedMap<String, Map<Verdict, Integer>> kinds = new LinkedHashMap<>();
    for (Row row : rows) {
      kinds.computeIfAbsent(row.kind(), _ -> zeros()).merge(row.verdict(), 1, Integer::sum);
    }
    Calibration calibration = Calibration.of(scored(rows));
    Interval band = calibration.band();
    return new Quality(kinds, thousandths(calibration.error()), thousandths(band.high()));
  }

  /** The event is that the best candidate is relevant; for small talk there is none to rank. */
  private static List<Scored> scored(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.want() != Expectation.Want.SMALL_TALK)
        .map(row -> new Scored(row.probability(), row.relevant()))
        .toList();
  }

  /** Reads what {@link #text} wrote. */
  static Quality read(String text) {
    SequencedMap<String, Map<Verdict, Integer>> kinds = new LinkedHashMap<>();
    for (MatchResult line : LINE.matcher(text).results().toList()) {
      if (!line.group(1).equals(ALL)) {
        Map<Verdict, Integer> counts = zeros();
        for (int i = 0; i < COLUMNS.size(); i++) {
          counts.put(COLUMNS.get(i), Integer.parseInt(line.group(i + 2)));
        }
        kinds.put(line.group(1), counts);
      }
    }
    Matcher calibration = CALIBRATION.matcher(text);
    if (!calibration.find()) {
      throw new IllegalArgumentException("no calibration error in:\n" + text);
    }
    return new Quality(
        kinds, Integer.parseInt(calibration.group(1)), Integer.parseInt(calibration.group(2)));
  }

  /** A table, one kind a line. */
  String text() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-18s %6s %6s %15s %15s\n"
            .formatted("kind", "right", "wrong", "wrongly silent", "rightly silent"));
    kinds.forEach((kind, counts) -> table.append(line(kind, counts)));
    Map<Verdict, Integer> all = zeros();
    kinds.values().forEach(counts -> counts.forEach((k, v) -> all.merge(k, v, Integer::sum)));
    table.append(line(ALL, all));
    table.append(
        ("\n%d of %d as they should be; calibration error .%03d,"
                + " a perfectly calibrated model's up to .%03d\n")
            .formatted(good(), total(kinds.values()), error, bandEnd));
    return table.toString();
  }

  private static String line(String kind, Map<Verdict, Integer> counts) {
    return "%-18s %6d %6d %15d %15d\n"
        .formatted(Stream.concat(Stream.of(kind), COLUMNS.stream().map(counts::get)).toArray());
  }

  /** How many questions went as they should. */
  int good() {
    return kinds.values().stream().mapToInt(Quality::good).sum();
  }

  /** What is worse here than it was, beyond the tolerances; empty if nothing is. */
  List<String> worseThan(Quality before) {
    List<String> worse = new ArrayList<>();
    if (good() < before.good() - QUESTIONS) {
      worse.add("%s: %d right, were %d".formatted(ALL, good(), before.good()));
    }
    before.kinds.forEach(
        (kind, counts) -> {
          int now = good(kinds.getOrDefault(kind, zeros()));
          if (now < good(counts) - QUESTIONS) {
            worse.add("%s: %d right, were %d".formatted(kind, now, good(counts)));
          }
        });
    if (error > Math.max(bandEnd, before.error + ERROR)) {
      worse.add("calibration error: .%03d, was .%03d".formatted(error, before.error));
    }
    return worse;
  }

  /** How many questions there are of each kind. */
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    kinds.forEach((kind, counts) -> sizes.put(kind, total(List.of(counts))));
    return sizes;
  }

  private static int good(Map<Verdict, Integer> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().good())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int total(Collection<Map<Verdict, Integer>> counts) {
    return counts.stream().flatMap(one -> one.values().stream()).mapToInt(n -> n).sum();
  }

  private static Map<Verdict, Integer> zeros() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, 0));
    return counts;
  }

  private static int thousandths(double value) {
    return (int) Math.round(value * 1000);
  }
}

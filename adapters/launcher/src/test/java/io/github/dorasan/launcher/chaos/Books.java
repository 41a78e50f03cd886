package io.github.dorasan.launcher.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What came of everything, as a table. */
final class Books {
  private static final String INFORMATION = "";
  private final List<Row> rows = new ArrayList<>();

  private record Row(String what, String figure, String verdict) {}

  /** A figure that is told and not judged. */
  Books tell(String what, Object figure) {
    rows.add(new Row(what, figure.toString(), INFORMATION));
    return this;
  }

  /** A figure that must be as it is expected. */
  Books must(String what, Object figure, boolean right) {
    rows.add(new Row(what, figure.toString(), right ? "right" : "WRONG"));
    return this;
  }

  /** A figure that must be none. */
  Books none(String what, int figure) {
    return must(what, figure, figure == 0);
  }

  /** Prints them; returns what a run is to end with. */
  int close() {
    System.out.println(this);
    boolean balance = wrong().isEmpty();
    System.out.println(balance ? "The books balance." : "The books do NOT balance.");
    return balance ? 0 : 1;
  }

  /** What is wrong. */
  List<String> wrong() {
    return rows.stream()
        .filter(row -> row.verdict().equals("WRONG"))
        .map(row -> row.what() + ": " + row.figure())
        .toList();
  }

  @Override
  public String toString() {
    int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
    return rows.stream()
        .map(
            row ->
                ("%-" + width + "s | %s%s")
                    .formatted(
                        row.what(),
                        row.figure(),
                        row.verdict().isEmpty() ? "" : " | " + row.verdict()))
        .collect(Collectors.joining("\n"));
  }
}

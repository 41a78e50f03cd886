package io.github.dorasan.evaluation.report;

import java.util.List;

/**
 * A table for people.
 *
 * @param heading one text a column
 * @param rows each as long as the heading
 */
public record Table(String title, List<String> heading, List<List<String>> rows) {
  public Table {
    heading = List.copyOf(heading);
    rows = rows.stream().map(List::copyOf).toList();
    int columns = heading.size();
    if (!rows.stream().allMatch(row -> row.size() == columns)) {
      throw new IllegalArgumentException("a row of \"" + title + "\" does not fit its heading");
    }
  }
}

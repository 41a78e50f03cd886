package io.github.dorasan.evaluation.report;

import java.io.IOException;
import java.util.List;

/** Writes a table as HTML. */
final class TableWriter {
  private final PageWriter page;

  TableWriter(PageWriter page) {
    this.page = page;
  }

  void write(Table table) throws IOException {
    page.element(
        "table",
        () -> {
          page.element("caption", table.title());
          page.element("thead", () -> page.element("tr", () -> cells("th", table.heading())));
          page.element("tbody", () -> rows(table.rows()));
        });
  }

  private void rows(List<List<String>> rows) throws IOException {
    for (List<String> row : rows) {
      page.element("tr", () -> cells("td", row));
    }
  }

  private void cells(String name, List<String> cells) throws IOException {
    for (String cell : cells) {
      page.element(name, cell);
    }
  }
}

package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Judged;
import io.github.dorasan.evaluation.Near;
import io.github.dorasan.evaluation.Row;
import java.io.IOException;

/** Writes a question that went wrong, with what was wanted, what came, and why. */
final class MissWriter {
  private final PageWriter page;

  MissWriter(PageWriter page) {
    this.page = page;
  }

  void write(Judged miss) throws IOException {
    Row row = miss.row();
    page.element(
        "article",
        () -> {
          page.element("h3", row.id() + " (" + row.kind() + "): " + row.question());
          page.element("dl", () -> about(miss));
          if (!miss.nearest().isEmpty()) {
            nearest(miss);
          }
        });
  }

  private void about(Judged miss) throws IOException {
    Row row = miss.row();
    if (!miss.context().isEmpty()) {
      item("Said before", String.join("\n", miss.context()));
    }
    item("Wanted", miss.wanted());
    item("Came", Outcomes.of(row));
    if (!row.text().isEmpty()) {
      item("Answer", row.text());
    }
    item("Understood as", miss.understood());
    item("Why", Reasons.of(miss));
  }

  private void item(String name, String text) throws IOException {
    page.element("dt", name);
    page.element("dd", text);
  }

  private void nearest(Judged miss) throws IOException {
    page.element(
        "div",
        () ->
            page.element(
                "table",
                () -> {
                  page.element("caption", "Best candidates");
                  page.element("thead", () -> page.element("tr", this::heading));
                  page.element("tbody", () -> candidates(miss));
                }),
        "class",
        "wide");
  }

  private void heading() throws IOException {
    for (String name :
        new String[] {
          "entry", "probability", "relevant", "nearest phrasing", "words shared", "words missing"
        }) {
      page.element("th", name);
    }
  }

  private void candidates(Judged miss) throws IOException {
    for (Near near : miss.nearest()) {
      page.element(
          "tr",
          () -> {
            page.element("td", near.entry());
            page.element("td", Shown.decimal(near.probability()));
            page.element("td", near.relevant() ? "yes" : "no");
            page.element("td", near.phrasing());
            page.element("td", String.join(", ", near.shared()));
            page.element("td", String.join(", ", near.missing()));
          },
          "class",
          near.relevant() ? "relevant" : "other");
    }
  }
}

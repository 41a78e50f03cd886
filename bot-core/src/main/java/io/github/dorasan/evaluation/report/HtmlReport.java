package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Comparison;
import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.Judged;
import io.github.dorasan.evaluation.Run;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Confusion;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;

/**
 * A run as one page of HTML that needs nothing from outside: figures, plots with the tables that
 * say the same, what changed, and every question that went wrong with its reasons. The page runs no
 * script, and forbids any.
 */
public final class HtmlReport {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int CELL = 26;
  private static final int MARGIN = 190;

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto;
        padding: 0 1rem; color: #222; background: #fff }
      table { border-collapse: collapse; margin: 1rem 0; font-size: 14px }
      .wide { overflow-x: auto }
      caption { text-align: left; font-weight: bold; padding: .3rem 0 }
      th, td { border-bottom: 1px solid #ddd; padding: .2rem .7rem; text-align: left;
        vertical-align: top }
      svg { max-width: 100%; height: auto }
      article { border-left: 4px solid #c33; padding: .1rem 1rem; margin: 1.5rem 0 }
      .relevant { background: #e6f4e6 }
      dt { font-weight: bold }
      dd { margin: 0 0 .4rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
      """;

  private final Run run;
  private final Figures figures;
  private final Optional<Comparison> comparison;
  private final PageWriter page;

  private HtmlReport(Run run, Figures figures, Optional<Comparison> comparison, PageWriter page) {
    this.run = run;
    this.figures = figures;
    this.comparison = comparison;
    this.page = page;
  }

  /**
   * Writes a report.
   *
   * @param comparison with an earlier run, where there is one
   * @throws IOException if the file cannot be written
   */
  public static void write(Run run, Figures figures, Optional<Comparison> comparison, Path file)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      PageWriter page = new PageWriter(out);
      new HtmlReport(run, figures, comparison, page).document();
      page.flush();
    }
  }

  private void document() throws IOException {
    page.documentType();
    page.element(
        "html",
        () -> {
          page.element("head", this::head);
          page.element("body", this::body);
        },
        "lang",
        "en");
  }

  private void head() throws IOException {
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    page.element("title", "Evaluation: " + run.questions());
    page.element("style", STYLE);
  }

  private void body() throws IOException {
    page.element("h1", "Evaluation: " + run.questions());
    page.element(
        "p",
        run.judged().size() + " questions, knowledge " + run.knowledge() + ", " + run.at() + ".");
    table(FigureTables.verdicts(figures));
    table(FigureTables.measures(figures));
    if (comparison.isPresent()) {
      page.element("h2", "What changed");
      for (Table table : TextReport.comparisonTables(comparison.get())) {
        table(table);
      }
    }
    if (figures.confidence().isPresent()) {
      confidence(figures.confidence().get());
    }
    latency();
    confusion(figures.confusion());
    misses();
  }

  private void confidence(Figures.Confidence confidence) throws IOException {
    page.element("h2", "Errors and coverage");
    page.element(
        "p",
        "What part of the answers is wrong when only questions whose best candidate reaches a"
            + " probability are answered; the line marks 5 %. Answering where silence is wanted is"
            + " an error.");
    plot(Plots.riskCoverage(confidence.riskCoverage()), "coverage", "Errors by coverage", HEIGHT);
    table(FigureTables.riskCoverage(confidence.riskCoverage()));
    page.element("h2", "Reliability");
    page.element(
        "p",
        "Ten bins of equally many questions: how probable it was said to be that the best candidate"
            + " is relevant, and how often it was. The bars are where 95 % of perfectly calibrated"
            + " models of this size end up.");
    reliability("As it comes", "reliability", confidence.calibration());
    if (confidence.corrected().isPresent()) {
      reliability(
          "Corrected for the set's share of questions without an answer",
          "corrected",
          confidence.corrected().get());
    }
  }

  private void reliability(String title, String name, Calibration calibration) throws IOException {
    page.element("h3", title);
    plot(Plots.reliability(calibration), name, "Reliability: " + title, HEIGHT);
    table(FigureTables.calibration(title, calibration));
  }

  private void latency() throws IOException {
    page.element("h2", "Latency");
    page.element(
        "p", "Measured around the engine, one question at a time, after a few to warm up.");
    plot(Plots.latency(figures.millis()), "latency", "How long answers took", HEIGHT);
    table(FigureTables.latency(figures.millis()));
  }

  private void confusion(Confusion confusion) throws IOException {
    page.element("h2", "Confusion");
    page.element(
        "p",
        "What questions are about, in the words of their file, and what the answers come from:"
            + " topics, or single entries where the knowledge has one topic only.");
    int height = MARGIN + CELL * confusion.expected().size();
    plot(Plots.confusion(confusion), "confusion", "Topics confused", height);
    table(FigureTables.confusion(confusion));
  }

  private void plot(JFreeChart chart, String name, String description, int height)
      throws IOException {
    page.finished(
        Svg.of(chart, name, description + "; the table below says the same", WIDTH, height));
  }

  private void misses() throws IOException {
    List<Judged> misses = run.misses();
    page.element("h2", "What went wrong (" + misses.size() + ")");
    MissWriter writer = new MissWriter(page);
    for (Judged miss : misses) {
      writer.write(miss);
    }
  }

  private void table(Table table) throws IOException {
    page.element("div", () -> new TableWriter(page).write(table), "class", "wide");
  }
}

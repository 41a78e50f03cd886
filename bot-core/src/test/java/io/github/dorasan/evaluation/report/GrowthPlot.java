package io.github.dorasan.evaluation.report;

import io.github.dorasan.benchmark.GrowthRow;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws how building and answering grow, and writes the same as a table. */
public final class GrowthPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 900;
  private static final Color MODEL = new Color(0x1F, 0x5F, 0xA8);
  private static final Color SYNTHETIC = new Color(0xC0, 0x70, 0x10);
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private GrowthPlot() {}

  /** Writes {@code growth.svg}, and {@code growth.md} for those who cannot see it. */
  public static void write(List<GrowthRow> rows, Path folder) throws IOException {
    Files.writeString(folder.resolve("growth.md"), table(rows));
    Files.writeString(
        folder.resolve("growth.svg"),
        Svg.of(
            chart(rows),
            "growth",
            "How time and memory grow with the number of entries; growth.md says the same",
            WIDTH,
            HEIGHT));
  }

  private static JFreeChart chart(List<GrowthRow> rows) {
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(axis("entries"));
    all.setGap(16);
    all.add(plot(rows, "build (s)", GrowthRow::build));
    all.add(plot(rows, "index (MiB)", GrowthRow::index));
    all.add(plot(rows, "peak, build (MiB)", GrowthRow::buildPeak));
    all.add(plot(rows, "peak, ask (MiB)", GrowthRow::askPeak));
    all.add(plot(rows, "median (ms)", GrowthRow::median));
    all.add(plot(rows, "99 % (ms)", GrowthRow::slow));
    all.setFixedLegendItems(legend());
    JFreeChart chart = new JFreeChart(null, TEXT, all, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(TEXT);
    chart.setPadding(new RectangleInsets(8, 8, 8, 24));
    return chart;
  }

  /** One for all of the plots. */
  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(new LegendItem("the sentence model's vectors", MODEL));
    items.add(new LegendItem("made-up vectors", SYNTHETIC));
    return items;
  }

  private static XYPlot plot(
      List<GrowthRow> rows, String label, ToDoubleFunction<GrowthRow> value) {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("model", rows, value));
    data.addSeries(series("synthetic", rows, value));
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, true);
    style(lines, 0, MODEL);
    style(lines, 1, SYNTHETIC);
    LogAxis range = axis(label);
    DoubleSummaryStatistics values = rows.stream().mapToDouble(value).summaryStatistics();
    if (values.getMin() > 0) {
      // From one power of ten to another, so that two at least are named.
      range.setRange(
          Math.pow(10, Math.floor(Math.log10(values.getMin()))),
          Math.pow(10, Math.floor(Math.log10(values.getMax())) + 1));
    }
    XYPlot plot = new XYPlot(data, null, range, lines);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    return plot;
  }

  private static void style(XYLineAndShapeRenderer lines, int series, Color colour) {
    lines.setSeriesPaint(series, colour);
    lines.setSeriesStroke(series, new BasicStroke(2));
    lines.setSeriesShape(series, new Ellipse2D.Double(-4, -4, 8, 8));
  }

  private static XYSeries series(
      String vectors, List<GrowthRow> rows, ToDoubleFunction<GrowthRow> value) {
    XYSeries series = new XYSeries(vectors);
    rows.stream()
        .filter(row -> row.vectors().equals(vectors))
        .filter(row -> value.applyAsDouble(row) > 0)
        .forEach(row -> series.add(row.entries(), value.applyAsDouble(row)));
    return series;
  }

  private static LogAxis axis(String label) {
    LogAxis axis = new LogAxis(label);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(new DecimalFormat("#,##0.###", SYMBOLS));
    axis.setMinorTickMarksVisible(false);
    axis.setTickLabelFont(TEXT);
    axis.setLabelFont(TEXT);
    return axis;
  }

  private static String table(List<GrowthRow> rows) {
    StringBuilder text =
        new StringBuilder(
            """
            # How it grows

            Folders of entries with one phrasing each: how long reading, building and opening take,
            how large the index is, how much memory the process had at most, and how long a new
            question takes, one caller, in words that no entry has. `growth.svg` draws it,
            `growth.csv` holds it; CONTRIBUTING.md names the command.

            | vectors | entries | read | build | peak | index | open | median | 99 % | peak, answering |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
    for (GrowthRow row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.1f s | %.1f s | %d MiB | %.1f MiB | %.2f s | %.1f ms | %.1f ms | %d"
                  + " MiB |%n",
              row.vectors(),
              row.entries(),
              row.read(),
              row.build(),
              row.buildPeak(),
              row.index(),
              row.open(),
              row.median(),
              row.slow(),
              row.askPeak()));
    }
    return text.toString();
  }
}

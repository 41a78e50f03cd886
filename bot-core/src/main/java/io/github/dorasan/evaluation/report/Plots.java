package io.github.dorasan.evaluation.report;

import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.figures.Calibration;
import io.github.dorasan.evaluation.figures.Confusion;
import io.github.dorasan.evaluation.figures.Percentiles;
import io.github.dorasan.evaluation.figures.RiskCoverage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws figures. Titles and explanations stand around the plots, not in them. */
final class Plots {
  private static final Color MAIN = new Color(0x1F, 0x5F, 0xA8);
  private static final Color BAND = new Color(0xC8, 0xB0, 0x70);
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int SHADES = 16;

  /** The share of the highest count from which on a cell is too dark for black digits. */
  private static final double WHITE_FROM = 0.36;

  /** Room for a dot that stands at an end of the axis. */
  private static final double EDGE = 0.02;

  private Plots() {}

  /** The share of wrong answers over the share of answered questions. */
  static JFreeChart riskCoverage(RiskCoverage curve) {
    XYSeries series = new XYSeries("error");
    curve.points().forEach(point -> series.add(100 * point.coverage(), 100 * point.risk()));
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
    line.setDrawSeriesLineAsPath(true);
    line.setSeriesPaint(0, MAIN);
    line.setSeriesStroke(0, new BasicStroke(2));
    NumberAxis risk = axis("wrong of the answered (%)", 0, 100);
    risk.setAutoRange(true);
    XYPlot plot =
        new XYPlot(new XYSeriesCollection(series), axis("answered of all (%)", 0, 100), risk, line);
    plot.addRangeMarker(new ValueMarker(100 * Figures.TOLERATED_ERROR, BAND, new BasicStroke(1)));
    return chart(plot);
  }

  /** Observed shares over stated probabilities, with the band of a perfectly calibrated model. */
  static JFreeChart reliability(Calibration calibration) {
    XYSeries perfect = new XYSeries("perfect");
    perfect.add(0, 0);
    perfect.add(1, 1);
    XYSeries observed = new XYSeries("observed");
    YIntervalSeries bands = new YIntervalSeries("band");
    for (Calibration.Bin bin : calibration.bins()) {
      observed.add(bin.stated(), bin.observed());
      bands.add(bin.stated(), bin.stated(), bin.band().low(), bin.band().high());
    }
    NumberAxis stated = axis("stated probability", -EDGE, 1 + EDGE);
    XYPlot plot =
        new XYPlot(
            new XYSeriesCollection(observed),
            stated,
            axis("share that is relevant", -EDGE, 1 + EDGE),
            dots());
    YIntervalSeriesCollection intervals = new YIntervalSeriesCollection();
    intervals.addSeries(bands);
    plot.setDataset(1, intervals);
    XYErrorRenderer bars = new XYErrorRenderer();
    bars.setErrorPaint(BAND);
    bars.setErrorStroke(new BasicStroke(3));
    bars.setDefaultShapesVisible(false);
    plot.setRenderer(1, bars);
    plot.setDataset(2, new XYSeriesCollection(perfect));
    XYLineAndShapeRenderer diagonal = new XYLineAndShapeRenderer(true, false);
    diagonal.setSeriesPaint(0, Color.GRAY);
    plot.setRenderer(2, diagonal);
    return chart(plot);
  }

  private static XYLineAndShapeRenderer dots() {
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setSeriesPaint(0, MAIN);
    dots.setSeriesShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
    return dots;
  }

  /** How many answers took how long. */
  static JFreeChart latency(Percentiles millis) {
    DefaultCategoryDataset counts = new DefaultCategoryDataset();
    LatencyBar.of(millis).forEach(bar -> counts.addValue(bar.count(), "answers", bar.label()));
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, MAIN);
    CategoryAxis upTo = new CategoryAxis("took up to");
    upTo.setTickLabelFont(TEXT);
    upTo.setLabelFont(TEXT);
    upTo.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    upTo.setMaximumCategoryLabelWidthRatio(1);
    NumberAxis answers = axis("questions", 0, 1);
    answers.setAutoRange(true);
    CategoryPlot plot = new CategoryPlot(counts, upTo, answers, bars);
    plot.setRangeGridlinePaint(GRID);
    return chart(plot);
  }

  /** What was asked about against what was answered from. */
  static JFreeChart confusion(Confusion confusion) {
    int columns = confusion.given().size();
    int most = 1;
    double[][] cells = new double[3][confusion.expected().size() * columns];
    for (int row = 0; row < confusion.expected().size(); row++) {
      for (int column = 0; column < columns; column++) {
        int count = confusion.counts().get(row).get(column);
        int cell = row * columns + column;
        cells[0][cell] = column;
        cells[1][cell] = row;
        cells[2][cell] = count;
        most = Math.max(most, count);
      }
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("questions", cells);
    SymbolAxis asked = symbols("asked about", confusion.expected().toArray(String[]::new));
    asked.setInverted(true);
    SymbolAxis given = symbols("answered from", confusion.given().toArray(String[]::new));
    given.setVerticalTickLabels(true);
    XYBlockRenderer blocks = new XYBlockRenderer();
    blocks.setPaintScale(shades(most));
    XYPlot plot = new XYPlot(dataset, given, asked, blocks);
    plot.setDomainAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    for (int cell = 0; cell < cells[2].length; cell++) {
      if (cells[2][cell] > 0) {
        plot.addAnnotation(label(cells[0][cell], cells[1][cell], cells[2][cell], most));
      }
    }
    return chart(plot);
  }

  private static XYTextAnnotation label(double x, double y, double count, int most) {
    XYTextAnnotation label = new XYTextAnnotation(Shown.plain(count), x, y);
    label.setFont(TEXT);
    label.setPaint(count > most * WHITE_FROM ? Color.WHITE : Color.BLACK);
    return label;
  }

  /** From white for nothing to the main colour for the most, by the root of the count. */
  private static LookupPaintScale shades(int most) {
    LookupPaintScale scale = new LookupPaintScale(0, most + 1.0, Color.WHITE);
    for (int shade = 0; shade <= SHADES; shade++) {
      double share = (double) shade / SHADES;
      scale.add(
          Math.max(shade == 0 ? 0 : 0.5, share * share * most),
          new Color(
              fade(MAIN.getRed(), share),
              fade(MAIN.getGreen(), share),
              fade(MAIN.getBlue(), share)));
    }
    return scale;
  }

  private static int fade(int colour, double share) {
    return (int) Math.round(255 + (colour - 255) * share);
  }

  private static SymbolAxis symbols(String label, String[] names) {
    SymbolAxis axis = new SymbolAxis(label, names);
    axis.setTickLabelFont(TEXT);
    axis.setLabelFont(TEXT);
    axis.setGridBandsVisible(false);
    return axis;
  }

  private static NumberAxis axis(String label, double low, double high) {
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(low, high);
    axis.setTickLabelFont(TEXT);
    axis.setLabelFont(TEXT);
    return axis;
  }

  private static JFreeChart chart(Plot plot) {
    if (plot instanceof XYPlot xy) {
      xy.setDomainGridlinePaint(GRID);
      xy.setRangeGridlinePaint(GRID);
    }
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 8, 8, 16));
    return chart;
  }
}

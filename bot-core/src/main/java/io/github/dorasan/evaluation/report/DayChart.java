package io.github.dorasan.evaluation.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws how many questions each day brought, answered and not. */
public final class DayChart {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 360;

  /** A day's label needs so much room that no more fit. */
  private static final int MOST_LABELS = 16;

  /** Told apart by their lightness too. */
  private static final Color ANSWERED = new Color(0x1F, 0x5F, 0xA8);

  private static final Color UNANSWERED = new Color(0xE0, 0xA8, 0x30);
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private DayChart() {}

  /** What a day brought. */
  public record Day(LocalDate date, int answered, int unanswered) {
    /** All of its questions. */
    public int all() {
      return answered + unanswered;
    }
  }

  /**
   * A picture of some days, as PNG; empty where this machine has nothing to draw text with.
   *
   * @param days one or more, in their order
   * @param legends what stands for the questions that were answered and for the others, the best
   *     first; the first that this machine has letters for is taken, the last if none
   */
  public static Optional<byte[]> png(List<Day> days, List<Legend> legends) {
    if (!Drawing.possible()) {
      return Optional.empty();
    }
    Legend legend = legible(legends);
    return Optional.of(drawn(days, legend.answered(), legend.unanswered()));
  }

  /** Names of the two colours. */
  public record Legend(String answered, String unanswered) {
    private boolean canBeShown() {
      return TEXT.canDisplayUpTo(answered + unanswered) < 0;
    }
  }

  static Legend legible(List<Legend> legends) {
    return legends.stream().filter(Legend::canBeShown).findFirst().orElse(legends.getLast());
  }

  private static byte[] drawn(List<Day> days, String answered, String unanswered) {
    DefaultCategoryDataset counts = new DefaultCategoryDataset();
    int step = (days.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < days.size(); i++) {
      String label = i % step == 0 ? label(days.get(i)) : " ".repeat(i + 1);
      counts.addValue(days.get(i).answered(), answered, label);
      counts.addValue(days.get(i).unanswered(), unanswered, label);
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            null, null, null, counts, PlotOrientation.VERTICAL, true, false, false);
    style(chart.getCategoryPlot());
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(TEXT);
    try {
      return ChartUtils.encodeAsPNG(chart.createBufferedImage(WIDTH, HEIGHT));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be written", e);
    }
  }

  private static void style(CategoryPlot plot) {
    StackedBarRenderer bars = new StackedBarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, ANSWERED);
    bars.setSeriesPaint(1, UNANSWERED);
    plot.setRenderer(bars);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    CategoryAxis axis = plot.getDomainAxis();
    axis.setTickLabelFont(TEXT);
    axis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    NumberAxis range = (NumberAxis) plot.getRangeAxis();
    range.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    range.setTickLabelFont(TEXT);
  }

  private static String label(Day day) {
    return day.date().toString().substring("2000-".length());
  }
}

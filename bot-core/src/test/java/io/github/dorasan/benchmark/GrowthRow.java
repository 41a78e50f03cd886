package io.github.dorasan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was measured of a folder of one size.
 *
 * @param vectors {@code model} for the sentence model's, {@code synthetic} for made-up ones
 * @param read seconds to read and check the folder; 0 where there was no folder
 * @param build seconds to build the index
 * @param buildPeak the most memory that the building process had, in MiB
 * @param index size of the index, in MiB
 * @param open seconds to open it again
 * @param median milliseconds of a new question
 * @param slow milliseconds that 99 in 100 new questions did not exceed
 * @param askPeak the most memory that the answering process had, in MiB
 */
public record GrowthRow(
    String vectors,
    int entries,
    double read,
    double build,
    long buildPeak,
    double index,
    double open,
    double median,
    double slow,
    long askPeak) {
  private static final String HEADING =
      "vectors,entries,read s,build s,build peak MiB,index MiB,open s,median ms,99 % ms,ask peak"
          + " MiB";

  static GrowthRow parse(String line) {
    String[] cells = line.split(",", -1);
    return new GrowthRow(
        cells[0],
        Integer.parseInt(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Long.parseLong(cells[4]),
        Double.parseDouble(cells[5]),
        Double.parseDouble(cells[6]),
        Double.parseDouble(cells[7]),
        Double.parseDouble(cells[8]),
        Long.parseLong(cells[9]));
  }

  /** All rows of a file; none where there is no file. */
  public static List<GrowthRow> read(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().skip(1).map(GrowthRow::parse).toList()
        : List.of();
  }

  /** Adds this row to a file, in the place of an earlier one of the same size. */
  void writeTo(Path file) throws IOException {
    List<GrowthRow> rows = new ArrayList<>(read(file));
    rows.removeIf(row -> row.vectors.equals(vectors) && row.entries == entries);
    rows.add(this);
    rows.sort(Comparator.comparing(GrowthRow::vectors).thenComparingInt(GrowthRow::entries));
    List<String> lines = new ArrayList<>(List.of(HEADING));
    rows.forEach(row -> lines.add(row.toString()));
    Files.write(file, lines);
  }

  @Override
  public String toString() {
    return "%s,%d,%.1f,%.1f,%d,%.1f,%.2f,%.1f,%.1f,%d"
        .formatted(vectors, entries, read, build, buildPeak, index, open, median, slow, askPeak);
  }
}

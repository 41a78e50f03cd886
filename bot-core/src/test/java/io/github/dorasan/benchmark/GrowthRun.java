package io.github.dorasan.benchmark;

import io.github.dorasan.evaluation.report.GrowthPlot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how building and answering grow with the number of entries, and draws it. */
public final class GrowthRun {
  /** What the flags of Dorasan's JVM allow no more for. */
  private static final int MANY = 100_000;

  private static final String MUCH = "-Xmx8g";

  private GrowthRun() {}

  /**
   * Measures sizes one after the other, each in processes of its own, writes a row for each, and
   * draws all rows that there are.
   *
   * @param args the folder for measurements, that of the rows and the picture, whose vectors
   *     ({@code model} or {@code synthetic}), and the sizes; without sizes it only draws
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path data = Path.of(args[0]);
    Path docs = Path.of(args[1]);
    Path rows = docs.resolve("growth.csv");
    for (String size : List.of(args).subList(3, args.length)) {
      Path folder = Files.createDirectories(data.resolve(args[2] + "-" + size).toAbsolutePath());
      int entries = Integer.parseInt(size);
      String built = step("build", args[2], entries, folder);
      String asked = step("ask", args[2], entries, folder);
      GrowthRow row = GrowthRow.parse(String.join(",", args[2], size, built, asked));
      row.writeTo(rows);
      System.out.println(row);
    }
    GrowthPlot.write(GrowthRow.read(rows), docs);
  }

  private static String step(String what, String vectors, int entries, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    if (entries > MANY) {
      command.add(MUCH);
    }
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.addAll(List.of(GrowthStep.class.getName(), what, vectors));
    command.addAll(List.of(Integer.toString(entries), folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var said = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = said.readAllLines();
      if (process.waitFor() != 0 || lines.isEmpty()) {
        throw new IOException(
            what + " of " + entries + " entries failed; what it said stands above");
      }
      return lines.getLast();
    }
  }
}

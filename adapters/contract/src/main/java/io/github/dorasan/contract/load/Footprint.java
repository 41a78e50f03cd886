package io.github.dorasan.contract.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What another JVM takes of the machine, seen from outside. */
public final class Footprint {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
  private static final int KILO = 1024;

  private final long pid;

  /** That of the process of this number. */
  public Footprint(long pid) {
    this.pid = pid;
  }

  /** What lives in its heap after rubbish was collected, in KiB; 0 where it does not tell. */
  public long heap() {
    jcmd("GC.run");
    // The two generations; what follows lies outside of the heap.
    return USED.matcher(jcmd("GC.heap_info"))
        .results()
        .limit(2)
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  private String jcmd(String what) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  what)
              .redirectErrorStream(true)
              .start();
      try (var said = jcmd.inputReader(StandardCharsets.UTF_8)) {
        return said.readAllAsString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it takes of the machine's memory, in MiB; 0 where the system does not tell. */
  public long resident() {
    return status(RESIDENT) / KILO;
  }

  /** How many of the system's threads it has; 0 where the system does not tell. */
  public long threads() {
    return status(THREADS);
  }

  private long status(Pattern wanted) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return Files.isReadable(status)
          ? wanted
              .matcher(Files.readString(status))
              .results()
              .mapToLong(found -> Long.parseLong(found.group(1)))
              .sum()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

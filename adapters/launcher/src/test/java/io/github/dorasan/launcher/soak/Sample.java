package io.github.dorasan.launcher.soak;

import io.github.dorasan.contract.load.Footprint;

/**
 * What the bot took at one moment.
 *
 * @param seconds since the beginning
 * @param events how many things had happened
 * @param resident memory, in MiB
 * @param heap what lived in its heap, in KiB
 * @param threads of the system
 * @param waiting what was not answered yet
 */
record Sample(long seconds, long events, long resident, long heap, long threads, int waiting) {
  static final String HEADING =
      "%8s %9s %13s %14s %8s %8s"
          .formatted("second", "events", "resident, MiB", "live heap, MiB", "threads", "waiting");

  static Sample take(long seconds, long events, Footprint footprint, int waiting) {
    long threads = footprint.threads();
    long resident = footprint.resident();
    return new Sample(seconds, events, resident, footprint.heap(), threads, waiting);
  }

  double heapMiB() {
    return heap / 1024.0;
  }

  @Override
  public String toString() {
    return "%8d %9d %13d %14.1f %8d %8d"
        .formatted(seconds, events, resident, heapMiB(), threads, waiting);
  }
}

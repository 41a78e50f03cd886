package io.github.dorasan.launcher;

import io.github.dorasan.knowledge.FolderWatch;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Checks a folder again at each change, and prints what is new and what is gone. What has merely
 * moved to another line is neither.
 */
final class CheckWatch {
  private static final Pattern LINE = Pattern.compile(":\\d+\\b");

  private final FolderWatch watch;
  private final Supplier<CheckResult> check;
  private final PrintWriter out;
  private SequencedMap<String, String> before;

  /** Begins with what was found, and printed, before. */
  CheckWatch(FolderWatch watch, CheckResult first, Supplier<CheckResult> check, PrintWriter out) {
    this.watch = watch;
    this.check = check;
    this.out = out;
    this.before = byText(CheckReport.lines(first));
  }

  /** Looks at the folder once; to be called now and then, by one thread. */
  void look() {
    if (!watch.changed()) {
      return;
    }
    CheckResult result = check.get();
    SequencedMap<String, String> now = byText(CheckReport.lines(result));
    print("gone", before, now);
    print("new", now, before);
    new CheckReport(out).summary(result);
    before = now;
  }

  private void print(String mark, Map<String, String> lines, Map<String, String> others) {
    lines.forEach(
        (text, line) -> {
          if (!others.containsKey(text)) {
            out.println(mark + ": " + line);
          }
        });
  }

  private static SequencedMap<String, String> byText(List<String> lines) {
    SequencedMap<String, String> byText = new LinkedHashMap<>();
    lines.forEach(line -> byText.put(LINE.matcher(line).replaceAll(""), line));
    return byText;
  }
}

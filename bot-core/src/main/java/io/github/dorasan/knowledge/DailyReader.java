package io.github.dorasan.knowledge;

import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.FactId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads {@code daily.yaml}: series of facts, and facts that belong to a day of the year. */
final class DailyReader {
  private static final int SHORTEST_SERIES = 2;

  private final Path file;
  private final Problems problems;
  private final List<Located<FactId>> facts = new ArrayList<>();

  DailyReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The plan; what is wrong with it has been noted. */
  DailyPlan read() {
    Optional<YamlMapping> root = new YamlFile(file, problems).mapping();
    if (root.isEmpty()) {
      return DailyPlan.NONE;
    }
    DailyPlan plan = new DailyPlan(series(root.get()), dates(root.get()));
    root.get().rejectOtherKeys();
    return plan;
  }

  /** Every fact that {@link #read} found named, with the place where it is. */
  List<Located<FactId>> facts() {
    return List.copyOf(facts);
  }

  private List<DailyPlan.Series> series(YamlMapping root) {
    List<DailyPlan.Series> all = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlMapping row : root.mappings("series")) {
      String id = Ids.read(row, file, problems);
      Integer first = lines.putIfAbsent(id, row.line());
      if (first != null && !id.isEmpty()) {
        problems.add(
            file,
            row.line(),
            "The series `" + id + "` stands already on line " + first,
            "Give one of the two another id");
      }
      List<FactId> members = members(row);
      if (members.size() < SHORTEST_SERIES) {
        problems.add(
            file,
            row.line("facts"),
            "The series `" + id + "` has fewer than " + SHORTEST_SERIES + " facts",
            "Name its facts under `facts:`, in their order");
      }
      all.add(new DailyPlan.Series(id, row.text("name"), members));
      row.rejectOtherKeys();
    }
    return all;
  }

  private SequencedMap<MonthDay, List<FactId>> dates(YamlMapping root) {
    SequencedMap<MonthDay, List<FactId>> dates = new LinkedHashMap<>();
    for (YamlMapping row : root.mappings("dates")) {
      Optional<MonthDay> day = day(row);
      List<FactId> members = members(row);
      if (members.isEmpty()) {
        problems.add(
            file,
            row.line("facts"),
            "This day has no facts",
            "Name one or more under `facts:`, or remove the day");
      }
      if (day.isPresent() && dates.putIfAbsent(day.get(), members) != null) {
        problems.add(
            file,
            row.line(),
            "The day " + row.text("day") + " stands already above",
            "Put the facts of both together");
      }
      row.rejectOtherKeys();
    }
    return dates;
  }

  private Optional<MonthDay> day(YamlMapping row) {
    String text = row.text("day");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException _) {
      problems.add(
          file,
          row.line("day"),
          "`" + text + "` is no day of the year",
          "Write month and day in quotes, such as \"06-25\"");
      return Optional.empty();
    }
  }

  private List<FactId> members(YamlMapping row) {
    List<FactId> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlMapping.Line line : row.lines("facts")) {
      FactId fact = new FactId(line.text());
      if (seen.add(line.text())) {
        members.add(fact);
        facts.add(new Located<>(fact, file, line.line()));
      } else {
        problems.add(
            file,
            line.line(),
            "The fact `" + line.text() + "` stands here twice",
            "Remove one of the two");
      }
    }
    return members;
  }
}

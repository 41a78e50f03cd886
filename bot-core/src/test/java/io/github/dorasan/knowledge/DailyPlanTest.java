package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.FactId;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series and dates are read, and what is wrong in them is named by file and line. */
class DailyPlanTest {
  @TempDir Path path;
  private SmallFolder folder;

  @BeforeEach
  void write() {
    folder =
        SmallFolder.in(path)
            .append(
                "facts/hours.yaml",
                "- {id: monday, text: The shop is closed on Mondays., sources: [leaflet#hours]}\n");
  }

  @Test
  void aFolderWithoutOneHasNoPlan() throws KnowledgeException {
    assertThat(KnowledgeLoader.load(path).daily()).isEqualTo(DailyPlan.NONE);
  }

  @Test
  void seriesAndDatesAreRead() throws KnowledgeException {
    folder.write(
        "daily.yaml",
        """
        series:
          - {id: week, name: The week, facts: [sunday, monday]}
        dates:
          - {day: "02-29", facts: [monday]}
        """);
    DailyPlan plan = KnowledgeLoader.load(path).daily();
    FactId sunday = new FactId("sunday");
    FactId monday = new FactId("monday");
    assertThat(plan.series("week"))
        .hasValue(new DailyPlan.Series("week", "The week", List.of(sunday, monday)));
    assertThat(plan.series("month")).isEmpty();
    assertThat(plan.dates()).containsEntry(MonthDay.of(2, 29), List.of(monday)).hasSize(1);
    assertThat(plan.dated()).containsExactly(monday);
  }

  @Test
  void everythingThatIsWrongIsNamed() {
    folder.write(
        "daily.yaml",
        """
        series:
          - id: week
            name: The week
            facts: [sunday, sunday, mondy]
          - {id: week, name: Again, facts: [monday]}
        dates:
          - {day: "02-30", facts: [monday]}
          - {day: "03-01"}
        other: 1
        """);
    assertThat(folder.problems())
        .containsExactly(
            "daily.yaml:4: The fact `sunday` stands here twice. Remove one of the two.",
            "daily.yaml:4: The fact `mondy` does not exist. Did you mean `monday`?",
            "daily.yaml:5: The series `week` stands already on line 2. Give one of the two another"
                + " id.",
            "daily.yaml:5: The series `week` has fewer than 2 facts. Name its facts under `facts:`,"
                + " in their order.",
            "daily.yaml:7: `02-30` is no day of the year. Write month and day in quotes, such as"
                + " \"06-25\".",
            "daily.yaml:8: This day has no facts. Name one or more under `facts:`, or remove the"
                + " day.",
            "daily.yaml:9: `other` is not a key that stands here. Remove it; known are: dates,"
                + " series.");
  }
}

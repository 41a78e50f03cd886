package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TopicId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own folder lies over the shipped one, and outlives its upgrades. */
class LayeringTest {
  @TempDir private Path folder;
  private SmallFolder shipped = SmallFolder.empty(Path.of(""));
  private SmallFolder own = shipped;

  @BeforeEach
  void write() {
    shipped =
        SmallFolder.in(folder.resolve("seeds"))
            .append(
                "faq/hours.yaml",
                """
                - id: when-monday
                  question: When do you open on Mondays?
                  phrasings: [monday hours, start of the week]
                  answer: Not at all.
                  facts: [sunday]
                  related: [when-sunday]
                """)
            .write(
                "not-covered.yaml",
                """
                - {id: nc-price, question: What does it cost?, phrasings: [price], about: prices,
                   nearest: when-monday}
                """)
            .write(
                "smalltalk.yaml",
                """
                - {id: hello, kind: social, phrasings: [hi, hello], reply: Hello.}
                - {id: help, kind: danger, phrasings: [he hits me], reply: Call 112.}
                """)
            .write(
                "daily.yaml",
                """
                series:
                  - {id: week, name: The week, facts: [sunday, monday]}
                dates:
                  - {day: "04-23", facts: [monday]}
                """)
            .append(
                "facts/hours.yaml",
                """
                - {id: monday, text: Closed on Mondays., sources: [leaflet#hours],
                   differs-from: [sunday]}
                """)
            .write("synonyms.txt", "open, unlocked\n");
    own = SmallFolder.empty(folder.resolve("own"));
  }

  private KnowledgeFolders folders() {
    return new KnowledgeFolders(shipped.path(), Optional.of(own.path()));
  }

  private LocatedKnowledge located() {
    try {
      return KnowledgeLoader.loadWithPositions(folders());
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private KnowledgeBase merged() {
    return located().knowledge();
  }

  private FaqEntry entry(String id) {
    return merged().entry(new EntryId(id)).orElseThrow();
  }

  private List<String> problems() {
    try {
      KnowledgeLoader.load(folders());
      return List.of();
    } catch (KnowledgeException e) {
      return lines(e.problems());
    }
  }

  private List<String> lines(List<Problem> problems) {
    return problems.stream().map(problem -> problem.toString().replace(folder + "/", "")).toList();
  }

  @Test
  void anEmptyFolderChangesNothingButTheVersion() throws KnowledgeException {
    KnowledgeBase alone = shipped.load();
    assertThat(merged().faq()).isEqualTo(alone.faq());
    assertThat(merged().daily()).isEqualTo(alone.daily());
    assertThat(merged().version()).isNotEqualTo(alone.version());
    assertThat(KnowledgeLoader.version(folders())).contains(merged().version());
    assertThat(located().conflicts()).isEmpty();
    assertThat(located().replacements()).isEmpty();
  }

  @Test
  void whatHasTheSameIdTakesThePlaceAndTheRestIsAdded() {
    own.write(
            "faq/hours.yaml",
            """
            - {id: when-sunday, question: Open on a Sunday?, answer: At ten., facts: [sunday]}
            - {id: when-easter, question: Open at Easter?, answer: No., related: [when-monday]}
            """)
        .write("facts/hours.yaml", "- {id: easter, text: Closed., sources: [mine#all]}\n")
        .write("sources.yaml", "- {id: mine, title: Mine, sections: [{id: all, title: All}]}\n")
        .write("topics.yaml", "- {id: more, name: More, line: What else there is.}\n")
        .write("synonyms.txt", "easter, holiday\n");
    KnowledgeBase merged = merged();
    assertThat(merged.faq().keySet())
        .extracting(EntryId::value)
        .containsExactly("when-sunday", "when-monday", "when-easter");
    assertThat(entry("when-sunday").answer()).isEqualTo("At ten.");
    assertThat(merged.facts()).containsKeys(new FactId("sunday"), new FactId("easter"));
    assertThat(merged.topics()).containsKeys(new TopicId("hours"), new TopicId("more"));
    assertThat(merged.synonyms()).containsExactly("open, unlocked", "easter, holiday");
    assertThat(lines(located().replacements()))
        .containsExactly(
            "own/faq/hours.yaml:1: `when-sunday` takes the place of seeds/faq/hours.yaml:1, which"
                + " says something else. Compare the two after an upgrade.");
  }

  @Test
  void anUpgradeOfTheShippedFolderLeavesTheOwnAnswers() {
    own.write("faq/hours.yaml", "- {id: when-sunday, question: Sunday?, answer: Mine.}\n");
    shipped.write(
        "faq/hours.yaml",
        """
        - {id: when-sunday, question: Sundays?, answer: Of the new version.}
        - {id: when-monday, question: Mondays?, answer: New too.}
        """);
    assertThat(entry("when-sunday").answer()).isEqualTo("Mine.");
    assertThat(entry("when-monday").answer()).isEqualTo("New too.");
  }

  @Test
  void whatSaysTheSameIsNamed() {
    own.write("topics.yaml", "- id: hours\n  name: Hours\n  line: When the door is open.\n");
    assertThat(lines(located().replacements()))
        .containsExactly(
            "own/topics.yaml:1: `hours` says the same as seeds/topics.yaml:1. Remove it here, so"
                + " that what is mended there holds.");
  }

  @Test
  void aPhrasingOfBothLeadsWhereTheOwnDoesAndIsNamed() {
    own.write(
        "faq/hours.yaml",
        "- {id: weekly, question: Weekly hours?, phrasings: [Monday hours?], answer: Ten to"
            + " six.}\n");
    assertThat(entry("when-monday").phrasings()).containsExactly("start of the week");
    assertThat(lines(located().conflicts()))
        .containsExactly(
            "own/faq/hours.yaml:1: \"monday hours\" leads to `weekly` here and to `when-monday` at"
                + " seeds/faq/hours.yaml:9. Remove it here if that one answers it better.");
  }

  @Test
  void whoAnswersAnEntrysOwnQuestionTakesItsPlace() {
    own.write(
        "faq/hours.yaml",
        """
        - {id: mondays, question: When do you open on Mondays?, answer: At noon.}
        - {id: price, question: What does it cost?, answer: Nothing.}
        """);
    KnowledgeBase merged = merged();
    assertThat(merged.entry(new EntryId("when-monday"))).isEmpty();
    assertThat(merged.uncovered()).isEmpty();
    assertThat(lines(located().conflicts()))
        .hasSize(2)
        .allMatch(line -> line.contains("that one is left out. Give yours the id `"));
  }

  @Test
  void whatIsRemovedIsNamedNoMore() {
    own.write("removed.yaml", "entries: [when-sunday, hello]\nfacts: [monday]\n");
    KnowledgeBase merged = merged();
    assertThat(merged.entry(new EntryId("when-sunday"))).isEmpty();
    assertThat(entry("when-monday").related()).isEmpty();
    assertThat(merged.smallTalk().keySet()).extracting(EntryId::value).containsExactly("help");
    assertThat(merged.daily().series("week").orElseThrow().facts())
        .containsExactly(new FactId("sunday"));
    assertThat(merged.daily().dates()).isEmpty();
    own.write("removed.yaml", "entries: [when-monday]\nfacts: [sunday]\n");
    assertThat(merged().uncovered().firstEntry().getValue().nearest()).isEmpty();
    assertThat(entry("when-sunday").facts()).isEmpty();
  }

  @Test
  void whatIsRemovedAndDoesNotExistIsNamed() {
    own.write("removed.yaml", "entries:\n  - when-sundy\n  - party\n  - mine\ntopics: [x]\n")
        .write("faq/hours.yaml", "- {id: mine, question: Mine?, answer: Yes.}\n");
    assertThat(lines(located().conflicts()))
        .containsExactly(
            "own/removed.yaml:2: The entry `when-sundy` does not exist, or does no more. Did you"
                + " mean `when-sunday`?",
            "own/removed.yaml:3: The entry `party` does not exist, or does no more. Remove this"
                + " line.",
            "own/removed.yaml:4: The entry `mine` is removed here, and stands in this folder too."
                + " Remove this line: what stands here takes the place of the other anyway.",
            "own/removed.yaml:5: The topic `x` does not exist, or does no more. Remove this line.");
  }

  @Test
  void aTopicGoesWithAllThatBelongsToIt() {
    own.write("removed.yaml", "topics: [hours]\n")
        .write("topics.yaml", "- {id: own, name: Own, line: Mine.}\n")
        .write("faq/own.yaml", "- {id: mine, question: Mine?, answer: Yes.}\n");
    KnowledgeBase merged = merged();
    assertThat(merged.faq().keySet()).extracting(EntryId::value).containsExactly("mine");
    assertThat(merged.facts()).isEmpty();
    assertThat(merged.daily().series()).isEmpty();
  }

  @Test
  void whatIsSaidToPeopleInDangerIsNotTakenAway() {
    own.write("removed.yaml", "entries: [help]\n");
    assertThat(problems())
        .containsExactly(
            "seeds/smalltalk.yaml:2: `help` is said to people in danger, and the folder laid over"
                + " this one takes it away. Give another reply of the kind danger this id there,"
                + " or leave it as it is.");
    own.delete("removed.yaml")
        .write(
            "smalltalk.yaml",
            "- {id: help, kind: danger, phrasings: [they hit me], reply: Call 1366.}\n");
    assertThat(merged().smallTalk().get(new EntryId("help")).reply()).isEqualTo("Call 1366.");
  }

  @Test
  void problemsNameTheFileInTheRightFolder() {
    own.write("faq/hours.yaml", "- {id: mine, question: Mine?, answer: Yes., facts: [sundy]}\n");
    assertThat(problems())
        .containsExactly(
            "own/faq/hours.yaml:1: The fact `sundy` does not exist. Did you mean `sunday`?");
    own.write("faq/hours.yaml", "")
        .write("sources.yaml", "- {id: leaflet, title: L, sections: [{id: new, title: N}]}\n");
    assertThat(problems())
        .hasSize(2)
        .allMatch(
            line ->
                line.startsWith("seeds/facts/hours.yaml:")
                    && line.contains(
                        "`leaflet#hours` does not exist any more: the folder laid over"
                            + " this one takes it away. Keep it there, under the same id."));
    own.write("sources.yaml", "- {id: two, title: T}\n- {id: two, title: T}\n");
    assertThat(problems()).anyMatch(line -> line.startsWith("own/sources.yaml:2: The id `two`"));
  }

  @Test
  void aFileThatNobodyReadsIsNamed() {
    own.write("notcovered.yaml", "[]").write("notes.md", "");
    assertThat(lines(located().conflicts()))
        .containsExactly(
            "own/notcovered.yaml: Nothing is read from this file. Did you mean"
                + " `not-covered.yaml`?");
  }

  @Test
  void aFolderThatIsMissingOrTheSameIsAProblem() {
    own = new SmallFolder(folder.resolve("nowhere"));
    assertThat(problems())
        .containsExactly(
            "nowhere: This is not a folder that can be read. Point --overlay at your own folder,"
                + " or leave it out.");
    own = shipped;
    assertThat(problems())
        .containsExactly(
            "seeds: This folder cannot be laid over itself. Point --overlay at another.");
  }

  @Test
  void aChangeOfEitherFolderIsOne() {
    Instant[] now = {Instant.EPOCH};
    FolderWatch watch = new FolderWatch(folders(), () -> now[0]);
    own.write("faq/hours.yaml", "- {id: mine, question: Mine?, answer: Yes.}\n");
    assertThat(watch.changed()).isFalse();
    now[0] = now[0].plus(FolderWatch.QUIET);
    assertThat(watch.changed()).isTrue();
    shipped.write("synonyms.txt", "open, ajar\n");
    assertThat(watch.changed()).isFalse();
    now[0] = now[0].plus(FolderWatch.QUIET);
    assertThat(watch.changed()).isTrue();
  }
}

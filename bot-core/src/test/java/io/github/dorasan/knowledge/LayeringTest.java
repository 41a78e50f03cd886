package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.TopicId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The operator's own folder lies over the shipped one, and outlives its upgrades. */
class LayeringTest extends TwoFolders {
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

package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids stand once, phrasings stand once, and references lead somewhere. */
class ReferenceProblemsTest {
  @TempDir Path path;
  private SmallFolder folder;

  @BeforeEach
  void write() {
    folder = SmallFolder.in(path);
  }

  @ParameterizedTest
  @CsvSource({
    "topics.yaml, '- {id: hours, name: Other, line: Other.}', 4, hours, topics.yaml:1",
    "sources.yaml, '- {id: leaflet, title: Other, sections: [{id: a, title: A}]}', 6, leaflet,"
        + " sources.yaml:1",
    "facts/hours.yaml, '- {id: sunday, text: Other., sources: [leaflet#hours]}', 4, sunday,"
        + " facts/hours.yaml:1",
    "faq/hours.yaml, '- {id: when-sunday, question: Other?, answer: Other.}', 7, when-sunday,"
        + " faq/hours.yaml:1"
  })
  void anIdThatStandsTwiceIsNamed(String file, String row, int line, String id, String first) {
    folder.append(file, row + "\n");

    assertThat(folder.problems())
        .containsExactly(
            "%s:%d: The id `%s` stands already at %s. Give one of the two another id."
                .formatted(file, line, id, first));
  }

  @Test
  void allThatCanBeAnsweredWithSharesOneSpaceOfIds() {
    folder.write("not-covered.yaml", "- {id: when-sunday, question: Why?, about: reasons}\n");
    folder.write(
        "smalltalk.yaml", "\n- {id: when-sunday, kind: social, phrasings: [hi], reply: Hello.}\n");

    assertThat(folder.problems())
        .containsExactly(
            "not-covered.yaml:1: The id `when-sunday` stands already at faq/hours.yaml:1. Give one"
                + " of the two another id.",
            "smalltalk.yaml:2: The id `when-sunday` stands already at faq/hours.yaml:1. Give one"
                + " of the two another id.");
  }

  @Test
  void aFactMayHaveTheIdOfAnEntry() {
    folder.append("facts/hours.yaml", "- {id: when-sunday, text: A., sources: [leaflet#hours]}\n");

    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "faq/hours.yaml, '- {id: b, question: B?, answer: B., facts: [sundy]}', 7, fact, sundy, sunday",
    "faq/hours.yaml, '- {id: b, question: B?, answer: B., related: [when-sundays]}', 7, entry,"
        + " when-sundays, when-sunday",
    "facts/hours.yaml, '- {id: b, text: B., sources: [leaflet#hour]}', 4, section, leaflet#hour,"
        + " leaflet#hours",
    "facts/hours.yaml, '- {id: b, text: B., sources: [leaflet#hours], differs-from: [sunda]}', 4,"
        + " fact, sunda, sunday"
  })
  void aReferenceThatLeadsNowhereIsNamedWithTheNearest(
      String file, String row, int line, String kind, String id, String near) {
    folder.append(file, row + "\n");

    assertThat(folder.problems())
        .containsExactly(
            "%s:%d: The %s `%s` does not exist. Did you mean `%s`?"
                .formatted(file, line, kind, id, near));
  }

  @Test
  void uncoveredQuestionsAndSmallTalkReferToEntries() {
    folder.write(
        "not-covered.yaml", "- {id: a, question: A?, about: reasons, nearest: when-monday}\n");
    folder.write(
        "smalltalk.yaml",
        "- {id: b, kind: social, phrasings: [hi], reply: Hello., related: [when-sundaz]}\n");

    assertThat(folder.problems())
        .containsExactly(
            "not-covered.yaml:1: The entry `when-monday` does not exist. Did you mean"
                + " `when-sunday`?",
            "smalltalk.yaml:1: The entry `when-sundaz` does not exist. Did you mean"
                + " `when-sunday`?");
  }

  @Test
  void aFileOfAnUnknownTopicIsNamed() {
    folder.write("facts/hour.yaml", "- {id: b, text: B., sources: [leaflet#hours]}\n");
    folder.write("faq/parking.yaml", "\n- {id: c, question: C?, answer: C.}\n");

    assertThat(folder.problems())
        .containsExactly(
            "facts/hour.yaml:1: The topic `hour` does not exist. Did you mean `hours`?",
            "faq/parking.yaml:2: The topic `parking` does not exist. Add it in topics.yaml, or name"
                + " another here.");
  }

  @Test
  void aPhrasingUnderTwoEntriesIsNamed() {
    folder.append(
        "faq/hours.yaml",
        """
        - id: other
          question: Other?
          answer: Other.
          phrasings:
            - other hours
            - SUNDAY  hours!?
        """);

    assertThat(folder.problems())
        .containsExactly(
            "faq/hours.yaml:12: The phrasing \"SUNDAY  hours!?\" of `other` stands already under"
                + " `when-sunday` (faq/hours.yaml:4). Keep it under the entry that answers it"
                + " best.");
  }

  @Test
  void aPhrasingThatStandsTwiceUnderOneEntryIsNamed() {
    folder.append(
        "faq/hours.yaml",
        """
          corrects:
            - premise: Closed.
              phrasings: [when do you open on sundays]
              correction: Open.
        """);

    assertThat(folder.problems())
        .containsExactly(
            "faq/hours.yaml:9: The phrasing \"when do you open on sundays\" of `when-sunday` stands"
                + " already under `when-sunday` (faq/hours.yaml:2). Remove one of the two.");
  }

  @Test
  void aPhrasingIsHeldAgainstAllKinds() {
    folder.write(
        "not-covered.yaml", "- {id: a, question: A?, phrasings: [sunday hours], about: it}\n");
    folder.write("smalltalk.yaml", "- {id: b, kind: social, phrasings: ['a'], reply: Hello.}\n");

    assertThat(folder.problems())
        .containsExactly(
            "not-covered.yaml:1: The phrasing \"sunday hours\" of `a` stands already under"
                + " `when-sunday` (faq/hours.yaml:4). Keep it under the entry that answers it"
                + " best.",
            "smalltalk.yaml:1: The phrasing \"a\" of `b` stands already under `a`"
                + " (not-covered.yaml:1). Keep it under the entry that answers it best.");
  }

  @Test
  void aPhrasingWithoutWordsIsNamed() {
    folder.write(
        "smalltalk.yaml",
        "- id: b\n  kind: social\n  reply: Hello.\n  phrasings:\n    - hi\n    - '...'\n");

    assertThat(folder.problems())
        .containsExactly("smalltalk.yaml:6: This phrasing holds no letter or digit. Remove it.");
  }

  @Test
  void anUnknownKindOfSmallTalkIsNamed() {
    folder.write("smalltalk.yaml", "- {id: b, phrasings: [hi], reply: Hello.,\n kind: nice}\n");

    assertThat(folder.problems())
        .containsExactly(
            "smalltalk.yaml:2: The kind `nice` is not known. Use one of social, loaded, danger.");
  }

  @Test
  void anUnknownPlaceholderIsNamed() {
    folder.write(
        "smalltalk.yaml",
        """
        - id: b
          kind: social
          phrasings: [hi]
          reply: I am {name}, {nmae} and {}.
        """);

    String use = "Use one of {contacts}, {disclaimer}, {name}, {publisher}, {purpose}.";
    assertThat(folder.problems())
        .containsExactly(
            "smalltalk.yaml:4: The reply holds the unknown placeholder {nmae}. " + use,
            "smalltalk.yaml:4: The reply holds the unknown placeholder {}. " + use);
  }

  @ParameterizedTest
  @ValueSource(strings = {"price", "price,", ", price", "a => b => c", "a, => b", "=>", "a, !"})
  void aBadSynonymRuleIsNamed(String rule) {
    folder.write("synonyms.txt", "# words\n\n  cost, fee  \n" + rule + "\na => b\n");

    assertThat(folder.problems())
        .containsExactly(
            "synonyms.txt:4: \""
                + rule
                + "\" is not a synonym rule. Write `a, b, c` for words that mean the same, or `a,"
                + " b => c` to replace.");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnceInOrder() {
    folder.write("topics.yaml", "- {id: hours, name: Hours}\n- {id: HOURS, name: H, line: h}\n");
    folder.append("facts/hours.yaml", "  kind: rumour\n- {id: c, text: C., sources: [x#y]}\n");
    folder.write("synonyms.txt", "price\n");
    folder.delete("community.yaml");

    assertThat(folder.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly(
            "community.yaml",
            "facts/hours.yaml:4",
            "facts/hours.yaml:5",
            "synonyms.txt:1",
            "topics.yaml:1",
            "topics.yaml:2");
  }
}

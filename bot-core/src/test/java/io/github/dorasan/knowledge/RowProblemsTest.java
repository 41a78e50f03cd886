package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with one row or one key is named by its line, with the nearest right word. */
class RowProblemsTest {
  @TempDir Path path;
  private SmallFolder folder;

  @BeforeEach
  void write() {
    folder = SmallFolder.in(path);
  }

  @Test
  void aMissingKeyIsNamedAtItsRow() {
    folder.append("topics.yaml", "- id: tables\n  line: Playing.\n");

    assertThat(folder.problems())
        .containsExactly("topics.yaml:4: `name` is missing. Add a line `name: ...`.");
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearest() {
    folder.append("faq/hours.yaml", "  relatd: [when-sunday]\n");

    assertThat(folder.problems())
        .containsExactly(
            "faq/hours.yaml:7: `relatd` is not a key that stands here. Did you mean `related`?"
                + " Otherwise remove it.");
  }

  @Test
  void anUnknownKeyThatIsNearNothingIsNamedWithAllKeys() {
    folder.append("topics.yaml", "  colour: red\n");

    assertThat(folder.problems())
        .containsExactly(
            "topics.yaml:4: `colour` is not a key that stands here. Remove it; known are: aliases,"
                + " id, line, name.");
  }

  @ParameterizedTest
  @CsvSource({
    "community.yaml, 'contacts: [{name: A, how: b, hwo: c}]', 7, hwo, how",
    "sources.yaml, '  titel: Leaflet', 6, titel, title",
    "facts/hours.yaml, '  entitys: [a]', 4, entitys, entities",
    "faq/hours.yaml, '  corrects: [{premise: A, correction: B, phrasing: [c]}]', 7, phrasing,"
        + " phrasings"
  })
  void everyKindOfRowKnowsItsKeys(String file, String line, int at, String key, String near) {
    folder.append(file, line + "\n");

    assertThat(folder.problems())
        .containsExactly(
            "%s:%d: `%s` is not a key that stands here. Did you mean `%s`? Otherwise remove it."
                .formatted(file, at, key, near));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "''", "'   '", "~", "null"})
  void anEmptyTextIsNamed(String value) {
    folder.write("topics.yaml", "- id: hours\n  name: Hours\n  line: " + value + "\n");

    assertThat(folder.problems())
        .containsExactly("topics.yaml:3: `line` is empty. Write a text, or remove it.");
  }

  @Test
  void aListInPlaceOfATextIsNamed() {
    folder.write("topics.yaml", "- id: hours\n  name: Hours\n  line: [Open, Closed]\n");

    assertThat(folder.problems())
        .containsExactly("topics.yaml:3: `line` should be a text. Put it in quotes.");
  }

  @Test
  void aTextInPlaceOfAListIsNamed() {
    folder.append("topics.yaml", "  aliases: open\n");

    assertThat(folder.problems())
        .containsExactly(
            "topics.yaml:4: `aliases` should be a list. Write `- ...` lines below it.");
  }

  @Test
  void anItemThatIsNoTextIsNamedOnItsLine() {
    folder.append("topics.yaml", "  aliases:\n    - open\n    - {a: b}\n    - ''\n");

    assertThat(folder.problems())
        .containsExactly(
            "topics.yaml:6: `aliases` should be a text. Put it in quotes.",
            "topics.yaml:7: `aliases` is empty. Write a text, or remove it.");
  }

  @Test
  void anItemThatHoldsNoKeysIsNamedOnItsLine() {
    folder.append("faq/hours.yaml", "  corrects:\n    - The shop is closed.\n");

    assertThat(folder.problems())
        .containsExactly(
            "faq/hours.yaml:8: An item of `corrects` should hold keys with values. Write `- key:"
                + " value`.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hours",
        "opening hours",
        "-hours",
        "hours-",
        "opening--hours",
        "opening_hours",
        "caf\u00e9",
        "an-id-of-41-letters-is-one-letter-too-long"
      })
  void aMalformedIdIsNamed(String id) {
    folder.append("topics.yaml", "- name: Tables\n  line: Playing.\n  id: " + id + "\n");

    assertThat(folder.problems())
        .containsExactly(
            "topics.yaml:6: The id `"
                + id
                + "` is not well formed. Use lower-case letters, digits and single hyphens, at"
                + " most 40 characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "open-24-7", "an-id-of-40-letters-is-just-short-enough"})
  void aWellFormedIdIsTaken(String id) {
    folder.append("topics.yaml", "- name: Tables\n  line: Playing.\n  id: " + id + "\n");

    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kind, rumour, 'established, estimate, claim, testimony'",
    "kind, Claim, 'established, estimate, claim, testimony'",
    "sensitivity, gore, 'none, private_person, violence, death, sexual_violence'"
  })
  void anUnknownKindOrSensitivityIsNamed(String key, String value, String known) {
    folder.append("facts/hours.yaml", "  " + key + ": " + value + "\n");

    assertThat(folder.problems())
        .containsExactly(
            "facts/hours.yaml:4: `%s: %s` is not known. Use one of %s."
                .formatted(key, value, known));
  }

  @Test
  void aFactWithoutSourceIsNamed() {
    folder.append("facts/hours.yaml", "- id: monday\n  text: The shop opens at ten on Mondays.\n");

    assertThat(folder.problems())
        .containsExactly(
            "facts/hours.yaml:4: This fact has no source. Add `sources: [id#section]`.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leaflet", "#hours", "leaflet#"})
  void aSourceWithoutSectionIsNamed(String source) {
    folder.write(
        "facts/hours.yaml",
        "- id: sunday\n  text: Open.\n  sources:\n    - leaflet#hours\n    - '" + source + "'\n");

    assertThat(folder.problems())
        .containsExactly(
            "facts/hours.yaml:5: `"
                + source
                + "` does not name a section of a source. Write `source-id#section-id`.");
  }

  @Test
  void aSourceWithoutSectionsIsNamed() {
    folder.append("sources.yaml", "- id: board\n  title: Notice board\n");

    assertThat(folder.problems())
        .containsExactly(
            "sources.yaml:6: The source `board` has no sections. Add at least one under"
                + " `sections:`, with `id` and `title`.");
  }

  @Test
  void twoSectionsWithOneIdAreNamed() {
    folder.append("sources.yaml", "    - title: Hours again\n      id: hours\n");

    assertThat(folder.problems())
        .containsExactly(
            "sources.yaml:7: The source has two sections `hours`. Give each section an id of its"
                + " own.");
  }

  @Test
  void examplesAreThree() {
    folder.write("topics.yaml", "- {id: hours, name: Hours, line: Open.}\n");
    folder.write(
        "community.yaml",
        """
        name: Rook
        purpose: answers questions
        disclaimer: No orders.
        source-word: leaflets
        examples:
          - When?
          - Where?
        language: en
        """);

    assertThat(folder.problems())
        .containsExactly(
            "community.yaml:5: `examples` holds 2 questions. Give three questions that the bot"
                + " answers well.");
  }

  @Test
  void anIllFormedLanguageIsNamed() {
    folder.write(
        "community.yaml",
        """
        name: Rook
        purpose: answers questions
        disclaimer: No orders.
        source-word: leaflets
        language: English (UK)
        examples: [a, b, c]
        """);

    assertThat(folder.problems())
        .containsExactly(
            "community.yaml:5: `English (UK)` is not a language tag. Write one such as `en` or"
                + " `ko`.");
  }
}

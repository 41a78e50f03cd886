package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that is broken, hostile or of the wrong shape is named by file and line. */
class YamlProblemsTest {
  private static final String MEND =
      ". Check indentation, and put quotes around a value that holds \": \" or begins with a"
          + " special character.";

  @TempDir Path path;
  private SmallFolder folder;

  @BeforeEach
  void write() {
    folder = SmallFolder.in(path);
  }

  private void hasOneProblem(String problem) {
    List<String> aboutFile =
        folder.problems().stream().filter(line -> line.startsWith("topics.yaml")).toList();
    assertThat(aboutFile).containsExactly(problem);
  }

  @Test
  void anUnclosedQuoteIsNamed() {
    folder.write("topics.yaml", "- id: hours\n  name: \"Hours\n  line: Open.\n");

    hasOneProblem("topics.yaml:4: This is not valid YAML: found unexpected end of stream" + MEND);
  }

  @Test
  void aColonInsideAValueIsNamed() {
    folder.write("topics.yaml", "- id: hours\n  name: Hours\n  line: Open: from noon.\n");

    hasOneProblem(
        "topics.yaml:3: This is not valid YAML: mapping values are not allowed here" + MEND);
  }

  @Test
  void aTabIsNamed() {
    folder.write("topics.yaml", "- id: hours\n\tname: Hours\n");

    assertThat(folder.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("topics.yaml:2: This is not valid YAML: ")
                    .contains("TAB")
                    .endsWith(MEND));
  }

  @Test
  void aControlCharacterIsNamedWithItsLine() {
    folder.write("topics.yaml", "- id: hours\n  name: \ud83d\ude00\n  line: a\u0007b\n");

    hasOneProblem(
        "topics.yaml:3: This is not valid YAML: the character U+0007 stands in it. Remove it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- &a [x]\n- *a\n", "- &a x\n- *a\n", "a: &a {b: c}\n<<: *a\n"})
  void anAliasIsRefused(String content) {
    folder.write("topics.yaml", content);

    hasOneProblem(
        "topics.yaml:2: This is not valid YAML: aliases (*name) are not used here" + MEND);
  }

  @Test
  void aBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      String last = "*a" + (i - 1) + ", ";
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, last.repeat(9)));
    }
    folder.write("topics.yaml", bomb.toString());

    hasOneProblem(
        "topics.yaml:2: This is not valid YAML: aliases (*name) are not used here" + MEND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
  void aHundredThousandLevelsAreRefused(String level) {
    folder.write("topics.yaml", "# deep\n" + level.repeat(100_000));

    assertThat(folder.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("topics.yaml:2: This is not valid YAML: nested more than 16"));
  }

  @Test
  void twoDocumentsInOneFileAreRefused() {
    folder.append("topics.yaml", "---\n- id: other\n");

    hasOneProblem("topics.yaml:4: This is not valid YAML: but found another document" + MEND);
  }

  @Test
  void anEmptyCommunityMissesEverything() {
    folder.write("community.yaml", "# nothing yet\n");

    assertThat(folder.problems())
        .contains("community.yaml: `name` is missing. Add a line `name: ...`.")
        .contains("community.yaml: `purpose` is missing. Add a line `purpose: ...`.");
  }

  @Test
  void aListInPlaceOfKeysIsNamed() {
    folder.write("community.yaml", "# Who we are\n- name: Rook\n");

    assertThat(folder.problems())
        .containsExactly(
            "community.yaml:2: Here should stand keys with values. Write `key: value` lines.");
  }

  @Test
  void keysInPlaceOfAListAreNamed() {
    folder.write("topics.yaml", "\nid: hours\nname: Hours\n");

    hasOneProblem("topics.yaml:2: Here should stand a list. Begin each item with `- id: ...`.");
  }

  @Test
  void aTextInPlaceOfAnItemIsNamed() {
    folder.append("topics.yaml", "- tables\n");

    hasOneProblem(
        "topics.yaml:4: Here should stand keys with values. Begin each item with `- id: ...`.");
  }

  @Test
  void aKeyThatStandsTwiceIsNamed() {
    folder.append("topics.yaml", "  name: Opening hours\n");

    hasOneProblem(
        "topics.yaml:4: `name` stands already on line 2. Make the two one, or remove one.");
  }

  @Test
  void aKeyThatIsNoTextIsNamed() {
    folder.append("topics.yaml", "  [a, b]: c\n");

    hasOneProblem("topics.yaml:4: A key is not plain text. Write `key: value`.");
  }
}

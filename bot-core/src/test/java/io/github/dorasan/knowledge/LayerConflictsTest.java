package io.github.dorasan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.SmallTalkEntry;
import org.junit.jupiter.api.Test;

/** Where the operator's own folder and the shipped one meet, it is told with its place. */
class LayerConflictsTest extends TwoFolders {
  @Test
  void whatSaysTheSameIsNamed() {
    own.write("topics.yaml", "- id: hours\n  name: Hours\n  line: When the door is open.\n");
    assertThat(lines(located().replacements()))
        .containsExactly(
            "own/topics.yaml:1: `hours` says the same as seeds/topics.yaml:1. Remove it here, so"
                + " that what is mended there holds.");
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
    assertThat(merged().smallTalk().values())
        .extracting(SmallTalkEntry::reply)
        .containsExactly("Hello.", "Call 1366.");
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
}

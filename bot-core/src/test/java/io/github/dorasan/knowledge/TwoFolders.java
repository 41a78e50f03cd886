package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shipped folder, and one of the operator that lies over it. */
abstract class TwoFolders {
  @TempDir Path folder;
  SmallFolder shipped = SmallFolder.empty(Path.of(""));
  SmallFolder own = shipped;

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
                """);
    writeRest();
    own = SmallFolder.empty(folder.resolve("own"));
  }

  void writeRest() {
    shipped
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
  }

  KnowledgeFolders folders() {
    return new KnowledgeFolders(shipped.path(), Optional.of(own.path()));
  }

  LocatedKnowledge located() {
    try {
      return KnowledgeLoader.loadWithPositions(folders());
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  KnowledgeBase merged() {
    return located().knowledge();
  }

  FaqEntry entry(String id) {
    return merged().entry(new EntryId(id)).orElseThrow();
  }

  List<String> problems() {
    try {
      KnowledgeLoader.load(folders());
      return List.of();
    } catch (KnowledgeException e) {
      return lines(e.problems());
    }
  }

  List<String> lines(List<Problem> problems) {
    return problems.stream().map(problem -> problem.toString().replace(folder + "/", "")).toList();
  }
}

package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small knowledge folder: a shop for board games, with one document about its games. */
final class GamesFolder {
  static final String DOCUMENT =
      """
      Meeple Corner: our games

      The Great River
      The Great River is a game for two to five players by Anna Olsen. It was published in late 2011
      and has sold over 33,000 copies, 60% of them in Norway and Estonia. A round takes about 45 minutes.
      On May 25th, 2012, the Nordic Board Game Association (NBGA) named it Game of the Year.

      Harbour Masters: the sequel
      In the 1990s, Norwegian players met in clubs. Three million people played Harbour Masters.
      The board is 2,000 mm wide and weighs 1.74 kg. It costs $39.50.

      Our shop stands 30 km north of Oslo, in the 38th street.
      """;

  private static final String SOURCES =
      """
      - id: catalogue
        title: Meeple Corner catalogue
        publisher: Meeple Corner
        file: catalogue.txt
        sections:
          - id: river
            title: The Great River
          - id: harbour
            title: Harbour Masters
          - id: shop
            title: "[our shop]"
            starts: Our shop stands
      """;

  private final Path folder;

  GamesFolder(Path temporary) {
    this.folder = temporary.resolve("seeds");
    file(
        "community.yaml",
        """
        name: Rook
        purpose: answers questions about board games
        publisher: Meeple Corner
        disclaimer: Rook is not a person.
        source-word: pages
        language: en
        examples: [a, b, c]
        """);
    file(
        "topics.yaml",
        """
        - {id: games, name: Games, line: The games., aliases: [board games]}
        """);
    file("sources.yaml", SOURCES);
    write(temporary.resolve("documents/catalogue.txt"), DOCUMENT);
  }

  Path folder() {
    return folder;
  }

  Path documents() {
    return folder.resolveSibling("documents");
  }

  GamesFolder file(String name, String text) {
    write(folder.resolve(name), text);
    return this;
  }

  /** One fact, cited from a section of the catalogue. */
  GamesFolder fact(String id, String text, String section) {
    return facts(
        """
        - id: %s
          text: "%s"
          sources: [catalogue#%s]
          entities: [The Great River, Harbour Masters]
        """
            .formatted(id, text.replace("\"", "\\\""), section));
  }

  GamesFolder facts(String yaml) {
    append("facts/games.yaml", yaml);
    return this;
  }

  GamesFolder faq(String yaml) {
    append("faq/games.yaml", yaml);
    return this;
  }

  LocatedKnowledge load() {
    try {
      return KnowledgeLoader.loadWithPositions(folder);
    } catch (KnowledgeException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  List<String> lint() {
    return shown(KnowledgeLint.findings(load()));
  }

  List<String> ungrounded() {
    return shown(Grounding.check(load(), documents()).findings());
  }

  /** Problems as they are printed, with paths relative to the temporary folder. */
  List<String> shown(List<Problem> problems) {
    String parent = folder.getParent() + "/";
    return problems.stream().map(problem -> problem.toString().replace(parent, "")).toList();
  }

  private void append(String name, String text) {
    Path file = folder.resolve(name);
    try {
      write(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

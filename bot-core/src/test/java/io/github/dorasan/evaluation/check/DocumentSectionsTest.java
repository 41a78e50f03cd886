package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.SourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentSectionsTest {
  private static final String FAQ =
      "- {id: a, question: A?, phrasings: [a b], answer: A., facts: [], related: []}\n";

  @TempDir Path temporary;

  @Test
  void aSectionRunsFromItsTitleOrFirstWordsToTheNext() {
    GamesFolder games = new GamesFolder(temporary).faq(FAQ);
    Problems problems = new Problems();
    DocumentSections sections = read(games, problems);

    assertThat(problems.all()).isEmpty();
    assertThat(text(sections, "river")).startsWith("The Great River\n").endsWith("Year.\n");
    assertThat(text(sections, "harbour")).startsWith("Harbour Masters: the sequel\n");
    assertThat(text(sections, "shop")).startsWith("Our shop").endsWith("street.");
  }

  @Test
  void whatCannotBeFoundIsNamed() {
    GamesFolder games =
        new GamesFolder(temporary)
            .faq(FAQ)
            .file(
                "sources.yaml",
                """
                - id: catalogue
                  title: Catalogue
                  file: catalogue.txt
                  sections:
                    - {id: river, title: The Small River}
                - id: leaflet
                  title: Leaflet
                  file: leaflet.txt
                  sections:
                    - {id: all, title: All}
                - id: talk
                  title: Talk
                  sections:
                    - {id: all, title: All}
                """);
    Problems problems = new Problems();
    read(games, problems);

    List<String> shown = games.shown(problems.all());
    assertThat(shown).hasSize(3);
    assertThat(shown.get(0))
        .startsWith(
            "seeds/sources.yaml:1: The section `catalogue#river` does not begin anywhere in");
    assertThat(shown.get(1)).contains("leaflet.txt is missing");
    assertThat(shown.get(2)).contains("The source `talk` names no file");
  }

  private static DocumentSections read(GamesFolder games, Problems problems) {
    LocatedKnowledge located = games.load();
    return DocumentSections.read(
        games.documents(), located.knowledge().sources().values(), located.positions(), problems);
  }

  private static String text(DocumentSections sections, String id) {
    return sections
        .section(new SectionRef(new SourceId("catalogue"), id))
        .map(DocumentSections.Section::text)
        .orElse("");
  }
}

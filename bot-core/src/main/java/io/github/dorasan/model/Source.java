package io.github.dorasan.model;

import java.util.List;
import java.util.Optional;

/**
 * A document that the knowledge rests on.
 *
 * @param title as the document gives it; in square brackets where it gives none
 * @param file the name of the document's text file, for checking the knowledge against it
 * @param published when it was published, as it says itself; empty where no date is given
 * @param retrieved when it was read, ISO 8601; empty where no date is given
 */
public record Source(
    SourceId id,
    String title,
    Optional<String> publisher,
    Optional<String> file,
    Optional<String> url,
    Optional<String> published,
    Optional<String> retrieved,
    List<Section> sections) {
  public Source {
    sections = List.copyOf(sections);
  }

  /** The section with this id, if the source has one. */
  public Optional<Section> section(String sectionId) {
    return sections.stream().filter(section -> section.id().equals(sectionId)).findFirst();
  }

  /**
   * A part of a document.
   *
   * @param title as named in the document; in square brackets where it has no heading
   * @param starts the first words of a section without a heading, by which it can be found
   */
  public record Section(String id, String title, Optional<String> starts) {}
}

package io.github.dorasan.evaluation.check;

import io.github.dorasan.knowledge.Position;
import io.github.dorasan.knowledge.Positions;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The sections of the documents. A section begins with the line that is its title, or begins with
 * it, or begins with its {@code starts}; it runs to where the next section of its document begins.
 */
final class DocumentSections {
  private final Map<SectionRef, Section> sections = new HashMap<>();

  /**
   * A section as found.
   *
   * @param position its first line in the document
   */
  record Section(Position position, String text) {}

  private DocumentSections() {}

  /** Reads the document of every source; what cannot be read or found is noted as a problem. */
  static DocumentSections read(
      Path folder, Collection<Source> sources, Positions positions, Problems problems) {
    DocumentSections found = new DocumentSections();
    for (Source source : sources) {
      Position at = positions.of(source.id());
      Optional<String> file = source.file();
      if (file.isPresent()) {
        lines(folder.resolve(file.get()), at, problems)
            .ifPresent(lines -> found.cut(source, folder.resolve(file.get()), lines, at, problems));
      } else {
        problems.add(
            at.file(),
            at.line(),
            "The source `" + source.id() + "` names no file, so nothing can be checked against it",
            "Add `file:` with the name of its text file");
      }
    }
    return found;
  }

  /** The texts of all sections. */
  Stream<String> texts() {
    return sections.values().stream().map(Section::text);
  }

  Optional<Section> section(SectionRef ref) {
    return Optional.ofNullable(sections.get(ref));
  }

  private static Optional<List<String>> lines(Path file, Position at, Problems problems) {
    String what = "The document " + file + " ";
    try {
      return Optional.of(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      problems.add(
          at.file(), at.line(), what + "is missing", "Correct `file:`, or the folder of documents");
    } catch (CharacterCodingException e) {
      problems.add(at.file(), at.line(), what + "is not UTF-8 text", "Save it in UTF-8");
    } catch (IOException e) {
      problems.add(
          at.file(), at.line(), what + "cannot be read (" + e + ")", "Check its permissions");
    }
    return Optional.empty();
  }

  private void cut(Source source, Path file, List<String> lines, Position at, Problems problems) {
    TreeMap<Integer, SectionRef> begins = new TreeMap<>();
    int from = 0;
    for (Source.Section section : source.sections()) {
      int line = begin(section, lines, from);
      SectionRef ref = new SectionRef(source.id(), section.id());
      if (line < 0) {
        problems.add(
            at.file(),
            at.line(),
            "The section `" + ref + "` does not begin anywhere in " + file,
            "Give its `title` or `starts` as the first words of its first line");
      } else {
        begins.put(line, ref);
        from = line + 1;
      }
    }
    begins.forEach(
        (line, ref) -> {
          Integer next = begins.higherKey(line);
          List<String> text = lines.subList(line, next == null ? lines.size() : next);
          sections.put(ref, new Section(new Position(file, line + 1), String.join("\n", text)));
        });
  }

  /** The line that a section begins with, looked for from a line on, then from the top; or -1. */
  private static int begin(Source.Section section, List<String> lines, int from) {
    String title = plain(section.title());
    Predicate<String> starts =
        section
            .starts()
            .map(words -> (Predicate<String>) line -> plain(line).startsWith(plain(words)))
            .orElse(line -> false);
    List<Predicate<String>> ways =
        List.of(starts, line -> plain(line).equals(title), line -> plain(line).startsWith(title));
    for (Predicate<String> way : ways) {
      for (int start : new int[] {from, 0}) {
        for (int i = start; i < lines.size(); i++) {
          if (way.test(lines.get(i))) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /** A line without marks around it, with plain quotes and single blanks; keeps case. */
  private static String plain(String line) {
    String plain = line.replace('\u2019', '\'').replace('\u2018', '\'');
    plain = plain.replace('\u201c', '"').replace('\u201d', '"');
    return plain.replaceAll("^[\\s\"#>*-]+", "").replaceAll("\\s+", " ").strip();
  }
}

package io.github.dorasan.knowledge;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * One YAML file, read under safe limits: at most 64 MiB, 16 levels deep, no aliases. Whatever is
 * wrong goes into the {@link Problems}.
 */
public final class YamlFile {
  private static final String INVALID = "This is not valid YAML: ";

  private static final String MEND =
      "Check indentation, and put quotes around a value that holds \": \" or begins with a special"
          + " character";

  private final Path path;
  private final Problems problems;

  /**
   * A reader of one file.
   *
   * @param path what problems name, and {@link #mapping()} and {@link #list()} read
   */
  public YamlFile(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** The file as one mapping; empty where it is missing, unreadable or anything else. */
  public Optional<YamlMapping> mapping() {
    return TextFile.read(path, problems).flatMap(text -> mapping(text));
  }

  /** The text as one mapping, without keys where it is blank; empty where it is anything else. */
  public Optional<YamlMapping> mapping(String text) {
    try {
      Node root = compose(text).orElseGet(YamlFile::nothing);
      if (root instanceof MappingNode mapping) {
        return Optional.of(new YamlMapping(path, mapping, problems));
      }
      wrongShape(root, "keys with values", "Write `key: value` lines");
    } catch (YamlEngineException e) {
      note(e, text);
    }
    return Optional.empty();
  }

  /** The file as a list of mappings; what is none is noted and left out. */
  public List<YamlMapping> list() {
    return TextFile.read(path, problems).map(this::list).orElseGet(List::of);
  }

  /** The text as a list of mappings; what is none is noted and left out. */
  public List<YamlMapping> list(String text) {
    List<YamlMapping> rows = new ArrayList<>();
    try {
      Optional<Node> root = compose(text);
      if (root.isPresent() && root.get() instanceof SequenceNode sequence) {
        for (Node item : sequence.getValue()) {
          if (item instanceof MappingNode mapping) {
            rows.add(new YamlMapping(path, mapping, problems));
          } else {
            wrongShape(item, "keys with values", "Begin each item with `- id: ...`");
          }
        }
      } else {
        root.ifPresent(node -> wrongShape(node, "a list", "Begin each item with `- id: ...`"));
      }
    } catch (YamlEngineException e) {
      note(e, text);
    }
    return rows;
  }

  private void wrongShape(Node node, String wanted, String mend) {
    problems.add(path, line(node.getStartMark()), "Here should stand " + wanted, mend);
  }

  private Optional<Node> compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(path.toString())
            .setCodePointLimit(TextFile.MAX_BYTES)
            .setMaxAliasesForCollections(0)
            .setAllowNonScalarKeys(true)
            .setSchema(new CoreSchema())
            .build();
    StreamReader reader = new StreamReader(settings, new StringReader(TextFile.withoutMark(text)));
    return new Composer(settings, new BoundedParser(new ParserImpl(settings, reader)))
        .getSingleNode();
  }

  private static MappingNode nothing() {
    return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
  }

  private void note(YamlEngineException e, String text) {
    switch (e) {
      case MarkedYamlEngineException marked -> {
        int line = line(marked.getProblemMark().or(marked::getContextMark));
        problems.add(path, line, INVALID + marked.getProblem(), MEND);
      }
      case ReaderException character -> {
        String name = "U+%04X".formatted(character.getCodePoint());
        int line = lineBreaks(TextFile.withoutMark(text), character.getPosition()) + 1;
        problems.add(path, line, INVALID + "the character " + name + " stands in it", "Remove it");
      }
      default -> problems.add(path, 0, INVALID + firstLine(e), MEND);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  private static int lineBreaks(String text, int codePoints) {
    return (int) text.codePoints().limit(codePoints).filter(c -> c == '\n').count();
  }

  /** The line of a mark, from 1; 0 where there is none. */
  static int line(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1).orElse(0);
  }
}

package io.github.dorasan.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One YAML file, read under safe limits: at most 64 MiB, 16 levels deep, aliases only to single
 * values. Whatever is wrong goes into the {@link Problems}.
 */
public final class YamlFile {
  private static final int MAX_BYTES = 64 << 20;

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
    return read().flatMap(text -> mapping(text));
  }

  /** The text as one mapping; empty where it is anything else. */
  public Optional<YamlMapping> mapping(String text) {
    Optional<Node> root = compose(text);
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(path, mapping, problems));
    }
    root.ifPresent(node -> wrongShape(node, "keys with values", "write `key: value` lines"));
    return Optional.empty();
  }

  /** The file as a list of mappings; what is none is noted and left out. */
  public List<YamlMapping> list() {
    return read().map(this::list).orElseGet(List::of);
  }

  /** The text as a list of mappings; what is none is noted and left out. */
  public List<YamlMapping> list(String text) {
    Optional<Node> root = compose(text);
    List<YamlMapping> rows = new ArrayList<>();
    if (root.isPresent() && root.get() instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          rows.add(new YamlMapping(path, mapping, problems));
        } else {
          wrongShape(item, "keys with values", "begin each item with `- id: ...`");
        }
      }
    } else {
      root.ifPresent(node -> wrongShape(node, "a list", "begin each item with `- id: ...`"));
    }
    return rows;
  }

  private void wrongShape(Node node, String wanted, String mend) {
    problems.add(path, line(node.getStartMark()), "Here should stand " + wanted, capital(mend));
  }

  private Optional<String> read() {
    try {
      if (Files.size(path) > MAX_BYTES) {
        problems.add(path, 0, "The file is larger than 64 MiB", "Split it into smaller files");
        return Optional.empty();
      }
      return Optional.of(Files.readString(path));
    } catch (NoSuchFileException e) {
      problems.add(path, 0, "The file is missing", "Create it");
    } catch (CharacterCodingException e) {
      problems.add(path, 0, "The file is not UTF-8 text", "Save it in UTF-8");
    } catch (IOException e) {
      problems.add(path, 0, "The file cannot be read (" + e + ")", "Check its permissions");
    }
    return Optional.empty();
  }

  private Optional<Node> compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(path.toString())
            .setCodePointLimit(MAX_BYTES)
            .setMaxAliasesForCollections(0)
            .build();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      StreamReader reader = new StreamReader(settings, new StringReader(content));
      Composer composer =
          new Composer(settings, new BoundedParser(new ParserImpl(settings, reader)));
      return composer.getSingleNode();
    } catch (MarkedYamlEngineException e) {
      int line = line(e.getProblemMark().or(e::getContextMark));
      problems.add(path, line, "This is not valid YAML: " + e.getProblem(), MEND);
    } catch (YamlEngineException e) {
      problems.add(path, 0, "This is not valid YAML: " + firstLine(e), MEND);
    }
    return Optional.empty();
  }

  private static final String MEND =
      "Check indentation, and put quotes around a value that holds \": \" or begins with a special"
          + " character";

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  /** The line of a mark, from 1; 0 where there is none. */
  static int line(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1).orElse(0);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}

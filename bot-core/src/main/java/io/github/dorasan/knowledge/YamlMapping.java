package io.github.dorasan.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML file whose keys are taken one by one. Each getter notes what is wrong with
 * its value; {@link #rejectOtherKeys()} notes the keys that nobody asked for.
 */
public final class YamlMapping {
  private final Path path;
  private final int line;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  YamlMapping(Path path, MappingNode node, Problems problems) {
    this.path = path;
    this.line = YamlFile.line(node.getStartMark());
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      int keyLine = YamlFile.line(tuple.getKeyNode().getStartMark());
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        take(key.getValue(), tuple.getValueNode(), keyLine);
      } else {
        problems.add(path, keyLine, "A key is not plain text", "Write `key: value`");
      }
    }
  }

  private void take(String key, Node value, int keyLine) {
    Integer first = keyLines.putIfAbsent(key, keyLine);
    if (first == null) {
      values.put(key, value);
    } else {
      String what = "`" + key + "` stands already on line " + first;
      problems.add(path, keyLine, what, "Make the two one, or remove one");
    }
  }

  /** The line that the mapping starts on, from 1. */
  public int line() {
    return line;
  }

  /** The line of a key, or the mapping's own where the key is absent. */
  public int line(String key) {
    return keyLines.getOrDefault(key, line);
  }

  /** The keys as they stand in the file. */
  public Set<String> keys() {
    return keyLines.keySet();
  }

  /** A text that must be there and not be blank; empty text where it is not. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty() && !values.containsKey(key)) {
      problems.add(path, line, "`" + key + "` is missing", "Add a line `" + key + ": ...`");
    }
    return text.orElse("");
  }

  /** A text that may be absent; a blank one is a problem. */
  public Optional<String> optionalText(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    return scalar(node, key);
  }

  /** A list of texts; empty where the key is absent. */
  public List<String> texts(String key) {
    return lines(key).stream().map(Line::text).toList();
  }

  /** A list of texts, each with its line; empty where the key is absent. */
  public List<Line> lines(String key) {
    asked.add(key);
    Node node = values.get(key);
    List<Line> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        scalar(item, key)
            .ifPresent(text -> texts.add(new Line(text, YamlFile.line(item.getStartMark()))));
      }
    } else if (node != null) {
      problems.add(
          path, line(key), "`" + key + "` should be a list", "Write `- ...` lines below it");
    }
    return texts;
  }

  /** A list of mappings; empty where the key is absent. */
  public List<YamlMapping> mappings(String key) {
    asked.add(key);
    Node node = values.get(key);
    List<YamlMapping> rows = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          rows.add(new YamlMapping(path, mapping, problems));
        } else {
          problems.add(
              path,
              YamlFile.line(item.getStartMark()),
              "An item of `" + key + "` should hold keys with values",
              "Write `- key: value`");
        }
      }
    } else if (node != null) {
      problems.add(
          path, line(key), "`" + key + "` should be a list", "Write `- ...` lines below it");
    }
    return rows;
  }

  /** A mapping under a key; empty where the key is absent or holds anything else. */
  public Optional<YamlMapping> mapping(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping(path, mapping, problems));
    }
    if (node != null) {
      problems.add(
          path,
          line(key),
          "`" + key + "` should hold keys of its own",
          "Write them below it, indented by two blanks");
    }
    return Optional.empty();
  }

  /** Whether the key holds a mapping. */
  public boolean holdsMapping(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** Notes every key that no getter asked for, with the nearest one that there is. */
  public void rejectOtherKeys() {
    for (Map.Entry<String, Integer> key : keyLines.entrySet()) {
      if (!asked.contains(key.getKey())) {
        problems.add(
            path,
            key.getValue(),
            "`" + key.getKey() + "` is not a key that stands here",
            Spelling.nearest(key.getKey(), asked)
                .map(near -> "Did you mean `" + near + "`? Otherwise remove it")
                .orElse("Remove it; known are: " + String.join(", ", asked)));
      }
    }
  }

  private Optional<String> scalar(Node node, String key) {
    int at = YamlFile.line(node.getStartMark());
    if (!(node instanceof ScalarNode scalar)) {
      problems.add(path, at, "`" + key + "` should be a text", "Put it in quotes");
      return Optional.empty();
    }
    if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
      problems.add(path, at, "`" + key + "` is empty", "Write a text, or remove it");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue().strip());
  }

  /** A text and the line that it stands on, from 1. */
  public record Line(String text, int line) {}
}

package io.github.dorasan.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the lists of a row; what is none is noted as a fault and left out. */
final class Expressions {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private final JsonLines.Row row;
  private final Faults faults;

  Expressions(JsonLines.Row row, Faults faults) {
    this.row = row;
    this.faults = faults;
  }

  /** A list of texts; empty where the key is absent. */
  List<String> texts(String key) throws BadFileException {
    return texts(row.json().path(key), key);
  }

  /** A list of expressions; empty where the key is absent. */
  List<Pattern> list(String key) throws BadFileException {
    return list(row.json().path(key), key);
  }

  /** A list of lists of expressions; empty where the key is absent. */
  List<List<Pattern>> groups(String key) throws BadFileException {
    JsonNode value = row.json().path(key);
    if (!value.isArray() && !value.isMissingNode()) {
      faults.add(row.line(), "\"" + key + "\" is no list of lists", "Write [[\"...\", ...], ...]");
    }
    List<List<Pattern>> groups = new ArrayList<>();
    for (JsonNode group : value) {
      groups.add(list(group, key));
    }
    return groups;
  }

  private List<Pattern> list(JsonNode value, String key) throws BadFileException {
    List<Pattern> patterns = new ArrayList<>();
    for (String expression : texts(value, key)) {
      try {
        patterns.add(Pattern.compile(expression, FLAGS));
      } catch (PatternSyntaxException e) {
        faults.add(
            row.line(),
            "\""
                + expression
                + "\" in \""
                + key
                + "\" is no regular expression: "
                + e.getDescription(),
            "Mend it, or put \\\\ before each character that should stand for itself");
      }
    }
    return patterns;
  }

  private List<String> texts(JsonNode value, String key) throws BadFileException {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (item.isTextual()) {
        texts.add(item.asText());
      }
    }
    if (!value.isMissingNode() && (!value.isArray() || texts.size() < value.size())) {
      faults.add(
          row.line(), "\"" + key + "\" holds what is no list of texts", "Write [\"...\", ...]");
    }
    return texts;
  }
}
